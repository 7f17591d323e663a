import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Assessment, Ports } from '~/use-cases/ports';

/** Those of the actor's organisation, and the actor's own practices; each kind the newest first. */
export async function listAssessments(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<Assessment[]> {
  requirePermission(actor, 'listAssessments');
  if (actor.kind !== 'person') return [];
  const { organisationId, id: personId } = actor;
  const [shared, own] = await Promise.all([
    ports.assessments.listOf({ kind: 'organisation', organisationId }),
    ports.assessments.listOf({ kind: 'person', personId }),
  ]);
  return [...shared, ...own];
}
