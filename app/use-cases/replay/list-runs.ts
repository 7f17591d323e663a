import type { ListedRun } from '~/core/replay/listed-run';
import { standingOfRun } from '~/core/replay/run';
import type { Ports } from '~/use-cases/ports';

/** All runs of a draft that somebody was let in to. */
export async function listRuns(ports: Pick<Ports, 'replays' | 'clock'>, draftId: string): Promise<ListedRun[]> {
  const now = ports.clock.now();
  const runs = await ports.replays.listOfDraft(draftId);
  return Promise.all(
    runs.map(async (run) => {
      const found = run.state === 'finished' ? await ports.replays.findFound(run.id) : undefined;
      return { ...run, standing: standingOfRun(run, now), ...(found && { changed: found.report.changed }) };
    }),
  );
}
