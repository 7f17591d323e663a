import { standingSubmission } from '~/core/procurement/response';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { documentLimits } from '~/use-cases/documents/limits';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { packInForce } from '~/use-cases/response/round-notice';
import { loadOwnClarification, type OwnClarification } from './response-clarifications';

/** One question that a firm is asked again, with what it said first. */
export interface OwnClarificationView {
  responseId: string;
  title: string;
  /** Time zone of the round. */
  zone: string;
  /** Day of the deadline: proof has to be at least as old. */
  deadlineDay: string;
  isNegotiated: boolean;
  /** Largest file that can be brought, in bytes. */
  largest: number;
  question: Question;
  clarification: OwnClarification;
  /** As it was handed in; absent for a blank. */
  first?: Answer;
}

/** Throws NotFound, and Denied for a subcontractor. */
export async function getOwnClarification(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; clarificationId: string },
): Promise<OwnClarificationView> {
  requirePermission(actor, 'getOwnClarification');
  const { response, round, clarification } = await loadOwnClarification(ports, actor, {
    ...input,
    action: 'getOwnClarification',
  });
  const pack = await packInForce(ports, round);
  const { questionnaires } = await loadContent(ports, pack);
  const question = questionnaires
    .flatMap(({ questions }) => questions)
    .find(({ name }) => name === clarification.question);
  if (question === undefined) throw new NotFound('question', clarification.question);
  const standing = standingSubmission(response);
  const submission = standing && (await ports.responses.findSubmission(response.id, standing.number));
  const first = submission?.answers[question.name];
  return {
    ...{ responseId: response.id, title: pack.procurement.title, zone: round.deadline.zone },
    ...{ deadlineDay: pack.effectiveDate, isNegotiated: pack.isNegotiated, largest: documentLimits.file },
    ...{ question, clarification },
    ...(first && { first }),
  };
}
