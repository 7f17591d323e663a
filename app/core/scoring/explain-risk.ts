import { riskParts } from '../rules/rule-set';
import { weighEvidenced } from './evaluate-risk';
import type { EvaluationInput } from './evaluate-risks';
import type { RiskExplanation } from './explanation';
import { findSmallestChange } from './find-smallest-change';
import { unroundedSteps } from './likelihood';
import type { PreparedRuleSet } from './prepare-rule-set';
import { type Situation, situationFor } from './situation';

/**
 * Why one risk has the level shown: the parts, the cell, and the smallest change of the system that lowers it
 * (METHOD §6, 8). With blanks it explains the least favourable completion, because that is the level shown.
 * @throws for a risk the rule set does not have.
 */
export function explainRisk(prepared: PreparedRuleSet, input: EvaluationInput, riskId: string): RiskExplanation {
  return explainIn(situationFor(prepared, input), riskId);
}

/** As {@link explainRisk}, for all risks at once: the answers are settled only once. */
export function explainRisks(prepared: PreparedRuleSet, input: EvaluationInput): Map<string, RiskExplanation> {
  const situation = situationFor(prepared, input);
  return new Map(prepared.risks.map(({ risk }) => [risk.id, explainIn(situation, risk.id)]));
}

function explainIn(situation: Situation, riskId: string): RiskExplanation {
  const risk = situation.prepared.risks.find((candidate) => candidate.risk.id === riskId);
  if (risk === undefined) throw new Error(`The rule set has no risk ${riskId}`);
  const { worst } = weighEvidenced(risk, situation);
  if (worst === undefined) {
    return { risk: riskId, parts: [{ part: 'applies', value: 0 }], smallestChange: { kind: 'nothing_to_lower' } };
  }
  const { parts, severity, rose, likelihood, reduction, level } = worst;
  return {
    risk: riskId,
    cell: { severity, likelihood, level },
    severity: { gravity: parts.gravity, irremediability: parts.irremediability, rose },
    likelihood: {
      exposed: parts.likelihood,
      afterSafeguards: unroundedSteps(parts.likelihood, reduction),
    },
    parts: riskParts.map((part) => ({ part, value: parts[part] })),
    smallestChange: findSmallestChange(risk, situation, level),
  };
}
