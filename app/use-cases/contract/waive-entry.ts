import type { Contract } from '~/core/judgement/contract';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeContract, entryOf, nameOf, withEntry } from './change-contract';
import { namedActor } from './load-contract';

/**
 * Gives an entry up, with a reason; it stays in the register. No level changes by it.
 * @returns the contract, or `entry_settled` and what is wrong with the reason at `/reason`. Throws NotFound, Denied.
 */
export async function waiveEntry(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; entryId: string; reason: string },
): Promise<Result<Contract>> {
  requirePermission(actor, 'waiveEntry');
  const { procurementId, entryId } = input;
  const reason = input.reason.trim();
  return changeContract(ports, actor, { action: 'waiveEntry', procurementId }, (contract) => {
    const before = entryOf(contract, entryId);
    if (before.proof !== undefined || before.waived !== undefined) return failure([issueAt('entry_settled')]);
    const issues = wordIssues({ reason }, passage);
    if (issues.length > 0) return failure(issues);
    const waived = { reason, by: namedActor(actor), at: ports.clock.now() };
    return success({
      contract: withEntry(contract, { ...before, waived }),
      event: { kind: 'entry_waived', data: { entry: nameOf(before), reason } },
    });
  });
}
