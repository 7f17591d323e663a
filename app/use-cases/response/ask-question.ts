import type { Deadline } from '~/core/procurement/round';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { loadResponse } from '~/use-cases/round/load-round';
import { takesAnswers } from '~/use-cases/round/answer-questions';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { noticeOf } from './round-notice';

/** A question that was answered to everybody. */
export interface PublishedQuestion {
  id: string;
  question: string;
  text: string;
  at: string;
}

/** What a vendor sees of the questions of a round. */
export interface VendorQuestions {
  response: { id: string };
  title: string;
  deadline: Deadline;
  /** Answered to everybody, the oldest first. */
  published: PublishedQuestion[];
  /** Asked by the one who looks, and not answered yet. */
  waiting: { id: string; text: string; askedAt: string }[];
  /** Whether questions are still taken. */
  mayAsk: boolean;
}

/** Throws NotFound. */
export async function listQuestions(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<VendorQuestions> {
  requirePermission(actor, 'listQuestions');
  const { response, round, phase } = await loadResponse(ports, actor, input.responseId);
  const [{ title, deadline }, all] = await Promise.all([noticeOf(ports, round), ports.rounds.listQuestions(round.id)]);
  const own = personOf(actor).id;
  return {
    response: { id: response.id },
    title,
    deadline,
    published: all.flatMap(({ id, answer }) => (answer === undefined ? [] : [{ id, ...answer }])),
    waiting: all
      .filter(({ askedBy, answer }) => askedBy === own && answer === undefined)
      .map(({ id, text, askedAt }) => ({ id, text, askedAt })),
    mayAsk: takesAnswers(phase),
  };
}

/**
 * Asks the buyer something. The buyer reads the words and never who asked; that it was asked stands on the vendor's
 * own record only. Issues: what is wrong with the words at `/text`; `questions_closed`. Throws NotFound, TooOften.
 */
export async function askQuestion(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; text: string },
): Promise<Result<void>> {
  requirePermission(actor, 'askQuestion');
  const { response, round, phase } = await loadResponse(ports, actor, input.responseId);
  const text = input.text.trim();
  const issues = takesAnswers(phase) ? wordIssues({ text }, passage) : [issueAt('questions_closed')];
  if (issues.length > 0) return failure(issues);
  const askedBy = personOf(actor).id;
  await requireWithinLimit(ports, 'ask', askedBy);
  const id = ports.ids.next();
  await ports.transact(async (inside) => {
    await inside.rounds.addQuestion({ id, roundId: round.id, askedBy, text, askedAt: ports.clock.now() });
    await recordEvent(inside, ports, actor, { responseId: response.id }, 'question_asked', { questionId: id });
  });
  return success(undefined);
}
