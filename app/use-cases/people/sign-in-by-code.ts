import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { sendCode, sendNoCode, takeCode } from './codes';
import { addressIssues } from './fields';
import { limitAttempts } from './limit-attempts';
import { replaceSession, type StartedSession } from './session';
import { usesCodes } from './ways-in';

/**
 * Sends a code to an address of somebody who signs in by codes, and none to any other; which of the two shows neither
 * in the answer nor in the time it takes. Throws TooOften.
 * @returns the address as it is kept, or `no_mail_server`, or `address_unreadable` at `email`.
 */
export async function askForCode(
  ports: Ports,
  actor: Actor,
  input: { email: string; address: string },
): Promise<Result<{ email: string }>> {
  requirePermission(actor, 'askForCode');
  if (!ports.mailer.isConfigured) return failure([issueAt('no_mail_server')]);
  const email = readEmailAddress(input.email);
  if (email === undefined) return failure(addressIssues(input.email, 'email'));
  await limitAttempts(ports, 'send_code', { address: input.address, email });
  const person = await ports.people.findPersonByEmail(email);
  await (person !== undefined && usesCodes(person) ? sendCode(ports, email) : sendNoCode(ports));
  return success({ email });
}

/** What somebody types who was sent a code, and from where. */
export interface EnterCodeInput {
  email: string;
  code: string;
  address: string;
  device: string;
}

/**
 * Signs a browser in by a code that was sent to an address. Throws TooOften.
 * @returns `address_unreadable` at `email`, or `code_refused` at `code`.
 */
export async function enterCode(ports: Ports, actor: Actor, input: EnterCodeInput): Promise<Result<StartedSession>> {
  requirePermission(actor, 'enterCode');
  const email = readEmailAddress(input.email);
  if (email === undefined) return failure(addressIssues(input.email, 'email'));
  await limitAttempts(ports, 'guess_code', { address: input.address, email });
  const isRight = await takeCode(ports, email, input.code);
  const person = await ports.people.findPersonByEmail(email);
  if (!isRight || person === undefined || !usesCodes(person)) return failure([issueAt('code_refused', 'code')]);
  return success(await replaceSession(ports, actor, person, input.device));
}
