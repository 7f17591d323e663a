import { recommendationSchema } from '~/core/rules/rule-set-file';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { Counterexample, rank, type Trial } from './trial';

/**
 * Every level shown, of risks, domains and overall, and the recommendation: none of them may be lower after than
 * before, in the readings named.
 */
export function expectNoFall(
  what: string,
  before: RiskEvaluation,
  after: RiskEvaluation,
  trial: Trial,
  readings: readonly ('inherent' | 'stated' | 'evidenced')[],
  details: Record<string, unknown>,
): void {
  for (const reading of readings) {
    const places = [
      ...before.risks.map((risk, index) => ({
        id: risk.id,
        was: risk[reading].level,
        is: after.risks[index]?.[reading].level,
      })),
      ...before.domains.map((domain, index) => ({
        id: domain.id,
        was: domain[reading],
        is: after.domains[index]?.[reading],
      })),
      { id: 'overall', was: before.overall[reading], is: after.overall[reading] },
    ];
    for (const { id, was, is } of places) {
      if (is === undefined || rank(is.atMost) < rank(was.atMost))
        throw new Counterexample(what, trial, { ...details, id, reading, was, is });
    }
  }
  before.risks.forEach(({ id, level }, index) => {
    const is = after.risks[index]?.level;
    if (is === undefined || rank(is) < rank(level))
      throw new Counterexample(what, trial, { ...details, id, was: level, is });
  });
  const strictness = ({ recommendation }: RiskEvaluation) =>
    recommendationSchema.options.indexOf(recommendation.atMost);
  if (strictness(after) < strictness(before)) {
    throw new Counterexample(what, trial, { ...details, was: before.recommendation, is: after.recommendation });
  }
}
