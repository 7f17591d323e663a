import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { queueMail } from '~/use-cases/mail/queue-mail';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import type { RoundQuestion } from '~/use-cases/ports/procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { loadWholeResponse } from './load-whole-response';

/**
 * Asks the buyer something about a round. The team reads the text and not who wrote it; neither the record of the
 * procurement nor the mail to the team says. The same question again, before it is answered, is asked once. Issues:
 * those of words at `/text`, `questions_closed`. Throws NotFound, TooOften, and Denied for a subcontractor.
 */
export async function askQuestion(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; text: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'askQuestion');
  const { round, response, phase } = await loadWholeResponse(ports, actor, input.responseId, 'askQuestion');
  if (phase !== 'running') return failure([issueAt('questions_closed')]);
  const text = input.text.trim();
  const issues = wordIssues({ text }, passage);
  if (issues.length > 0) return failure(issues);
  await requireWithinLimit(ports, 'ask', personOf(actor).id);
  const question: RoundQuestion = {
    ...{ id: ports.ids.next(), roundId: round.id, text },
    askedBy: personOf(actor).id,
    askedAt: ports.clock.now(),
  };
  await ports.transact(async (inside) => {
    const pending = (await inside.rounds.listQuestions(round.id)).filter(({ answer }) => answer === undefined);
    if (pending.some((one) => one.text === text && one.askedBy === question.askedBy)) return;
    await inside.rounds.addQuestion(question);
    const asked = { roundId: round.id, questionId: question.id };
    await recordEvent(
      inside,
      ports,
      { kind: 'system' },
      { procurementId: round.procurementId },
      'question_asked',
      asked,
    );
    await recordEvent(inside, ports, actor, { responseId: response.id }, 'question_put', { questionId: question.id });
    await tellTeam(inside, ports, round.procurementId, round.id);
  });
  return success(undefined);
}

/** To those of the team who may answer. */
async function tellTeam(inside: Stores, ports: Ports, procurementId: string, roundId: string): Promise<void> {
  const procurement = await inside.procurements.find(procurementId);
  for (const { personId, part } of procurement?.team ?? []) {
    const person = part === 'evaluator' ? undefined : await inside.people.findPerson(personId);
    if (procurement === undefined || person === undefined || person.disabledAt !== undefined) continue;
    const link = `${ports.installation.origin()}/rounds/${roundId}/questions`;
    await queueMail(inside, ports, {
      to: person.email,
      name: 'questionAsked',
      values: { title: procurement.title, link },
    });
  }
}
