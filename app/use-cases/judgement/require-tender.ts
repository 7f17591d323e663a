import { NotFound } from '~/use-cases/refusals';
import type { LoadedRound } from '~/use-cases/round/load-round';

/** In a consultation nothing is judged. Throws {@link NotFound}. */
export function requireTender<Loaded extends LoadedRound>(loaded: Loaded): Loaded {
  if (loaded.round.kind === 'consultation') throw new NotFound('round', loaded.round.id);
  return loaded;
}
