import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { sendCode } from '~/use-cases/people/codes';
import { addressIssues } from '~/use-cases/people/fields';
import { limitAttempts } from '~/use-cases/people/limit-attempts';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { doorShut } from './round-notice';
import { findOpenRound } from './view-open-round';

/**
 * Sends a one-time code to whoever wants to join an open round. The answer is the same whether the address is known or
 * not. Issues: `address_unreadable` at `/email`, `door_shut`. Throws NotFound, TooOften.
 *
 * @param input.address where the request comes from, for the limits.
 */
export async function sendJoinCode(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; email: string; address: string },
): Promise<Result<{ email: string }>> {
  requirePermission(actor, 'sendJoinCode');
  const round = await findOpenRound(ports, input.roundId);
  if (doorShut(round, ports.clock.now()) !== undefined) return failure([issueAt('door_shut')]);
  const email = readEmailAddress(input.email);
  if (email === undefined) return failure(addressIssues(input.email, 'email'));
  await limitAttempts(ports, 'send_code', { address: input.address, email });
  await sendCode(ports, email);
  return success({ email });
}
