import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** Ends the session, so that its secret opens nothing any more. Whoever is not signed in is out already. */
export async function signOut(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<void> {
  requirePermission(actor, 'signOut');
  if (actor.kind === 'person') await ports.people.removeSession(actor.id, actor.sessionId);
}
