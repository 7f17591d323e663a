import type { Role } from '~/core/procurement/role';

/** Somebody who is signed in. */
export interface PersonActor {
  kind: 'person';
  id: string;
  organisationId: string;
  name: string;
  email: string;
  roles: readonly Role[];
  /** The session by which they are known; empty where there is none, as on the command line. */
  sessionId: string;
}

/**
 * Who asks for something. `nobody`: whoever is not signed in. `system`: the clock and the console of the installation
 * itself, which no request can become.
 */
export type Actor = PersonActor | { kind: 'nobody' } | { kind: 'system' };

/** The person who asks; every use case that needs one has let nobody else in. */
export function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Error(`A person is needed here, not ${actor.kind}`);
  return actor;
}

/** Whose member the person is who asks. */
export function organisationOf(actor: Actor): string {
  return personOf(actor).organisationId;
}
