import type { Contract, Named } from '~/core/judgement/contract';
import { personOf, type Actor } from '~/use-cases/actor';
import type { Action } from '~/use-cases/permissions';
import type { Stores } from '~/use-cases/ports';
import { loadProcurement, type LoadedProcurement } from '~/use-cases/procurement/load-procurement';
import { Denied, NotFound } from '~/use-cases/refusals';
import { keepsContract, requireReader } from './keepers';

/** A contract as its procurement's team sees it. */
export interface LoadedContract extends LoadedProcurement {
  contract: Contract;
}

/**
 * For the team alone. Throws {@link NotFound} for everybody else, and where nothing was signed yet; Denied for who has a
 * tie to the winner.
 */
export async function loadContract(
  stores: Pick<Stores, 'procurements' | 'papers'>,
  actor: Actor,
  procurementId: string,
): Promise<LoadedContract> {
  const loaded = await loadProcurement(stores, actor, procurementId);
  const contract = await stores.papers.contracts.find(procurementId);
  if (contract === undefined) throw new NotFound('contract', procurementId);
  await requireReader(stores, loaded.procurement, contract, personOf(actor).id);
  return { ...loaded, contract };
}

/** Lets only those of the team go on who manage its contract. Throws {@link Denied}. */
export function requireKeeper({ member }: LoadedProcurement, actor: Actor, action: Action): void {
  if (!keepsContract(member, personOf(actor))) throw new Denied(action, 'person');
}

/** Who asks, as they are called now. */
export function namedActor(actor: Actor): Named {
  const { id, name } = personOf(actor);
  return { personId: id, name };
}
