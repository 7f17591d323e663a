import { standingSubmission, type SubmissionHead, type VendorResponse } from '~/core/procurement/response';
import type { Round, RoundPhase } from '~/core/procurement/round';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Actor } from '~/use-cases/actor';
import { loadAssessment, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadResponse, type LoadedResponse } from '~/use-cases/round/load-round';
import { noticeOf, type RoundNotice } from './round-notice';

/** A response as the people who work on it see it. */
export interface ResponseOverview {
  response: Pick<VendorResponse, 'id' | 'firm'>;
  part: LoadedResponse['person']['part'];
  notice: RoundNotice;
  phase: RoundPhase;
  /** Why the round ended without an opening; absent where it did not. */
  cancelled?: Round['cancelled'];
  /** The present instant (ISO 8601): how much time is left is counted from it. */
  now: string;
  /** The submission that stands. */
  standing?: SubmissionHead;
  /** Where nothing stands: the last one there was. */
  last?: SubmissionHead;
  /** Why the pack in force differs from the one that was answered last; absent where it does not. */
  amended?: string;
  /** Whether a contract was signed with this vendor. */
  hasContract: boolean;
  /** Whether something was decided about it, which those read who answer for the whole of it. */
  isDecided: boolean;
  /** The buyer's answers because of which each questionnaire is asked, by its id. */
  because: Record<string, GivenAnswer[]>;
}

/** A question to the buyer and what was frozen as the answer to it. */
export interface GivenAnswer {
  question: Question;
  answer?: Answer;
}

/** Throws NotFound for whoever does not work on it. */
export async function getResponse(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<ResponseOverview> {
  requirePermission(actor, 'getResponse');
  const { response, person, round, phase } = await loadResponse(ports, actor, input.responseId);
  const loaded = await loadAssessment(ports, actor, response.id);
  const standing = standingSubmission(response);
  const last = standing === undefined ? response.submissions.at(-1) : undefined;
  const decision = person.part === 'subcontractor' ? undefined : await ports.papers.decisions.find(round.id);
  const contract = await ports.papers.contracts.find(round.procurementId);
  const inForce = round.packs.at(-1);
  const isAmended = last !== undefined && inForce !== undefined && inForce.number > last.pack;
  return {
    response: { id: response.id, firm: response.firm },
    part: person.part,
    notice: await noticeOf(ports, round, person.part === 'subcontractor' ? person.questionnaires : undefined),
    phase,
    now: ports.clock.now(),
    isDecided: decision?.responses.some(({ responseId }) => responseId === response.id) ?? false,
    hasContract: contract?.responseId === response.id,
    because: becauseOf(loaded),
    ...(round.cancelled && { cancelled: round.cancelled }),
    ...(standing && { standing }),
    ...(last && { last }),
    ...(isAmended && { amended: inForce.reason }),
  };
}

/** The buyer's answers that decide whether questions of a questionnaire are asked. */
function becauseOf({ questionnaires, fills, access }: LoadedAssessment): ResponseOverview['because'] {
  const buyers = questionnaires.filter(({ audience }) => audience === 'buyer').flatMap(({ questions }) => questions);
  return Object.fromEntries(
    fills.map(({ id, questions }) => {
      const read = new Set(questions.flatMap(({ visibilityReads }) => visibilityReads));
      const given = buyers.filter(({ name }) => read.has(name));
      return [
        id,
        given.map((question) => {
          const answer = access.given[question.name];
          return { question, ...(answer && { answer }) };
        }),
      ];
    }),
  );
}
