import type { ReadOnly } from '~/core/procurement/read-only';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { findEarlierAnswers, type EarlierAnswer } from './earlier-answers';
import { loadWholeResponse } from './load-whole-response';

/** What a vendor can take over from its own earlier responses. */
export interface EarlierAnswers {
  responseId: string;
  title: string;
  /** In the order in which the questions are asked. */
  earlier: EarlierAnswer[];
  /** What taking over is based on. */
  revision: number;
  readOnly?: ReadOnly;
}

/** Throws NotFound, and Denied for a subcontractor. */
export async function listEarlierAnswers(
  ports: Ports,
  actor: Actor,
  input: { responseId: string },
): Promise<EarlierAnswers> {
  requirePermission(actor, 'listEarlierAnswers');
  const loaded = await loadWholeResponse(ports, actor, input.responseId, 'listEarlierAnswers');
  const { assessment, earlier, access } = await findEarlierAnswers(ports, actor, loaded);
  return {
    responseId: assessment.id,
    ...{ title: assessment.title, earlier, revision: assessment.revision },
    ...(access.readOnly && { readOnly: access.readOnly }),
  };
}
