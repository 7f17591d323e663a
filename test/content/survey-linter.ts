import { lintSurvey } from 'survey-content-tools/linter';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';

/**
 * What SurveyJS's own linter says against a questionnaire, a line each. It comes from a newer survey-core than the one that asks, so
 * that it is for tests only. Names that reach the questionnaire from others are known to it as variables.
 */
export function lint({ survey, context }: Pick<Questionnaire, 'survey' | 'context'>): string[] {
  const { findings } = lintSurvey(survey, {
    knownVariables: Object.values(context).flat(),
    rules: { 'property/unknown': 'error', 'element/unknown-type': 'error' },
  });
  return findings.map(({ ruleId, path, message }) => `${ruleId} at ${path}: ${message}`);
}
