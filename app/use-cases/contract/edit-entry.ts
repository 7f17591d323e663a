import type { Contract } from '~/core/judgement/contract';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { changeContract, entryOf, nameOf, withEntry } from './change-contract';
import { readEntry, type EntryForm } from './entry-fields';

/**
 * Agrees anew who sees to an entry and by when; an own entry gets its words anew too.
 * @returns the contract, or `entry_settled` for what is proved or waived, and the issues of {@link readEntry}. Throws
 * NotFound, Denied.
 */
export async function editEntry(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; entryId: string; form: EntryForm },
): Promise<Result<Contract>> {
  requirePermission(actor, 'editEntry');
  const { procurementId, entryId, form } = input;
  return changeContract(ports, actor, { action: 'editEntry', procurementId }, (contract) => {
    const before = entryOf(contract, entryId);
    if (before.proof !== undefined || before.waived !== undefined) return failure([issueAt('entry_settled')]);
    const read = readEntry(before, form);
    if (!read.ok) return read;
    const { owner, who, due = 'none' } = read.value;
    return success({
      contract: withEntry(contract, read.value),
      event: {
        kind: 'entry_changed',
        data: { entry: nameOf(read.value), owner, who, before: before.due ?? 'none', due },
      },
    });
  });
}
