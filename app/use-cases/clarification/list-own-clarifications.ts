import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { packInForce } from '~/use-cases/response/round-notice';
import { loadOwnClarifications, type OwnClarification } from './response-clarifications';

/** What a firm was asked again, the newest first. */
export interface OwnClarifications {
  responseId: string;
  title: string;
  /** Time zone of the round. */
  zone: string;
  questionnaires: Questionnaire[];
  clarifications: OwnClarification[];
}

/** Throws NotFound, and Denied for a subcontractor. */
export async function listOwnClarifications(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<OwnClarifications> {
  requirePermission(actor, 'listOwnClarifications');
  const loaded = await loadOwnClarifications(ports, actor, input.responseId, 'listOwnClarifications');
  const pack = await packInForce(ports, loaded.round);
  return {
    responseId: loaded.response.id,
    title: pack.procurement.title,
    zone: loaded.round.deadline.zone,
    questionnaires: (await loadContent(ports, pack)).questionnaires,
    clarifications: [...loaded.clarifications].reverse(),
  };
}
