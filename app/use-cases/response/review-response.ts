import { findAsked } from '~/core/questionnaire/find-asked';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { standingSubmission, type SubmissionHead, type VendorResponse } from '~/core/procurement/response';
import type { RoundPhase } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import { isShown } from '~/use-cases/assessment/get-assessment';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { handInOf, loadWholeResponse, reviewHash, type HandIn } from './load-whole-response';
import { noticeOf, type RoundNotice } from './round-notice';

/** Everything that would be handed in now, to be read before it is declared true. */
export interface ResponseReview extends HandIn {
  response: Pick<VendorResponse, 'id' | 'firm'>;
  notice: RoundNotice;
  phase: RoundPhase;
  /** The questionnaires with only those questions that are asked now. */
  questionnaires: Pick<Questionnaire, 'id' | 'title' | 'questions'>[];
  /** Names the content that was read: what is handed in has to be this. */
  reviewed: string;
  /** Number that the submission will have. */
  number: number;
  /** Present where something was handed in already: it is withdrawn before anything else is handed in. */
  standing?: SubmissionHead;
}

/** Throws NotFound, and Denied for a subcontractor. */
export async function reviewResponse(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<ResponseReview> {
  requirePermission(actor, 'reviewResponse');
  const { response, round, phase } = await loadWholeResponse(ports, actor, input.responseId, 'reviewResponse');
  const [{ questionnaires, fills, answers, access }, documents] = await Promise.all([
    loadWhole(ports, actor, response.id),
    ports.documents.list(response.id),
  ]);
  const handIn = handInOf(questionnaires, { given: access.given, answers, documents });
  const asked = findAsked(questionnaires, answers);
  const standing = standingSubmission(response);
  return {
    response: { id: response.id, firm: response.firm },
    notice: await noticeOf(ports, round),
    phase,
    ...handIn,
    questionnaires: fills.map(({ id, title, questions }) => ({
      ...{ id, title },
      questions: questions.filter(({ name }) => isShown(asked.get(name))),
    })),
    reviewed: reviewHash(handIn),
    number: response.submissions.length + 1,
    ...(standing && { standing }),
  };
}
