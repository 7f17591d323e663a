import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { addressIssues } from './fields';
import { limitAttempts } from './limit-attempts';
import { replaceSession, type StartedSession } from './session';
import { hasPassword } from './ways-in';

/** What somebody types to sign in, and from where. */
export interface SignInInput {
  email: string;
  password: string;
  /** Where the request comes from, for the limits. */
  address: string;
  device: string;
}

/**
 * Signs a browser in by password. Whether there is somebody with that address shows neither in the answer nor in the
 * time it takes. Throws TooOften.
 * @returns `address_unreadable` at `email`, or `sign_in_refused` at `password`.
 */
export async function signIn(ports: Ports, actor: Actor, input: SignInInput): Promise<Result<StartedSession>> {
  requirePermission(actor, 'signIn');
  const email = readEmailAddress(input.email);
  if (email === undefined) return failure(addressIssues(input.email, 'email'));
  await limitAttempts(ports, 'sign_in', { address: input.address, email });
  const found = await ports.people.findPersonByEmail(email);
  const person = found !== undefined && hasPassword(found) ? found : undefined;
  const isRight = await ports.secrets.verifyPassword(input.password, person?.passwordHash);
  if (person === undefined || !isRight) return failure([issueAt('sign_in_refused', 'password')]);
  return success(await replaceSession(ports, actor, person, input.device));
}
