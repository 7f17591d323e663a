import type { Recommendation } from '~/core/rules/rule-set-file';
import type { Range } from '~/core/scoring/evaluation';
import { useWords } from '~/ui/words';

/** What the method recommends, as a range where answers are missing. */
export function RecommendedText({ range: { atLeast, atMost } }: { range: Range<Recommendation> }) {
  const { translate } = useWords();
  if (atLeast === atMost) return <>{translate(`recommendation.${atMost}`)}</>;
  const ends = { mildest: translate(`recommendation.${atLeast}`), strictest: translate(`recommendation.${atMost}`) };
  return <>{translate('decision:recommendation_range', ends)}</>;
}
