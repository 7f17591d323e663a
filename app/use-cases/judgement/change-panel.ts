import type { Panel } from '~/core/judgement/panel';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import type { Ports, Stores } from '~/use-cases/ports';
import { loadRound, type LoadedRound } from '~/use-cases/round/load-round';
import { issueAt } from '~/use-cases/typed-words';
import { requireTender } from './require-tender';

/**
 * Changes the panel of a round as it stands inside the transaction, until it is decided. `change` gives the panel anew,
 * and records what was done.
 * @returns the panel, or issues: those of the change, `round_cancelled`, `already_decided`. Throws NotFound.
 */
export async function changePanel(
  ports: Ports,
  actor: Actor,
  roundId: string,
  change: (inside: Stores, loaded: LoadedRound, panel: Panel) => Promise<Result<Panel>>,
): Promise<Result<Panel>> {
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const loaded = requireTender(await loadRound(inside, actor, roundId, now));
    if (loaded.round.cancelled !== undefined) return failure([issueAt('round_cancelled')]);
    if ((await inside.papers.decisions.find(roundId)) !== undefined) return failure([issueAt('already_decided')]);
    const before = (await inside.papers.panels.find(roundId)) ?? { id: roundId, declarations: [] };
    const changed = await change(inside, loaded, before);
    if (!changed.ok) return changed;
    await inside.papers.panels.put(roundId, changed.value);
    return success(changed.value);
  });
}
