import type { RoundPhase } from '~/core/procurement/round';
import type { Action } from '~/use-cases/permissions';

/** What an action is done to, where the same one is done to several kinds of things. */
export type Target =
  | 'need'
  | 'response'
  | 'rivals'
  | 'own'
  | 'practice'
  | 'vendors'
  | 'invited'
  | 'open'
  | 'consultation'
  | 'reassessed'
  | 'decided'
  | '';

/** Whether somebody gets through; see `patterns.ts`. */
export type Wall = '+' | '1' | '3' | '4' | 's' | 'g';

export type Row = [action: Action, target: Target, phases: readonly RoundPhase[], walls: string];

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
