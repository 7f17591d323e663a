import { assembleContent } from '../content/assemble-content';
import type { RiskRuleSet } from '../rules/rule-set';
import type { JudgingContent } from '../scoring/prepare-once';
import type { ContentFile } from '../shared/content-file';
import { withoutBases } from './examine-draft';

/**
 * What answers would be asked and judged with by the files of a draft: its rule set of this id, else the only one that
 * judges risks. Nothing where there is none, or it cannot be read.
 */
export function contentOfDraft(files: readonly ContentFile[], id?: string): JudgingContent | undefined {
  const { questionnaires, ruleSets } = assembleContent(files);
  const risks = withoutBases(ruleSets)
    .map(({ value }) => value)
    .filter((one): one is RiskRuleSet => one.method === 'risks');
  const [only, ...others] = risks;
  const ruleSet = risks.find((one) => one.id === id) ?? (others.length === 0 ? only : undefined);
  if (ruleSet === undefined) return undefined;
  const named = ruleSet.questionnaires.map((wanted) =>
    questionnaires.find(({ value }) => value.id === wanted.id && value.version === wanted.version),
  );
  const found = named.flatMap((one) => one?.value ?? []);
  return found.length === named.length ? { ruleSet, questionnaires: found } : undefined;
}
