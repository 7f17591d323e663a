import { weighEvidenced } from '../scoring/evaluate-risk';
import { evaluateStopper } from '../scoring/evaluate-stopper';
import type { RiskEvaluation } from '../scoring/evaluation';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';
import { type Situation, whatIf } from '../scoring/situation';
import { canonicalJson } from '../shared/hash';
import type { Moves } from './comparison';

/** One bidder's answers, settled and judged. */
export interface JudgedBidder {
  situation: Situation;
  evaluation: RiskEvaluation;
}

/**
 * What one question moves between bidders. Settled for real: each bidder gets the answer of each other to this question
 * alone, with everything that it shows or hides, and is judged again. Only what reads the question, or something that
 * it opens, can move. An answer of somebody who was not asked is given to nobody.
 */
export function findMoves(prepared: PreparedRuleSet, bidders: readonly JudgedBidder[], question: string): Moves {
  const isGate = prepared.gates.followers.has(question);
  const graded = swapsOf(bidders, question, isGate ? answerAsGiven : answerWithGrade);
  const ungraded = isGate ? graded : swapsOf(bidders, question, answerAsRead);
  return {
    risks: prepared.risks
      .filter(({ hinges }) => hinges.has(question))
      .filter((whole) => {
        const { id, controls } = whole.risk;
        const showsSafeguard = controls.some(({ shownBy }) => shownBy === question);
        return (showsSafeguard ? graded : ungraded).some(({ bidder, swapped }) => {
          const before = bidder.evaluation.risks.find((risk) => risk.id === id)?.evidenced.level;
          if (before === undefined) return false;
          const { level } = weighEvidenced(whole, swapped()).reading;
          return level.atLeast !== before.atLeast || level.atMost !== before.atMost;
        });
      })
      .map(({ risk }) => risk.id),
    stoppers: prepared.stoppers
      .filter(({ hinges }) => hinges.has(question))
      .filter((whole) =>
        ungraded.some(({ bidder, swapped }) => {
          const before = bidder.evaluation.stoppers.find(({ id }) => id === whole.stopper.id)?.state;
          return evaluateStopper(whole, swapped()).state !== before;
        }),
      )
      .map(({ stopper }) => stopper.id),
  };
}

/** One bidder with the answer of another. */
interface Swap {
  bidder: JudgedBidder;
  /** Worked out once, and only where somebody asks. */
  swapped: () => Situation;
}

/** Every bidder who was asked with every answer of the others that can be told from its own. */
function swapsOf(bidders: readonly JudgedBidder[], question: string, tellApart: TellApart): Swap[] {
  const asked = bidders
    .filter(({ situation }) => situation.settled.get(question)?.shown === true)
    .map((bidder) => ({ bidder, key: canonicalJson(tellApart(bidder, question)) }));
  const distinct = new Map(asked.map(({ bidder, key }) => [key, bidder.situation.answers[question] ?? {}]));
  return asked.flatMap(({ bidder, key: own }) =>
    [...distinct].flatMap(([key, answer]): Swap[] => {
      if (key === own) return [];
      let made: Situation | undefined;
      return [{ bidder, swapped: () => (made ??= whatIf(bidder.situation, { [question]: answer })) }];
    }),
  );
}

/** What of an answer can make a difference: to others that it opens, to a rule that reads it, and to a safeguard that it shows. */
type TellApart = (bidder: JudgedBidder, question: string) => unknown;

const answerAsGiven: TellApart = ({ situation }, question) => situation.answers[question] ?? {};

const answerAsRead: TellApart = ({ situation }, question) => {
  const { state, unproven, excused } = situation.settled.get(question) ?? {};
  return [state, situation.answers[question]?.value ?? null, unproven, excused];
};

const answerWithGrade: TellApart = (bidder, question) => [
  answerAsRead(bidder, question),
  bidder.situation.settled.get(question)?.grade,
];
