import { failure, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { addressIssues } from '~/use-cases/people/fields';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { wordIssues } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { codeIssues } from './code-issues';
import { enterRound, shut, type Entered } from './enter-round';
import { doorShut } from './round-notice';
import { findOpenRound } from './view-open-round';

/** What somebody types who joins an open round. */
export interface JoinForm {
  email: string;
  /** Not needed where a vendor is signed in already. */
  code: string;
  firm: string;
  name: string;
}

/**
 * Lets a vendor into an open round. Issues at `/email`, `/code`, `/firm`, `/name`, and those of the entrance. Throws
 * NotFound, TooOften.
 *
 * @param input.address where the request comes from, for the limits.
 */
export async function joinRound(
  ports: Ports,
  actor: Actor,
  input: JoinForm & { roundId: string; device: string; address: string },
): Promise<Result<Entered>> {
  requirePermission(actor, 'joinRound');
  const round = await findOpenRound(ports, input.roundId);
  if (doorShut(round, ports.clock.now()) !== undefined) return shut();
  const firm = input.firm.trim();
  const name = input.name.trim();
  const isKnown = actor.kind === 'person' && actor.roles.includes('vendor');
  const typed = isKnown ? actor.email : input.email;
  const email = readEmailAddress(typed);
  if (email === undefined) return failure(addressIssues(typed, 'email'));
  const issues = wordIssues(isKnown ? { firm } : { firm, name });
  if (issues.length > 0) return failure(issues);
  if (!isKnown) {
    const wrong = await codeIssues(ports, { email, code: input.code, address: input.address });
    if (wrong.length > 0) return failure(wrong);
    await requireWithinLimit(ports, 'register', `from ${input.address}`);
  }
  return enterRound(ports, actor, { round, email, firm, name, device: input.device });
}
