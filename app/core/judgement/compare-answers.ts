import type { Answers } from '../questionnaire/answers';
import { concludeRisks, type EvaluationInput } from '../scoring/evaluate-risks';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';
import { compareBidders } from './compare-bidders';
import type { Comparison } from './comparison';

/** Who is compared, and for which day and stage all of them are judged. */
export interface ComparisonInput extends Omit<EvaluationInput, 'answers'> {
  bidders: readonly { responseId: string; firm: string; answers: Answers }[];
}

/** Judges all who answered by the same rules on the same day, and sets them side by side; see {@link compareBidders}. */
export function compareAnswers(prepared: PreparedRuleSet, { bidders, ...judged }: ComparisonInput): Comparison {
  return compareBidders(
    prepared,
    bidders.map((bidder) => ({
      ...bidder,
      ...concludeRisks(prepared, { ...judged, answers: bidder.answers }),
    })),
  );
}
