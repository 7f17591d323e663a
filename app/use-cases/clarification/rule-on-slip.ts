import type { Clarification } from '~/core/judgement/clarification';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { readOpened } from '~/use-cases/judgement/read-opened';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { loadRound } from '~/use-cases/round/load-round';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';

/**
 * Says whether a first answer was an obvious slip, with the reason. Only then does what was meant count. It can be said
 * anew until it is decided; the record keeps both.
 * @returns the clarification, or issues: `choice_unknown` at `/ruling`, those of words at `/reason`, `no_slip_claimed`,
 * `already_decided`. Throws NotFound, Sealed, Denied.
 */
export async function ruleOnSlip(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; clarificationId: string; responseId: string; ruling: string; reason: string },
): Promise<Result<Clarification>> {
  requirePermission(actor, 'ruleOnSlip');
  const { roundId, clarificationId, responseId } = input;
  const opened = await readOpened(ports, actor, roundId);
  requirePart(opened, 'ruleOnSlip', 'lead', 'member');
  if (!opened.responses.some((one) => one.responseId === responseId)) throw new NotFound('response', responseId);
  const reason = input.reason.trim();
  const isKnown = input.ruling === 'slip' || input.ruling === 'no_slip';
  const issues = [...(isKnown ? [] : [issueAt('choice_unknown', 'ruling')]), ...wordIssues({ reason }, passage)];
  if (issues.length > 0) return failure(issues);

  const now = ports.clock.now();
  const { id: personId, name } = personOf(actor);
  return ports.transact(async (inside) => {
    const { procurement } = await loadRound(inside, actor, roundId, now);
    const before = await inside.papers.clarifications.find(clarificationId);
    if (before?.roundId !== roundId) throw new NotFound('clarification', clarificationId);
    if ((await inside.papers.decisions.find(roundId)) !== undefined) return failure([issueAt('already_decided')]);
    const claimed = before.answers.find((one) => one.responseId === responseId && one.kind === 'slip');
    if (claimed === undefined) return failure([issueAt('no_slip_claimed')]);
    const ruling = { isSlip: input.ruling === 'slip', reason, by: { personId, name }, at: now };
    const answers = before.answers.map((one) => (one === claimed ? { ...one, ruling } : one));
    const clarification = { ...before, answers };
    await inside.papers.clarifications.put(roundId, clarification);
    const firm = before.asked.find((one) => one.responseId === responseId)?.firm ?? '';
    const data = { roundId, clarificationId, firm, isSlip: String(ruling.isSlip), reason };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'slip_ruled', data);
    return success(clarification);
  });
}
