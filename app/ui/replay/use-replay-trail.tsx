import type { ReplayRun } from '~/core/replay/run';
import type { Crumb } from '~/ui/frame/page';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { useWords } from '~/ui/words';
import { replayHref } from './hrefs';

/** The way back from a replay of a draft; with a run, from a page behind its report. */
export function useReplayTrail(draft: { id: string; title: string }, run?: ReplayRun): Crumb[] {
  const { translate } = useWords();
  const trail = [...useDraftTrail(draft), { href: `/drafts/${draft.id}/replays`, text: translate('replay:title') }];
  return run === undefined ? trail : [...trail, { href: replayHref(run), text: translate('replay:report.title') }];
}
