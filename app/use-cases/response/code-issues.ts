import type { Issue } from '~/core/shared/issue';
import { takeCode } from '~/use-cases/people/codes';
import { limitAttempts } from '~/use-cases/people/limit-attempts';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';

/**
 * What is wrong with a code for an address: `code_refused` at `/code`. A right one is used up. Throws TooOften.
 *
 * @param attempt.address where the request comes from, for the limits.
 */
export async function codeIssues(
  ports: Ports,
  { email, code, address }: { email: string; code: string; address: string },
): Promise<Issue[]> {
  await limitAttempts(ports, 'guess_code', { address, email });
  return (await takeCode(ports, email, code)) ? [] : [issueAt('code_refused', 'code')];
}
