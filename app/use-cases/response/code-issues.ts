import type { Issue } from '~/core/shared/issue';
import { takeCode } from '~/use-cases/people/codes';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';

/**
 * What is wrong with a code for an address: `code_refused` at `/code`. A right one is used up. Throws TooOften for
 * too many guesses at one address.
 */
export async function codeIssues(
  ports: Ports,
  { email, code }: { email: string; code: string },
): Promise<Issue[]> {
  await requireWithinLimit(ports, 'guess_code', email);
  return (await takeCode(ports, email, code)) ? [] : [issueAt('code_refused', 'code')];
}
