import type { Ports } from '~/use-cases/ports';
import type { LimitedAct } from '~/use-cases/ports/outside';
import { TooOften } from '~/use-cases/refusals';

/** Counts an attempt to get in, by where it comes from and by the e-mail address it concerns. Throws {@link TooOften}. */
export async function limitAttempts(
  { rateLimits }: Pick<Ports, 'rateLimits'>,
  act: LimitedAct,
  { address, email }: { address: string; email: string },
): Promise<void> {
  for (const taken of [await rateLimits.take('from_address', address), await rateLimits.take(act, email)]) {
    if (!taken.ok) throw new TooOften(taken.retryAfterSeconds);
  }
}
