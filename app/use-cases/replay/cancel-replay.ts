import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadReplay } from './load-replay';
import { endRun, endRuns } from './run-replay';

/** Ends a run at once; one that has ended stays as it is. Throws NotFound. */
export async function cancelReplay(
  ports: Ports,
  actor: Actor,
  input: { draftId: string; replayId: string },
): Promise<void> {
  requirePermission(actor, 'cancelReplay');
  const { run } = await loadReplay(ports, actor, input);
  await ports.replays.end(run.id, 'cancelled', ports.clock.now());
  endRun(ports, run.id);
}

/** Ends all runs of this process, because it ends. */
export async function endReplays(ports: Ports, actor: Actor, _input: Record<string, never>): Promise<void> {
  requirePermission(actor, 'endReplays');
  await endRuns(ports);
}
