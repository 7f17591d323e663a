import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { RoundComment } from '~/use-cases/ports/procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { loadConsultation } from './consultation';

/**
 * Says something in a market consultation, about one question or about all of it; with the name of the firm. The same
 * words again are said once. Issues: those of words at `/text`, `question_unknown` at `/question`, `comments_closed`.
 * Throws NotFound, TooOften.
 *
 * @param input.question name of a question; empty for a general comment.
 */
export async function commentOnRound(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; question: string; text: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'commentOnRound');
  const { round, phase, questionnaires } = await loadConsultation(ports, actor, input.roundId, 'commentOnRound');
  if (phase !== 'running') return failure([issueAt('comments_closed')]);
  const text = input.text.trim();
  const isKnown = questionnaires.some(({ questions }) => questions.some(({ name }) => name === input.question));
  const issues = [
    ...(input.question === '' || isKnown ? [] : [issueAt('question_unknown', 'question')]),
    ...wordIssues({ text }, passage),
  ];
  if (issues.length > 0) return failure(issues);
  await requireWithinLimit(ports, 'ask', personOf(actor).id);
  const { id: personId, organisationId } = personOf(actor);
  const comment: RoundComment = {
    ...{ id: ports.ids.next(), roundId: round.id, personId, text, at: ports.clock.now() },
    firm: (await ports.people.findOrganisation(organisationId))?.name ?? '',
    ...(input.question !== '' && { question: input.question }),
  };
  await ports.transact(async (inside) => {
    const said = await inside.rounds.listComments(round.id);
    if (said.some((one) => one.personId === personId && one.text === text && one.question === comment.question)) return;
    await inside.rounds.addComment(comment);
    const data = { roundId: round.id, firm: comment.firm };
    await recordEvent(inside, ports, actor, { procurementId: round.procurementId }, 'comment_made', data);
  });
  return success(undefined);
}
