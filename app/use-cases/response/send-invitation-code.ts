import type { Actor } from '~/use-cases/actor';
import { sendCode } from '~/use-cases/people/codes';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { findInvitation } from './view-invitation';

/**
 * Sends a one-time code to the one address that an invitation is good for, however often the link was passed on.
 * Does nothing where the link lets nobody in any more. Throws TooOften.
 */
export async function sendInvitationCode(
  ports: Ports,
  actor: Actor,
  input: { token: string },
): Promise<void> {
  requirePermission(actor, 'sendInvitationCode');
  const found = await findInvitation(ports, input.token);
  if (found.state !== 'open') return;
  const { email } = found.invitation;
  await requireWithinLimit(ports, 'send_code', email);
  await sendCode(ports, email);
}
