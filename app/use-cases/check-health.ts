import type { Actor } from './actor';
import { requirePermission } from './permissions';
import type { Ports } from './ports';

/** Asks the store for something; a broken one throws. */
export async function checkHealth(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<{ release: string }> {
  requirePermission(actor, 'checkHealth');
  await ports.assessments.find('');
  return { release: ports.release };
}
