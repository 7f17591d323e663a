import type { RoundPhase } from '~/core/procurement/round';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { contentHash } from '~/core/shared/hash';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { RoundComment, RoundQuestion } from '~/use-cases/ports/procurement';
import { requirePart } from '~/use-cases/procurement/load-procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { loadRound, type LoadedRound } from './load-round';
import { tellParticipants } from './participants';

/** A vendor's question as the team sees it: nobody on the buyer's side learns who asked. */
export type TeamQuestion = Omit<RoundQuestion, 'askedBy' | 'roundId'>;

/** The questions of vendors, the unanswered ones first, the oldest first among them. Throws NotFound. */
export async function getRoundQuestions(
  ports: Ports,
  actor: Actor,
  input: { roundId: string },
): Promise<LoadedRound & { questions: TeamQuestion[] }> {
  requirePermission(actor, 'getRoundQuestions');
  const loaded = await loadRound(ports, actor, input.roundId, ports.clock.now());
  const questions = (await ports.rounds.listQuestions(input.roundId)).map(anonymous);
  const isOpen = ({ answer }: TeamQuestion) => answer === undefined;
  return { ...loaded, questions: [...questions.filter(isOpen), ...questions.filter((one) => !isOpen(one))] };
}

/**
 * Answers a vendor's question to everybody: the question as the team publishes it, without what would give the asker
 * away, and the answer. It cannot be changed afterwards.
 * @returns nothing, or issues: `questions_closed`, `question_answered`, and what is wrong with the words at `/question` and
 * `/text`. Throws NotFound, Denied.
 */
export async function answerRoundQuestion(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; questionId: string; question: string; text: string },
): Promise<Result<void>> {
  requirePermission(actor, 'answerRoundQuestion');
  const now = ports.clock.now();
  const { roundId, questionId } = input;
  const words = { question: input.question.trim(), text: input.text.trim() };
  const { procurement: before } = await loadRound(ports, actor, roundId, now);
  const buyer = (await ports.people.findOrganisation(before.organisationId))?.name ?? '';
  return ports.transact(async (inside) => {
    const loaded = await loadRound(inside, actor, roundId, now);
    requirePart(loaded, 'answerRoundQuestion', 'lead', 'member');
    const { round, procurement, phase } = loaded;
    const asked = (await inside.rounds.listQuestions(roundId)).find(({ id }) => id === questionId);
    if (asked === undefined) throw new NotFound('question', questionId);
    const issues = [
      ...(takesAnswers(phase) ? [] : [issueAt('questions_closed')]),
      ...(asked.answer === undefined ? [] : [issueAt('question_answered')]),
      ...wordIssues(words, passage),
    ];
    if (issues.length > 0) return failure(issues);
    await inside.rounds.changeQuestion({ ...asked, answer: { ...words, at: now } });
    const data = { roundId, questionId, hash: contentHash(words) };
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'question_answered', data);
    await tellParticipants(inside, ports, { round, procurement, buyer }, 'questionAnswered', words);
    return success(undefined);
  });
}

/** An answer after the deadline would help nobody. */
export function takesAnswers(phase: RoundPhase): boolean {
  return phase === 'running';
}

/** What was said in a market consultation, and what it is about. */
export interface RoundComments extends LoadedRound {
  comments: Omit<RoundComment, 'personId' | 'roundId'>[];
  /** Of the content that the procurement is asked with now. */
  questionnaires: Questionnaire[];
}

/** What was said in a market consultation, the oldest first. Throws NotFound, also for a tender. */
export async function getRoundComments(ports: Ports, actor: Actor, input: { roundId: string }): Promise<RoundComments> {
  requirePermission(actor, 'getRoundComments');
  const loaded = await loadRound(ports, actor, input.roundId, ports.clock.now());
  if (loaded.round.kind !== 'consultation') throw new NotFound('round', input.roundId);
  const [comments, { questionnaires }] = await Promise.all([
    ports.rounds.listComments(input.roundId),
    loadContent(ports, loaded.procurement),
  ]);
  return { ...loaded, questionnaires, comments: comments.map(({ personId: _, roundId: __, ...comment }) => comment) };
}

function anonymous({ askedBy: _, roundId: __, ...question }: RoundQuestion): TeamQuestion {
  return question;
}
