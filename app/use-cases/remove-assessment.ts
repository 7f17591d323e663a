import type { Actor } from './actor';
import { requirePermission } from './permissions';
import type { Ports } from './ports';
import { NotFound } from './refusals';

/** Deletes an assessment with its answers, their history and its results. Throws {@link NotFound}. */
export async function removeAssessment(ports: Ports, actor: Actor, input: { assessmentId: string }): Promise<void> {
  requirePermission(actor, 'removeAssessment');
  if ((await ports.assessments.find(input.assessmentId)) === undefined)
    throw new NotFound('assessment', input.assessmentId);
  await ports.assessments.remove(input.assessmentId);
}
