import { isOpenAt, type Clarification } from '~/core/judgement/clarification';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt } from '~/use-cases/typed-words';
import { loadOwnClarification } from './response-clarifications';

/**
 * Says for a firm that it adds nothing to what it was asked, or nothing more to what it answered. Once everybody who was
 * asked has said so, the clarification is over; until then an answer takes it back.
 * @returns nothing, or `clarification_over`. Throws NotFound, and Denied for a subcontractor.
 */
export async function finishClarification(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; clarificationId: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'finishClarification');
  const { responseId, clarificationId } = input;
  const action = 'finishClarification';
  const { round, response, clarification } = await loadOwnClarification(ports, actor, { ...input, action });
  if (!clarification.isOpen) return failure([issueAt('clarification_over')]);
  const now = ports.clock.now();
  const { id: personId, name } = personOf(actor);
  return ports.transact(async (inside) => {
    const before = await inside.papers.clarifications.find(clarificationId);
    const isDecided = (await inside.papers.decisions.find(round.id)) !== undefined;
    if (before === undefined || isDecided || !isOpenAt(before, now)) return failure([issueAt('clarification_over')]);
    if (before.finished?.some((one) => one.responseId === responseId)) return success(undefined);
    const own = { responseId, by: { personId, name }, at: now };
    const after: Clarification = { ...before, finished: [...(before.finished ?? []), own] };
    await inside.papers.clarifications.put(round.id, after);
    const data = { roundId: round.id, clarificationId, firm: response.firm };
    await recordEvent(inside, ports, actor, { procurementId: round.procurementId }, 'clarification_finished', data);
    return success(undefined);
  });
}
