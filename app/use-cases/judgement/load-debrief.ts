import type { DecidedResponse, Decision } from '~/core/judgement/decision';
import type { Actor } from '~/use-cases/actor';
import type { Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import type { LoadedResponse } from '~/use-cases/round/load-round';
import { loadWholeResponse } from '~/use-cases/response/load-whole-response';

/** A response with what was decided about it. */
export interface DecidedFor extends LoadedResponse {
  decision: Decision;
  own: DecidedResponse;
}

/**
 * For those who answer for the whole of a response, once something was decided about it. Throws NotFound before that,
 * and for everybody else; Denied for a subcontractor.
 */
export async function loadDecidedFor(
  ports: Ports,
  actor: Actor,
  responseId: string,
  action: Action,
): Promise<DecidedFor> {
  const loaded = await loadWholeResponse(ports, actor, responseId, action);
  const decision = await ports.papers.decisions.find(loaded.round.id);
  const own = decision?.responses.find((response) => response.responseId === responseId);
  if (decision === undefined || own === undefined) throw new NotFound('decision', responseId);
  return { ...loaded, decision, own };
}
