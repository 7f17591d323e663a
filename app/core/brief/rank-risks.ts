import type { RiskResult } from '../scoring/evaluation';
import { rankOf } from '../scoring/level';

/**
 * Worst first: by the level shown, then by what is sure of it, then by how severe the harm and how likely it is, then
 * by the level before safeguards. Equals keep the order of the rule set.
 */
export function rankRisks(risks: readonly RiskResult[]): RiskResult[] {
  return [...risks].sort(
    (left, right) =>
      rankOf(right.level) - rankOf(left.level) ||
      rankOf(right.evidenced.level.atLeast) - rankOf(left.evidenced.level.atLeast) ||
      right.evidenced.severity.atMost - left.evidenced.severity.atMost ||
      right.evidenced.likelihood.atMost - left.evidenced.likelihood.atMost ||
      rankOf(right.inherent.level.atMost) - rankOf(left.inherent.level.atMost),
  );
}

/** Risks that are, or may be, present in this purchase. */
export function presentRisks(risks: readonly RiskResult[]): RiskResult[] {
  return rankRisks(risks.filter((risk) => risk.applies !== 'no'));
}
