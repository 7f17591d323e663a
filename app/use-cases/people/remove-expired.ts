import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** Removes sessions and secrets that are worth nothing any more. */
export async function removeExpired(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<void> {
  requirePermission(actor, 'removeExpired');
  await ports.people.removeExpired(ports.clock.now());
}
