import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import type { EvaluationInput } from '~/core/scoring/evaluate-risks';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import { explainRisk } from '~/core/scoring/explain-risk';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';

/** The engine as its users see it, so that the same properties run on the real one and on faulty copies. */
export interface Engine {
  prepareRuleSet(ruleSet: RiskRuleSet, questionnaires: readonly Questionnaire[]): PreparedRuleSet;
  evaluateRisks(prepared: PreparedRuleSet, input: EvaluationInput): RiskEvaluation;
  explainRisk(prepared: PreparedRuleSet, input: EvaluationInput, risk: string): RiskExplanation;
}

export const realEngine: Engine = { prepareRuleSet, evaluateRisks, explainRisk };
