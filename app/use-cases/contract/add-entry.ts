import type { Contract } from '~/core/judgement/contract';
import { success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { changeContract, nameOf } from './change-contract';
import { readEntry, type EntryForm } from './entry-fields';

/**
 * Puts something into the register that the contract asks for besides.
 * @returns the contract, or the issues of {@link readEntry}. Throws NotFound, Denied.
 */
export async function addEntry(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; form: EntryForm },
): Promise<Result<Contract>> {
  requirePermission(actor, 'addEntry');
  const { procurementId, form } = input;
  return changeContract(ports, actor, { action: 'addEntry', procurementId }, (contract) => {
    const empty = { title: '', owner: 'vendor', who: '', proofNeeded: '', risks: [] } as const;
    const read = readEntry({ ...empty, id: ports.ids.next(), from: { kind: 'own' }, risks: [] }, form);
    if (!read.ok) return read;
    const { owner, due = 'none' } = read.value;
    return success({
      contract: { ...contract, entries: [...contract.entries, read.value] },
      event: { kind: 'entry_added', data: { entry: nameOf(read.value), owner, due } },
    });
  });
}
