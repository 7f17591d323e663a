import { cannotBeWithdrawn, type Clarification } from '~/core/judgement/clarification';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { readOpened } from '~/use-cases/judgement/read-opened';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { Denied, NotFound } from '~/use-cases/refusals';
import { loadRound } from '~/use-cases/round/load-round';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { tellAsked } from './tell-asked';

/**
 * Takes a question back for everybody who was asked, with the reason, and tells them by mail. Whoever could ask can,
 * while nobody has answered: an answer that was given stays, and keeps everybody else their time.
 * @returns nothing, or issues: those of words at `/reason`, `clarification_over`, `clarification_relied_on`,
 * `already_decided`. Throws NotFound, Sealed, Denied.
 */
export async function withdrawClarification(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; clarificationId: string; reason: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'withdrawClarification');
  const { roundId, clarificationId } = input;
  const opened = await readOpened(ports, actor, roundId);
  requirePart(opened, 'withdrawClarification', 'lead', 'member');
  if (opened.withheld.length > 0) throw new Denied('withdrawClarification', 'person');
  const reason = input.reason.trim();
  const issues = wordIssues({ reason }, passage);
  if (issues.length > 0) return failure(issues);
  const now = ports.clock.now();
  const { id: personId, name } = personOf(actor);
  return ports.transact(async (inside) => {
    const loaded = await loadRound(inside, actor, roundId, now);
    requirePart(loaded, 'withdrawClarification', 'lead', 'member');
    const { procurement, round } = loaded;
    const before = await inside.papers.clarifications.find(clarificationId);
    if (before?.roundId !== roundId) throw new NotFound('clarification', clarificationId);
    if ((await inside.papers.decisions.find(roundId)) !== undefined) return failure([issueAt('already_decided')]);
    const obstacle = cannotBeWithdrawn(before, now);
    if (obstacle !== undefined) return failure([issueAt(obstacle)]);
    const clarification: Clarification = { ...before, withdrawn: { reason, by: { personId, name }, at: now } };
    await inside.papers.clarifications.put(roundId, clarification);
    const { question } = clarification;
    const data = { roundId, clarificationId, question, reason };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'clarification_withdrawn', data);
    const told = { clarification, title: procurement.title, zone: round.deadline.zone };
    await tellAsked(inside, ports, { ...told, mail: 'clarificationWithdrawn' });
    return success(undefined);
  });
}
