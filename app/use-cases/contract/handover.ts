import type { Contract, HandoverItem } from '~/core/judgement/contract';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { oneLine, passage, wordIssues } from '~/use-cases/typed-words';
import { changeContract } from './change-contract';
import { dayIssues } from './contract-fields';
import { namedActor } from './load-contract';

/**
 * Adds something to what the end of the contract asks for.
 * @returns the contract, or issues: those of words at `/what`, `contract_day` at `/until`. Throws NotFound, Denied.
 */
export async function addHandover(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; what: string; until: string },
): Promise<Result<Contract>> {
  requirePermission(actor, 'addHandover');
  const { procurementId } = input;
  const [what, until] = [input.what.trim(), input.until.trim()];
  return changeContract(ports, actor, { action: 'addHandover', procurementId }, (contract) => {
    const issues = [...wordIssues({ what }, oneLine), ...dayIssues('until', until, { isOptional: true })];
    if (issues.length > 0) return failure(issues);
    const item: HandoverItem = { id: ports.ids.next(), kind: 'own', what, ...(until !== '' && { until }) };
    return success({
      contract: { ...contract, handover: [...contract.handover, item] },
      event: { kind: 'handover_added', data: { item: what, until: until || 'none' } },
    });
  });
}

/**
 * Writes down of one thing until when it is to be handed over or kept, and whether it is done; what was done can be
 * taken back.
 * @returns the contract, or issues: `contract_day` at `/until`, those of words at `/note`. Throws NotFound, Denied.
 */
export async function settleHandover(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; itemId: string; until: string; isDone: boolean; note: string },
): Promise<Result<Contract>> {
  requirePermission(actor, 'settleHandover');
  const { procurementId, itemId, isDone } = input;
  const [note, until] = [input.note.trim(), input.until.trim()];
  return changeContract(ports, actor, { action: 'settleHandover', procurementId }, (contract) => {
    const before = contract.handover.find(({ id }) => id === itemId);
    if (before === undefined) throw new NotFound('contract', itemId);
    const issues = [
      ...dayIssues('until', until, { isOptional: true }),
      ...(note === '' ? [] : wordIssues({ note }, passage)),
    ];
    if (issues.length > 0) return failure(issues);
    const { until: _until, done: _done, ...kept } = before;
    const done = { note, by: namedActor(actor), at: ports.clock.now() };
    const item: HandoverItem = { ...kept, ...(until !== '' && { until }), ...(isDone && { done }) };
    return success({
      contract: { ...contract, handover: contract.handover.map((one) => (one === before ? item : one)) },
      event: {
        kind: isDone ? 'handover_done' : 'handover_open',
        data: { item: before.kind === 'own' ? before.what : before.kind, until: until || 'none' },
      },
    });
  });
}
