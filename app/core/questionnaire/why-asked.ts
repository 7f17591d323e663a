import type { Answers } from './answers';
import { estimateMinutes } from './estimate-minutes';
import { findAsked } from './find-asked';
import type { Questionnaire } from './questionnaire';

/** One vendor questionnaire, as far as the buyer's answers decide what is asked of it. */
export interface WhyAsked {
  /** Id of the questionnaire. */
  id: string;
  /** Questions that every vendor is asked. */
  always: number;
  /** Questions that a vendor's own answers, or a blank of the buyer, may still open. */
  upToMore: number;
  /** Whole minutes: for what is always asked, and for all that may be. */
  minutes: { atLeast: number; atMost: number };
  /** Names of the buyer's questions whose answers open or close something in it, in the order of the questionnaires. */
  because: string[];
}

/** What vendors would be asked on the buyer's answers as they stand, questionnaire by questionnaire. */
export function whyAsked(questionnaires: Questionnaire[], answers: Answers): WhyAsked[] {
  const asked = findAsked(questionnaires, answers);
  const buyers = questionnaires.filter(({ audience }) => audience === 'buyer').flatMap(({ questions }) => questions);
  return questionnaires
    .filter(({ audience }) => audience === 'vendor')
    .map(({ id, questions }) => {
      const always = questions.filter(({ name }) => asked.get(name) === 'asked');
      const possible = questions.filter(({ name }) => (asked.get(name) ?? 'not_asked') !== 'not_asked');
      const reads = new Set(questions.flatMap(({ visibilityReads }) => visibilityReads));
      return {
        id,
        always: always.length,
        upToMore: possible.length - always.length,
        minutes: { atLeast: estimateMinutes(always), atMost: estimateMinutes(possible) },
        because: buyers.map(({ name }) => name).filter((name) => reads.has(name)),
      };
    });
}
