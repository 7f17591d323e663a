import type { Profile, RiskEvaluation } from '~/core/scoring/evaluation';

/** What the order of two results is read from, first the weightiest: as METHOD has it, and never shown as a number. */
export function rankOf(profile: Profile, stoppers: RiskEvaluation['stoppers'] = []): number[] {
  const holding = stoppers.filter(({ state }) => state === 'holds').length;
  const possible = stoppers.filter(({ state }) => state === 'possible').length;
  return [holding, possible, profile.critical, profile.high, profile.moderate];
}

/** Below zero where the left stands before the right (fewer of the weightiest difference), zero where they are equal. */
export function compareRanks(left: number[], right: number[]): number {
  const position = left.findIndex((count, index) => count !== right[index]);
  return position < 0 ? 0 : (left[position] ?? 0) - (right[position] ?? 0);
}
