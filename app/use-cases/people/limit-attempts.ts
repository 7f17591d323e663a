import type { Ports } from '~/use-cases/ports';
import type { LimitedAct } from '~/use-cases/ports/outside';
import { requireWithinLimit } from '~/use-cases/within-limit';

/**
 * Counts an attempt to get in: by where it comes from, by the e-mail address it concerns from there, and, far more
 * widely, by that address wherever it comes from. So nobody at one place keeps somebody at another out. Throws
 * TooOften.
 */
export async function limitAttempts(
  { rateLimits }: Pick<Ports, 'rateLimits'>,
  act: LimitedAct,
  { address, email }: { address: string; email: string },
): Promise<void> {
  // One after the other: what is refused to one place does not use up what all places have together.
  await requireWithinLimit({ rateLimits }, 'from_address', address);
  await requireWithinLimit({ rateLimits }, act, `${email} from ${address}`);
  await requireWithinLimit({ rateLimits }, 'from_everywhere', `${act} ${email}`);
}
