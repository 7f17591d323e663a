import type { Actor } from '~/use-cases/actor';
import { sendCode } from '~/use-cases/people/codes';
import { limitAttempts } from '~/use-cases/people/limit-attempts';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { findDelegation } from './delegation';

/**
 * Sends a one-time code to the one address that the link is good for. Does nothing where it lets nobody in any more.
 * Throws TooOften.
 *
 * @param input.address where the request comes from, for the limits.
 */
export async function sendDelegationCode(
  ports: Ports,
  actor: Actor,
  input: { token: string; address: string },
): Promise<void> {
  requirePermission(actor, 'sendDelegationCode');
  const found = await findDelegation(ports, input.token);
  if (found.state !== 'open') return;
  const { email } = found.delegation;
  await limitAttempts(ports, 'send_code', { address: input.address, email });
  await sendCode(ports, email);
}
