import type { Actor } from '~/use-cases/actor';
import { sendCode } from '~/use-cases/people/codes';
import { limitAttempts } from '~/use-cases/people/limit-attempts';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { findInvitation } from './view-invitation';

/**
 * Sends a one-time code to the one address that an invitation is good for, however often the link was passed on.
 * Does nothing where the link lets nobody in any more. Throws TooOften.
 *
 * @param input.address where the request comes from, for the limits.
 */
export async function sendInvitationCode(
  ports: Ports,
  actor: Actor,
  input: { token: string; address: string },
): Promise<void> {
  requirePermission(actor, 'sendInvitationCode');
  const found = await findInvitation(ports, input.token);
  if (found.state !== 'open') return;
  const { email } = found.invitation;
  await limitAttempts(ports, 'send_code', { address: input.address, email });
  await sendCode(ports, email);
}
