import type { Actor } from './actor';
import { requirePermission } from './permissions';
import type { Assessment, Ports } from './ports';

/** All assessments, the newest first. */
export async function listAssessments(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<Assessment[]> {
  requirePermission(actor, 'listAssessments');
  return ports.assessments.list();
}
