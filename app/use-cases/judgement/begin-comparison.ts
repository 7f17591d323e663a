import { personOf, type Actor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { createKept } from '~/use-cases/round/kept-packs';
import { loadComparison } from './load-comparison';

/** Which comparisons were begun, so that a page that is opened often begins none twice. */
const begun = createKept<void>();

/**
 * Lets the comparison of an opened round be made, as this reader may see it, while they are still on the way to it.
 * Nobody waits for it, and what goes wrong is told to whoever asks for the comparison itself.
 * @param since names what it rests on: the same name begins it once.
 */
export function beginComparison(
  ports: Ports,
  actor: Actor,
  { roundId, since }: { roundId: string; since: string },
): void {
  const name = [roundId, personOf(actor).id, since].join(' ');
  begun.recall(name, async () => void (await loadComparison(ports, actor, roundId))).catch(() => undefined);
}
