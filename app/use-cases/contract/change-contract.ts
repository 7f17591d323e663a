import type { Contract, ContractEntry } from '~/core/judgement/contract';
import { success, type Result } from '~/core/shared/issue';
import { textIn } from '~/core/shared/text';
import { languages } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import type { Action } from '~/use-cases/permissions';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { loadContract, requireKeeper } from './load-contract';

/** One change of a contract, made and recorded in one transaction. */
export interface ContractChange {
  contract: Contract;
  /** Kind of the event, and what it says. */
  event: { kind: string; data: Record<string, unknown> };
}

/**
 * Loads the contract for somebody who manages it, and lets `decide` say what becomes of it as it stands inside the
 * transaction. Throws NotFound, Denied.
 */
export async function changeContract(
  ports: Ports,
  actor: Actor,
  { action, procurementId }: { action: Action; procurementId: string },
  decide: (contract: Contract) => Result<ContractChange>,
): Promise<Result<Contract>> {
  requirePermission(actor, action);
  return ports.transact(async (inside) => {
    const loaded = await loadContract(inside, actor, procurementId);
    requireKeeper(loaded, actor, action);
    const decided = decide(loaded.contract);
    if (!decided.ok) return decided;
    const { contract, event } = decided.value;
    await inside.papers.contracts.put(procurementId, contract);
    await recordEvent(inside, ports, actor, { procurementId }, event.kind, event.data);
    return success(contract);
  });
}

/** The entry of this id. Throws {@link NotFound}. */
export function entryOf({ entries }: Contract, entryId: string): ContractEntry {
  const entry = entries.find(({ id }) => id === entryId);
  if (entry === undefined) throw new NotFound('contract', entryId);
  return entry;
}

/** The contract with one entry written anew. */
export function withEntry(contract: Contract, entry: ContractEntry): Contract {
  return { ...contract, entries: contract.entries.map((one) => (one.id === entry.id ? entry : one)) };
}

/** What an entry is called in the record, whose language is that of its words. */
export function nameOf({ title }: Pick<ContractEntry, 'title'>): string {
  return textIn(title, languages[0]);
}
