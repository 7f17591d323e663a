import type { Contract } from '~/core/judgement/contract';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeContract, entryOf, nameOf, withEntry } from './change-contract';
import { pointsAfter, standsAsBefore } from './judge-contract';
import { loadContract, requireKeeper } from './load-contract';

/**
 * Takes back that an entry was proved or given up, because it turned out wrong; the record keeps both. Levels that had
 * fallen by the proof rise again, and the trend has a new point.
 * @returns the contract, or `entry_open`, `contract_changed_meanwhile`, and what is wrong with the reason at `/reason`.
 * Throws NotFound, Denied, Sealed.
 */
export async function reopenEntry(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; entryId: string; reason: string },
): Promise<Result<Contract>> {
  requirePermission(actor, 'reopenEntry');
  const { procurementId, entryId } = input;
  const reason = input.reason.trim();
  const loaded = await loadContract(ports, actor, procurementId);
  requireKeeper(loaded, actor, 'reopenEntry');
  const { proof, waived, ...entry } = entryOf(loaded.contract, entryId);
  if (proof === undefined && waived === undefined) return failure([issueAt('entry_open')]);
  const issues = wordIssues({ reason }, passage);
  if (issues.length > 0) return failure(issues);
  const made = { entry, at: ports.clock.now(), because: 'proof_taken_back' } as const;
  const points = proof === undefined ? loaded.contract.points : await pointsAfter(ports, actor, loaded.contract, made);
  return changeContract(ports, actor, { action: 'reopenEntry', procurementId }, (contract) => {
    if (!standsAsBefore(loaded.contract, contract)) return failure([issueAt('contract_changed_meanwhile')]);
    return success({
      contract: { ...withEntry(contract, entry), points },
      event: { kind: 'entry_reopened', data: { entry: nameOf(entry), reason } },
    });
  });
}
