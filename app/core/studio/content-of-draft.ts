import { assembleContent } from '../content/assemble-content';
import type { RiskRuleSet } from '../rules/rule-set';
import type { JudgingContent } from '../scoring/prepare-once';
import type { ContentFile } from '../shared/content-file';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { withoutBases } from './examine-draft';

/**
 * What answers would be asked and judged with by the files of a draft: its rule set of this id, else the only one that
 * judges risks. Cases that come out otherwise forbid to publish it, not to try it. Issues: `replay_draft_has_errors`,
 * `replay_no_rule_set`.
 */
export function contentOfDraft(files: readonly ContentFile[], id?: string): Result<JudgingContent> {
  const { questionnaires, ruleSets, issues } = assembleContent(files);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return failure([issueOf('replay_draft_has_errors', { count: errors.length })]);
  const risks = withoutBases(ruleSets)
    .map(({ value }) => value)
    .filter((one): one is RiskRuleSet => one.method === 'risks');
  const [only, ...others] = risks;
  const ruleSet = risks.find((one) => one.id === id) ?? (others.length === 0 ? only : undefined);
  const named = ruleSet?.questionnaires.map((wanted) =>
    questionnaires.find(({ value }) => value.id === wanted.id && value.version === wanted.version),
  );
  const found = named?.flatMap((one) => one?.value ?? []);
  if (ruleSet === undefined || found?.length !== named?.length) return failure([issueOf('replay_no_rule_set', {})]);
  return success({ ruleSet, questionnaires: found ?? [] });
}

function issueOf(code: string, values: Issue['values']): Issue {
  return { code, severity: 'error', where: { file: '', pointer: '' }, values };
}
