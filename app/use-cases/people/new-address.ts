import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { queueMail } from '~/use-cases/mail/queue-mail';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import type { IssuedSecret, Person } from '~/use-cases/ports/people';
import { issueAt } from '~/use-cases/typed-words';
import { addressIssues } from './fields';
import { limitAttempts } from './limit-attempts';
import { findLink, issueLink, takeLink } from './links';
import { ownPerson } from './own-person';
import { hasPassword } from './ways-in';

/** Stands for whoever asks for an address that somebody has. */
const nobody = '';

/** What somebody types who wants another address, and from where. */
export interface NewAddressInput {
  email: string;
  /** Their password; counts for nothing where they have none. */
  present: string;
  address: string;
}

/**
 * Sends a link to the address that whoever asks wants to have instead of theirs; nothing changes before it is followed.
 * Where somebody has that address nothing is sent, which shows neither in the answer nor in the time it takes: who has
 * an account here is nobody's business. Throws TooOften.
 * @returns `no_mail_server`, or issues at `email` (`address_unreadable`, `address_same`) or `present` (`password_wrong`).
 */
export async function askForNewAddress(ports: Ports, actor: Actor, input: NewAddressInput): Promise<Result<void>> {
  requirePermission(actor, 'askForNewAddress');
  if (!ports.mailer.isConfigured) return failure([issueAt('no_mail_server')]);
  const person = await ownPerson(ports, actor);
  const email = readEmailAddress(input.email);
  if (email === undefined) return failure(addressIssues(input.email, 'email'));
  if (email === person.email) return failure([issueAt('address_same', 'email')]);
  const wrong = await passwordIssues(ports, person, input);
  if (wrong.length > 0) return failure(wrong);
  await limitAttempts(ports, 'send_code', { address: input.address, email });
  await ports.transact(async (inside) => {
    const isFree = (await inside.people.findPersonByEmail(email)) === undefined;
    const link = await issueLink(inside, ports, 'address', isFree ? person.id : nobody, { email });
    if (isFree) await queueMail(inside, ports, { to: email, name: 'newAddress', values: { link, from: person.email } });
  });
  return success(undefined);
}

/** A browser that was left open is not enough to take an account along. */
async function passwordIssues(ports: Ports, person: Person, { present, address }: NewAddressInput): Promise<Issue[]> {
  if (!hasPassword(person)) return [];
  await limitAttempts(ports, 'sign_in', { address, email: person.email });
  const isRight = await ports.secrets.verifyPassword(present, person.passwordHash);
  return isRight ? [] : [issueAt('password_wrong', 'present')];
}

/** The address that somebody has and the one they asked for; nothing where the link is not good. */
export async function readNewAddress(
  ports: Ports,
  actor: Actor,
  input: { token: string },
): Promise<{ from: string; to: string } | undefined> {
  requirePermission(actor, 'readNewAddress');
  const wanted = await wantedBy(ports, await findLink(ports, 'address', input.token));
  return wanted && { from: wanted.person.email, to: wanted.to };
}

/**
 * Gives the account behind a link its new address, and tells the old one. Codes and links that were sent to the old one
 * are worth nothing any more, and all other sessions end.
 * @returns the id of the person, or `link_dead`, or `address_in_use` where somebody has it since.
 */
export async function confirmNewAddress(ports: Ports, actor: Actor, input: { token: string }): Promise<Result<string>> {
  requirePermission(actor, 'confirmNewAddress');
  const link = await findLink(ports, 'address', input.token);
  return ports.transact(async (inside) => {
    const wanted = await wantedBy(inside, link);
    const isGood = await takeLink(inside, ports, 'address', input.token);
    if (!isGood || wanted === undefined) return failure([issueAt('link_dead')]);
    const { person, to } = wanted;
    if ((await inside.people.findPersonByEmail(to)) !== undefined) return failure([issueAt('address_in_use')]);
    await inside.people.changePerson({ ...person, email: to });
    const now = ports.clock.now();
    await inside.people.revokeSecrets('code', person.email, now);
    for (const purpose of ['password_reset', 'join'] as const)
      await inside.people.revokeSecrets(purpose, person.id, now);
    const isOwn = actor.kind === 'person' && actor.id === person.id;
    await inside.people.removeOtherSessions(person.id, isOwn ? actor.sessionId : undefined);
    await queueMail(inside, ports, { to: person.email, name: 'addressChanged', values: { to } });
    return success(person.id);
  });
}

async function wantedBy(
  { people }: Pick<Stores, 'people'>,
  link: IssuedSecret | undefined,
): Promise<{ person: Person; to: string } | undefined> {
  const person = link && (await people.findPerson(link.subject));
  const to = link?.data['email'];
  return person === undefined || person.disabledAt !== undefined || typeof to !== 'string' ? undefined : { person, to };
}
