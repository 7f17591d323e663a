import { standingOfRun, type ReplayRun, type RunStanding } from '~/core/replay/run';
import type { DraftWithFiles } from '~/core/studio/draft';
import type { Actor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { loadDraft } from '~/use-cases/studio/load-draft';

/** A run of a draft of the actor's organisation. */
export interface LoadedReplay extends DraftWithFiles {
  run: ReplayRun;
  standing: RunStanding;
}

/** Throws NotFound. */
export async function loadReplay(
  ports: Pick<Ports, 'drafts' | 'replays' | 'clock'>,
  actor: Actor,
  { draftId, replayId }: { draftId: string; replayId: string },
): Promise<LoadedReplay> {
  const loaded = await loadDraft(ports, actor, draftId);
  const run = await ports.replays.find(replayId);
  if (run === undefined || run.draftId !== loaded.draft.id) throw new NotFound('replay', replayId);
  return { ...loaded, run, standing: standingOfRun(run, ports.clock.now()) };
}
