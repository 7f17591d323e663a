import type { RoundPhase } from '~/core/procurement/round';
import type { Target } from './table';

/** Nothing to visit, or nothing that takes posts. */
export const none = undefined;

/** Who may visit an address, and who may post to it what its forms post. */
export type RouteRow = [
  folder: string,
  target: Target,
  phases: readonly RoundPhase[],
  visit: string | undefined,
  post?: string | undefined,
];
