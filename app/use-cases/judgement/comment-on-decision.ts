import { success, failure, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { passage, wordIssues } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { loadDecidedFor } from './load-debrief';

/**
 * A firm says something of the decision about it, before anything about it is published; the buyer's team reads it. The
 * same words again are said once. Issues: those of words at `/text`. Throws NotFound, Denied, TooOften.
 */
export async function commentOnDecision(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; text: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'commentOnDecision');
  const { own, response, round } = await loadDecidedFor(ports, actor, input.responseId, 'commentOnDecision');
  const text = input.text.trim();
  const issues = wordIssues({ text }, passage);
  if (issues.length > 0) return failure(issues);
  await requireWithinLimit(ports, 'ask', personOf(actor).id);
  const { id: personId, name } = personOf(actor);
  await ports.transact(async (inside) => {
    const said = (await inside.papers.remarks.find(response.id))?.said ?? [];
    if (said.some((one) => one.by.personId === personId && one.text === text)) return;
    const remark = { text, by: { personId, name }, at: ports.clock.now() };
    await inside.papers.remarks.put(round.id, { id: response.id, firm: own.firm, said: [...said, remark] });
    const data = { roundId: round.id, firm: own.firm };
    await recordEvent(inside, ports, actor, { procurementId: round.procurementId }, 'decision_commented', data);
  });
  return success(undefined);
}
