import { citedSources } from '~/core/brief/cited-sources';
import { uncheckedInWords } from '~/core/brief/unchecked-in-words';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { countSources } from '~/core/shared/source-counts';
import { Data, useWords } from '~/ui/words';
import type { ResultData } from './result-data';

/** How many sources behind the result, and of the whole rule set, are not checked: the words of the brief. */
export function UncheckedText({ data: { evaluation, ruleSet } }: { data: ResultData }) {
  const { translate } = useWords();
  const sentences = [
    uncheckedInWords('result', countSources(citedSources(evaluation, ruleSet)), translate),
    uncheckedInWords('ruleSet', countSources(Object.values(ruleSet.sources)), translate),
  ];
  return <>{sentences.join(' ')}</>;
}

/** Who reviewed the rules; while nobody did, that they were not reviewed by a lawyer. */
export function ReviewText({ ruleSet: { reviewedBy } }: { ruleSet: Pick<RiskRuleSet, 'reviewedBy'> }) {
  const { translate } = useWords();
  if (reviewedBy.length === 0) return <>{translate('review.none')}</>;
  return <Data>{translate('review.by', { reviewers: reviewedBy.join(', ') })}</Data>;
}
