import type { RiskResult } from '../scoring/evaluation';
import type { Level } from '../rules/rule-set-file';
import { levels, rankOf } from '../scoring/level';

/**
 * Worst first: by the level shown, then by what is sure of it, then by how severe the harm and how likely it is, then
 * by the level before safeguards, then by how many of the risks given stand at each level in the same domain. Equals keep
 * the order of the rule set.
 */
export function rankRisks(risks: readonly RiskResult[]): RiskResult[] {
  const standing = (domain: string, level: Level) =>
    risks.filter((risk) => risk.domain === domain && risk.level === level).length;
  const byDomain = (left: string, right: string) =>
    [...levels].reverse().reduce((order, level) => order || standing(right, level) - standing(left, level), 0);
  return [...risks].sort(
    (left, right) =>
      rankOf(right.level) - rankOf(left.level) ||
      rankOf(right.evidenced.level.atLeast) - rankOf(left.evidenced.level.atLeast) ||
      right.evidenced.severity.atMost - left.evidenced.severity.atMost ||
      right.evidenced.likelihood.atMost - left.evidenced.likelihood.atMost ||
      rankOf(right.inherent.level.atMost) - rankOf(left.inherent.level.atMost) ||
      byDomain(left.domain, right.domain),
  );
}

/** Risks that are, or may be, present in this purchase. */
export function presentRisks(risks: readonly RiskResult[]): RiskResult[] {
  return rankRisks(risks.filter((risk) => risk.applies !== 'no'));
}
