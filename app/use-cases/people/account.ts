import type { Role } from '~/core/procurement/role';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Session } from '~/use-cases/ports/people';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { nameIssues, tidyName } from './fields';
import { limitAttempts } from './limit-attempts';
import { ownPerson } from './own-person';
import { passwordIssues, type NewPassword } from './passwords';
import { hasPassword, usesCodes } from './ways-in';

/** What somebody sees of their own account. */
export interface Account {
  name: string;
  email: string;
  organisation: string;
  roles: Role[];
  hasPassword: boolean;
  /** Whether they sign in by codes that are sent to them. */
  usesCodes: boolean;
  /** Where they are signed in, the newest first. */
  sessions: (Pick<Session, 'id' | 'device' | 'seenAt'> & { isThis: boolean })[];
}

/** The account of whoever asks. */
export async function getAccount(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<Account> {
  requirePermission(actor, 'getAccount');
  const person = await ownPerson(ports, actor);
  const [organisation, sessions] = await Promise.all([
    ports.people.findOrganisation(person.organisationId),
    ports.people.listSessions(person.id, ports.clock.now()),
  ]);
  return {
    name: person.name,
    email: person.email,
    organisation: organisation?.name ?? '',
    roles: person.roles,
    hasPassword: hasPassword(person),
    usesCodes: usesCodes(person),
    sessions: sessions.map(({ id, device, seenAt }) => ({
      id,
      device,
      seenAt,
      isThis: id === personOf(actor).sessionId,
    })),
  };
}

/** Changes the name by which others know whoever asks. What is on record keeps the old one. Issues at `name`. */
export async function changeName(ports: Ports, actor: Actor, input: { name: string }): Promise<Result<void>> {
  requirePermission(actor, 'changeName');
  const name = tidyName(input.name);
  const issues = nameIssues(name);
  if (issues.length > 0) return failure(issues);
  return ports.transact(async (inside) => {
    await inside.people.changePerson({ ...(await ownPerson(inside, actor)), name });
    return success(undefined);
  });
}

/** What somebody types to change their password. */
export interface ChangePasswordInput extends NewPassword {
  old: string;
  /** Where the request comes from, for the limits. */
  address: string;
}

/**
 * Changes the password of whoever asks and knows the old one. All their other sessions end, and links for a new one
 * are worth nothing any more. Throws TooOften.
 * @returns `password_wrong` at `old`, or issues at `password` and `repeated`.
 */
export async function changePassword(ports: Ports, actor: Actor, input: ChangePasswordInput): Promise<Result<void>> {
  requirePermission(actor, 'changePassword');
  const person = await ownPerson(ports, actor);
  await limitAttempts(ports, 'sign_in', { address: input.address, email: person.email });
  const isRight = await ports.secrets.verifyPassword(input.old, person.passwordHash);
  if (!isRight) return failure([issueAt('password_wrong', 'old')]);
  const issues = passwordIssues(input, [person.name, person.email]);
  if (issues.length > 0) return failure(issues);

  const passwordHash = await ports.secrets.hashPassword(input.password);
  return ports.transact(async (inside) => {
    await inside.people.changePerson({ ...(await ownPerson(inside, actor)), passwordHash });
    await inside.people.removeOtherSessions(person.id, personOf(actor).sessionId);
    await inside.people.revokeSecrets('password_reset', person.id, ports.clock.now());
    return success(undefined);
  });
}

/** Signs one of the browsers out that whoever asks is signed in with. Throws NotFound. */
export async function endSession(ports: Ports, actor: Actor, input: { sessionId: string }): Promise<void> {
  requirePermission(actor, 'endSession');
  const { id } = personOf(actor);
  const own = await ports.people.listSessions(id, ports.clock.now());
  if (!own.some((session) => session.id === input.sessionId)) throw new NotFound('session', input.sessionId);
  await ports.people.removeSession(id, input.sessionId);
}

/** Signs all other browsers out that whoever asks is signed in with. */
export async function endOtherSessions(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<void> {
  requirePermission(actor, 'endOtherSessions');
  const { id, sessionId } = personOf(actor);
  await ports.people.removeOtherSessions(id, sessionId);
}
