import type { Actor, PersonActor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';

/** How long a browser stays signed in without being asked again, and how closely we note when it was last seen. */
const sessionDays = 14;
const seenAgainMs = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;
const longestDevice = 200;

/** A browser that was signed in: the secret for its cookie, and until when it is worth something. */
export interface StartedSession {
  token: string;
  expiresAt: string;
}

/** Signs a browser in as somebody who has shown who they are. */
export async function startSession(
  { people, secrets, ids, clock }: Pick<Ports, 'people' | 'secrets' | 'ids' | 'clock'>,
  person: Person,
  device: string,
): Promise<StartedSession> {
  const token = secrets.token();
  const now = clock.now();
  const expiresAt = new Date(Date.parse(now) + sessionDays * dayMs).toISOString();
  await people.addSession({
    id: ids.next(),
    personId: person.id,
    tokenHash: secrets.hashOf(token),
    createdAt: now,
    seenAt: now,
    expiresAt,
    device: device.slice(0, longestDevice),
  });
  return { token, expiresAt };
}

/** Signs a browser in under a new secret, never under one it came with; as whom it was signed in before is over. */
export async function replaceSession(
  ports: Pick<Ports, 'people' | 'secrets' | 'ids' | 'clock'>,
  before: Actor,
  person: Person,
  device: string,
): Promise<StartedSession> {
  if (before.kind === 'person') await ports.people.removeSession(before.id, before.sessionId);
  return startSession(ports, person, device);
}

/** Whose session a secret opens; nobody where it has expired, was ended, or never was one. */
export async function identify(ports: Ports, actor: Actor, input: { token: string }): Promise<Actor> {
  requirePermission(actor, 'identify');
  if (input.token === '') return { kind: 'nobody' };
  const now = ports.clock.now();
  const found = await ports.people.findSession(ports.secrets.hashOf(input.token), now);
  if (found === undefined) return { kind: 'nobody' };
  const { session, person } = found;
  if (Date.parse(now) - Date.parse(session.seenAt) > seenAgainMs) await ports.people.markSeen(session.id, now);
  return toActor(person, session.id);
}

/** A person as one who asks for something. */
export function toActor({ id, organisationId, name, email, roles }: Person, sessionId = ''): PersonActor {
  return { kind: 'person', id, organisationId, name, email, roles, sessionId };
}
