import type { Assessment } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** Throws {@link NotFound} for answers that are part of a procurement or of a round: those are changed and ended there. */
export function requireOwn({ id, owner }: Assessment): void {
  if (owner.kind !== 'organisation' && owner.kind !== 'person') throw new NotFound('assessment', id);
}
