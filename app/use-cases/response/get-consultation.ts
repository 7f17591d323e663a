import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { RoundComment } from '~/use-cases/ports/procurement';
import { loadConsultation } from './consultation';
import { noticeOf, type RoundNotice } from './round-notice';

/** What a vendor needs to comment, and what they said so far. */
export interface ConsultationView {
  notice: RoundNotice;
  isRunning: boolean;
  /** Name of the vendor's organisation: comments are from it. */
  firm: string;
  questionnaires: Pick<Questionnaire, 'id' | 'title' | 'questions'>[];
  /** Their own, the oldest first. */
  comments: Pick<RoundComment, 'id' | 'question' | 'text' | 'at'>[];
}

/** Throws NotFound, also for a tender. */
export async function getConsultation(
  ports: Ports,
  actor: Actor,
  input: { roundId: string },
): Promise<ConsultationView> {
  requirePermission(actor, 'getConsultation');
  const { round, phase, questionnaires } = await loadConsultation(ports, actor, input.roundId, 'getConsultation');
  const { id: personId, organisationId } = personOf(actor);
  const organisation = await ports.people.findOrganisation(organisationId);
  const comments = await ports.rounds.listComments(round.id);
  return {
    notice: await noticeOf(ports, round),
    isRunning: phase === 'running',
    firm: organisation?.name ?? '',
    questionnaires: questionnaires.map(({ id, title, questions }) => ({ id, title, questions })),
    comments: comments
      .filter((comment) => comment.personId === personId)
      .map(({ id, question, text, at }) => ({ id, text, at, ...(question !== undefined && { question }) })),
  };
}
