import type { Ports } from './ports';
import type { LimitedAct } from './ports/outside';
import { TooOften } from './refusals';

/** Counts one more of a kind of act for an address or a person. Throws {@link TooOften} where it was one too many. */
export async function requireWithinLimit(
  { rateLimits }: Pick<Ports, 'rateLimits'>,
  act: LimitedAct,
  key: string,
): Promise<void> {
  const taken = await rateLimits.take(act, key);
  if (!taken.ok) throw new TooOften(taken.retryAfterSeconds);
}
