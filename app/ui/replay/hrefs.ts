import type { ReplayRun } from '~/core/replay/run';

type Called = Pick<ReplayRun, 'id' | 'draftId'>;

/** Where a run is followed, and its report read. */
export function replayHref({ id, draftId }: Called): string {
  return `/drafts/${draftId}/replays/${id}`;
}

/** Where one of its responses is explained. */
export function singleHref(run: Called, responseId: string): string {
  return `${replayHref(run)}/responses/${encodeURIComponent(responseId)}`;
}
