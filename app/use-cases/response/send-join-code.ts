import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { sendCode } from '~/use-cases/people/codes';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { isAddress, issueAt } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { doorShut } from './round-notice';
import { findOpenRound } from './view-open-round';

/**
 * Sends a one-time code to whoever wants to join an open round. The answer is the same whether the address is known or
 * not. Issues: `email_needed` at `/email`, `door_shut`. Throws NotFound, TooOften.
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
  const email = input.email.trim().toLowerCase();
  if (!isAddress(email)) return failure([issueAt('email_needed', 'email', { found: email.slice(0, 100) })]);
  await requireWithinLimit(ports, 'send_code', email);
  await requireWithinLimit(ports, 'send_code', `from ${input.address}`);
  await sendCode(ports, email);
  return success({ email });
}
