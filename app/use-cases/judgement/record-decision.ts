import { dayOf } from '~/core/shared/dates';
import { checkDecision, decidablesOf, type ProposedDecision } from '~/core/judgement/check-decision';
import type { Decision } from '~/core/judgement/decision';
import type { Waiting } from '~/core/judgement/waiting';
import { decisionHash } from '~/core/judgement/decision-on-record';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadRound } from '~/use-cases/round/load-round';
import { tellPeopleOf } from '~/use-cases/round/participants';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { loadComparison } from './load-comparison';
import { loadWaiting } from './load-waiting';

/**
 * Records what the lead of the team decided about an opened round, for good, and tells the people of every response
 * that was opened. Once more, it is a correction: the earlier decision stays beside it. Issues: those of
 * {@link checkDecision} and of words, `decision_not_all_shown` where the lead may not read a bidder,
 * `decision_signed` once there is a contract, `decision_changed` where somebody else decided meanwhile; of the first one
 * also `decision_before_consensus` and `decision_before_clarified`. Throws NotFound, Denied, Sealed.
 *
 * @param input.replaces the instant of the decision that is corrected, as it was shown; empty for the first.
 */
export async function recordDecision(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; proposed: ProposedDecision; replaces: string },
): Promise<Result<Decision>> {
  requirePermission(actor, 'recordDecision');
  const { roundId, proposed, replaces } = input;
  const now = ports.clock.now();
  requirePart(await loadRound(ports, actor, roundId, now), 'recordDecision', 'lead');
  const { comparison, procurement, round, withheld } = await loadComparison(ports, actor, roundId);
  if (withheld.length > 0) return failure([issueAt('decision_not_all_shown')]);
  const today = dayOf(ports.zones.localOf(now, round.deadline.zone));
  const decidables = decidablesOf(comparison);
  const checked = checkDecision(proposed, { decidables, today, isCorrection: replaces !== '' });
  const issues = [...(checked.ok ? [] : checked.issues), ...longWords(proposed)];
  if (!checked.ok || issues.length > 0) return failure(issues);
  const buyer = (await ports.people.findOrganisation(procurement.organisationId))?.name ?? '';
  const { id: personId, name } = personOf(actor);
  return ports.transact(async (inside) => {
    const before = await inside.papers.decisions.find(round.id);
    if ((before?.at ?? '') !== replaces) return failure([issueAt('decision_changed')]);
    if ((await inside.papers.contracts.find(procurement.id))?.roundId === round.id)
      return failure([issueAt('decision_signed')]);
    // What was decided once is closed to judges and firms, so a correction has nothing to wait for.
    if (before === undefined) {
      const held = tooEarly(await loadWaiting(inside, await loadRound(inside, actor, roundId, now), decidables, now));
      if (held.length > 0) return failure(held);
    }
    const earlier = before && [...(before.earlier ?? []), withoutEarlier(before)];
    const decision: Decision = {
      ...{ id: round.id, ...checked.value, by: { personId, name }, at: now },
      ...(earlier && { earlier }),
    };
    await inside.papers.decisions.put(round.id, decision);
    const stream = { procurementId: procurement.id };
    if (earlier === undefined) await recordEvent(inside, ports, actor, stream, 'decision_recorded', eventOf(decision));
    else await recordEvent(inside, ports, actor, stream, 'decision_corrected', eventOf(decision));
    const told = { round, procurement, buyer };
    const mail = earlier === undefined ? 'decided' : 'decisionCorrected';
    for (const { responseId } of decision.responses) {
      await tellPeopleOf(inside, ports, told, { responseId, name: mail, page: 'debrief' });
    }
    return success(decision);
  });
}

function tooEarly({ judging, clarifications }: Waiting): Issue[] {
  const firms = judging.map(({ firm }) => firm).join(', ');
  return [
    ...(judging.length > 0 ? [issueAt('decision_before_consensus', '', { firms })] : []),
    ...(clarifications.length > 0 ? [issueAt('decision_before_clarified')] : []),
  ];
}

function withoutEarlier({ earlier: _, ...decision }: Decision): Omit<Decision, 'earlier'> {
  return decision;
}

/** Everything of a decision is in the record, by names, reasons and hashes; nothing of it is an answer. */
function eventOf(decision: Decision): Record<string, unknown> {
  const { id, awarded, responses, reason, standstillUntil, correction } = decision;
  const winner = responses.find(({ responseId }) => responseId === awarded);
  return {
    roundId: id,
    awarded: winner === undefined ? [] : [{ responseId: winner.responseId, firm: winner.firm }],
    // Nobody and no day are told as "none".
    standstillUntil: standstillUntil === '' ? [] : standstillUntil,
    ...{ reason, hash: decisionHash(withoutEarlier(decision)) },
    ...(correction !== undefined && { correction }),
    responses: responses.map((response) => {
      const { responseId, firm, decided, answersHash } = response;
      return { responseId, firm, decided, answersHash, ...(response.reason !== '' && { reason: response.reason }) };
    }),
  };
}

/** Words that are too long or hold what no text holds; whether some are missing is said by {@link checkDecision}. */
function longWords({ reason, correction, responses }: ProposedDecision): Issue[] {
  const optional = Object.entries(responses).flatMap(([id, response]) => [
    [`reason-${id}`, response.reason],
    [`advantages-${id}`, response.advantages],
  ]);
  const typed = [['correction', correction], ...optional].filter(([, words = '']) => words.trim() !== '');
  return wordIssues({ reason, ...(Object.fromEntries(typed) as Record<string, string>) }, passage);
}
