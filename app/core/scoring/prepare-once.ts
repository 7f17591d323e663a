import type { Questionnaire } from '../questionnaire/questionnaire';
import type { RiskRuleSet } from '../rules/rule-set';
import { prepareRuleSet, type PreparedRuleSet } from './prepare-rule-set';

/** What answers are asked and judged with. */
export interface JudgingContent {
  ruleSet: RiskRuleSet;
  /** In the order they are answered. */
  questionnaires: Questionnaire[];
}

/** Names a combination of content by the hashes of all of it. */
export function contentKey({ ruleSet, questionnaires }: JudgingContent): string {
  return [ruleSet, ...questionnaires].map(({ hash }) => hash).join(' ');
}

const preparedRuleSets = new Map<string, PreparedRuleSet>();

/**
 * {@link prepareRuleSet}, done once for each combination: preparing costs more than evaluating, and content never
 * changes under its hash.
 */
export function prepareOnce(content: JudgingContent): PreparedRuleSet {
  const key = contentKey(content);
  const prepared = preparedRuleSets.get(key) ?? prepareRuleSet(content.ruleSet, content.questionnaires);
  preparedRuleSets.set(key, prepared);
  return prepared;
}
