import { phaseOf, type Deadline } from '~/core/procurement/round';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { requireOutsider, type SeenRound } from './outsiders';

/** A market consultation as somebody sees it who may comment. */
export interface CommentRoom {
  round: { id: string; deadline: Deadline };
  title: string;
  /** Those that vendors would be asked. */
  questionnaires: Questionnaire[];
  /** The actor's own comments, the oldest first; nobody outside the team sees others'. */
  own: { id: string; question?: string; text: string; at: string }[];
  mayComment: boolean;
}

/** Throws NotFound, also for a tender; Denied for nobody. */
export async function getCommentRoom(ports: Ports, actor: Actor, input: { roundId: string }): Promise<CommentRoom> {
  requirePermission(actor, 'getCommentRoom');
  const { round, pack, phase } = await consultation(ports, actor, input.roundId, 'getCommentRoom');
  const [{ questionnaires }, comments] = await Promise.all([
    loadContent(ports, pack),
    ports.rounds.listComments(round.id),
  ]);
  const { id: personId } = personOf(actor);
  return {
    round: { id: round.id, deadline: round.deadline },
    title: pack.procurement.title,
    questionnaires: questionnaires.filter(({ audience }) => audience === 'vendor'),
    own: comments
      .filter((one) => one.personId === personId)
      .map(({ personId: _, roundId: __, firm: ___, ...comment }) => comment),
    mayComment: phase === 'running',
  };
}

/**
 * Comments on a market consultation, in general or on one of its questions. The buyer's team reads it with the name of
 * the firm. Issues: what is wrong with the words at `/text`, `question_not_asked` at `/question`,
 * `round_not_running`. Throws NotFound, TooOften.
 */
export async function commentOnRound(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; question: string; text: string },
): Promise<Result<void>> {
  requirePermission(actor, 'commentOnRound');
  const { round, pack } = await consultation(ports, actor, input.roundId, 'commentOnRound');
  const { questionnaires } = await loadContent(ports, pack);
  const names = questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name));
  const text = input.text.trim();
  const now = ports.clock.now();
  const issues = [
    ...(phaseOf(round, now) === 'running' ? [] : [issueAt('round_not_running')]),
    ...(input.question === '' || names.includes(input.question)
      ? []
      : [issueAt('question_not_asked', 'question', { found: input.question.slice(0, 100) })]),
    ...wordIssues({ text }, passage),
  ];
  if (issues.length > 0) return failure(issues);
  const { id: personId, organisationId } = personOf(actor);
  await requireWithinLimit(ports, 'ask', personId);
  await ports.rounds.addComment({
    id: ports.ids.next(),
    roundId: round.id,
    personId,
    firm: (await ports.people.findOrganisation(organisationId))?.name ?? '',
    ...(input.question !== '' && { question: input.question }),
    text,
    at: now,
  });
  return success(undefined);
}

async function consultation(
  ports: Ports,
  actor: Actor,
  roundId: string,
  action: 'getCommentRoom' | 'commentOnRound',
): Promise<SeenRound> {
  const seen = await requireOutsider(ports, actor, { roundId, action });
  if (seen.round.kind !== 'consultation') throw new NotFound('round', roundId);
  return seen;
}
