import { isOpenAt, type Clarification } from '~/core/judgement/clarification';
import { gaps } from '~/core/judgement/gap';
import { whoHas } from '~/core/judgement/worth-clarifying';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { Denied } from '~/use-cases/refusals';
import { loadRound } from '~/use-cases/round/load-round';
import { readDeadline } from '~/use-cases/round/round-plan';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { judgeOpened } from './judge-opened';
import { tellAsked } from './tell-asked';

/** One question to everybody with the same gap, as it was typed. */
export interface ClarificationInput {
  roundId: string;
  /** Name of the question. */
  question: string;
  gap: string;
  message: string;
  /** `YYYY-MM-DDTHH:MM` in the time zone of the round. */
  until: string;
}

/**
 * Reopens one question for everybody whose answer has the same gap, and tells them by mail. Leads and members may, unless
 * one of those who answered is kept from them: then they could not ask all alike.
 * @returns the clarification, or issues: `gap_unknown`, `nobody_has_gap`, `already_asked`, `already_decided`, those of words
 * at `/message` and of a deadline at `/until`. Throws NotFound, Sealed, Denied.
 */
export async function askClarification(
  ports: Ports,
  actor: Actor,
  input: ClarificationInput,
): Promise<Result<Clarification>> {
  requirePermission(actor, 'askClarification');
  const { roundId, question } = input;
  const opened = await judgeOpened(ports, actor, roundId);
  requirePart(opened, 'askClarification', 'lead', 'member');
  if (opened.withheld.length > 0) throw new Denied('askClarification', 'person');
  const { round, procurement, responses } = opened;
  const gap = gaps.find((one) => one === input.gap);
  const message = input.message.trim();
  const until = readDeadline(ports, { local: input.until, zone: round.deadline.zone });
  const who = gap === undefined ? [] : whoHas(responses, question, gap);
  const issues: Issue[] = [
    ...(gap === undefined ? [issueAt('gap_unknown', 'gap')] : who.length === 0 ? [issueAt('nobody_has_gap')] : []),
    ...wordIssues({ message }, passage),
    ...(until.ok ? [] : until.issues.map(({ code, values }) => issueAt(code, 'until', values))),
  ];
  if (gap === undefined || !until.ok || issues.length > 0) return failure(issues);

  const now = ports.clock.now();
  const { id: personId, name } = personOf(actor);
  const clarification: Clarification = {
    ...{ id: ports.ids.next(), roundId, question, gap, message, until: until.value.at, answers: [], at: now },
    by: { personId, name },
    asked: responses
      .filter(({ responseId }) => who.includes(responseId))
      .map(({ responseId, firm }) => ({ responseId, firm })),
  };
  return ports.transact(async (inside) => {
    requirePart(await loadRound(inside, actor, roundId, now), 'askClarification', 'lead', 'member');
    if ((await inside.papers.decisions.find(roundId)) !== undefined) return failure([issueAt('already_decided')]);
    const before = await inside.papers.clarifications.listOf(roundId);
    const isOpen = before.some((one) => one.question === question && one.gap === gap && isOpenAt(one, now));
    if (isOpen) return failure([issueAt('already_asked')]);
    await inside.papers.clarifications.put(roundId, clarification);
    const firms = clarification.asked.map(({ firm }) => firm).join(', ');
    const data = { roundId, clarificationId: clarification.id, question, firms, until: clarification.until };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'clarification_asked', data);
    const told = { clarification, title: procurement.title, zone: round.deadline.zone };
    await tellAsked(inside, ports, { ...told, mail: 'clarificationAsked' });
    return success(clarification);
  });
}
