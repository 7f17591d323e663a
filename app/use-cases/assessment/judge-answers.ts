import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { evaluateRisks, type EvaluationInput } from '~/core/scoring/evaluate-risks';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { explainRisk } from '~/core/scoring/explain-risk';
import type { RiskExplanation } from '~/core/scoring/explanation';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';

/** What answers are asked and judged with. */
export interface JudgingContent {
  ruleSet: RiskRuleSet;
  /** In the order they are answered. */
  questionnaires: Questionnaire[];
}

/** The levels and everything else the rules conclude. */
export function evaluateAnswers({ ruleSet, questionnaires }: JudgingContent, input: EvaluationInput): RiskEvaluation {
  return evaluateRisks(prepareOnce(ruleSet, questionnaires), input);
}

/** Why each risk of an evaluation has its level, by risk id. */
export function explainEvaluation(
  { ruleSet, questionnaires }: JudgingContent,
  input: EvaluationInput,
  evaluation: RiskEvaluation,
): Map<string, RiskExplanation> {
  const prepared = prepareOnce(ruleSet, questionnaires);
  return new Map(evaluation.risks.map(({ id }) => [id, explainRisk(prepared, input, id)]));
}

/** Preparing costs more than evaluating, and content never changes under its hash: done once for each combination. */
const preparedRuleSets = new Map<string, ReturnType<typeof prepareRuleSet>>();

/** See {@link preparedRuleSets}. */
export function prepareOnce(ruleSet: RiskRuleSet, questionnaires: Questionnaire[]) {
  const key = [ruleSet, ...questionnaires].map(({ hash }) => hash).join(' ');
  const prepared = preparedRuleSets.get(key) ?? prepareRuleSet(ruleSet, questionnaires);
  preparedRuleSets.set(key, prepared);
  return prepared;
}
