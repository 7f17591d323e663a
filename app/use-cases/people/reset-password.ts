import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { queueMail } from '~/use-cases/mail/queue-mail';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { addressIssues } from './fields';
import { limitAttempts } from './limit-attempts';
import { findLink, issueLink, takeLink } from './links';
import { passwordIssues, type NewPassword } from './passwords';
import { hasPassword } from './ways-in';

/** Stands for everybody who gets no link. */
const nobody = '';

/**
 * Sends a link for a new password to an address of somebody who has one, and none to any other; which of the two shows
 * neither in the answer nor in the time it takes. Throws TooOften.
 * @returns the address as it is kept, or `no_mail_server`, or `address_unreadable` at `email`.
 */
export async function askForReset(
  ports: Ports,
  actor: Actor,
  input: { email: string; address: string },
): Promise<Result<{ email: string }>> {
  requirePermission(actor, 'askForReset');
  if (!ports.mailer.isConfigured) return failure([issueAt('no_mail_server')]);
  const email = readEmailAddress(input.email);
  if (email === undefined) return failure(addressIssues(input.email, 'email'));
  await limitAttempts(ports, 'send_code', { address: input.address, email });
  const person = await ports.people.findPersonByEmail(email);
  const subject = person !== undefined && hasPassword(person) ? person.id : nobody;
  await ports.transact(async (inside) => {
    const link = await issueLink(inside, ports, 'password_reset', subject);
    if (subject !== nobody) await queueMail(inside, ports, { to: email, name: 'reset', values: { link } });
  });
  return success({ email });
}

/**
 * Gives the holder of a link a new password. All their sessions end: somebody else may have had the old one.
 * @returns nothing, or issues at `password` and `repeated`, or `link_dead` at none of them.
 */
export async function resetPassword(
  ports: Ports,
  actor: Actor,
  input: NewPassword & { token: string },
): Promise<Result<void>> {
  requirePermission(actor, 'resetPassword');
  const link = await findLink(ports, 'password_reset', input.token);
  const person = link && (await ports.people.findPerson(link.subject));
  if (person === undefined || !hasPassword(person)) return failure([issueAt('link_dead')]);
  const issues = passwordIssues(input, [person.name, person.email]);
  if (issues.length > 0) return failure(issues);

  const passwordHash = await ports.secrets.hashPassword(input.password);
  return ports.transact(async (inside) => {
    const current = await inside.people.findPerson(person.id);
    const isGood = await takeLink(inside, ports, 'password_reset', input.token);
    if (!isGood || current === undefined || !hasPassword(current)) return failure([issueAt('link_dead')]);
    await inside.people.changePerson({ ...current, passwordHash });
    await inside.people.removeOtherSessions(person.id);
    return success(undefined);
  });
}
