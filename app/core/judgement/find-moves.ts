import type { Answer } from '../questionnaire/answers';
import { weighEvidenced } from '../scoring/evaluate-risk';
import { evaluateStopper } from '../scoring/evaluate-stopper';
import type { RiskEvaluation } from '../scoring/evaluation';
import type { PreparedRuleSet, PreparedTogether } from '../scoring/prepare-rule-set';
import type { SettledAnswer } from '../scoring/settle-answers';
import { type Situation, whatIf } from '../scoring/situation';
import { canonicalJson } from '../shared/hash';
import type { Moves } from './comparison';

/** One bidder's answers, settled and judged. */
export interface JudgedBidder {
  situation: Situation;
  evaluation: Pick<RiskEvaluation, 'risks' | 'stoppers'>;
}

/** Whether something comes out otherwise for a bidder in a situation that is not its own. */
type IsMoved = (bidder: JudgedBidder, by: Situation) => boolean;

/**
 * What one question moves between bidders. Settled for real: each bidder gets the answer of each other to this question
 * alone, with everything that it shows or hides, and is judged again. Only what reads the question, or something that
 * it opens, can move. An answer of somebody who was not asked is given to nobody.
 */
export function findMoves(prepared: PreparedRuleSet, bidders: readonly JudgedBidder[], question: string): Moves {
  const given = answersTo(bidders, question);
  const opens = prepared.gates.followers.has(question);
  const swapped = swapOnce(question);
  const moves = (whole: PreparedTogether, isShownBy: boolean, isMoved: IsMoved) =>
    toldApart(given, (one) => [opens ? one.key : readAs(whole, question, one), isShownBy && one.settled.grade]).some(
      (kind) => kind.bidders.some((bidder) => kind.others.some((one) => isMoved(bidder, swapped(bidder, one)))),
    );
  return {
    risks: prepared.risks
      .filter(({ hinges }) => hinges.has(question))
      .filter((whole) => {
        const { id, controls } = whole.risk;
        const isShownBy = controls.some(({ shownBy }) => shownBy === question);
        return moves(whole, isShownBy, ({ evaluation }, situation) => {
          const before = evaluation.risks.find((risk) => risk.id === id)?.evidenced.level;
          if (before === undefined) return false;
          const { level } = weighEvidenced(whole, situation).reading;
          return level.atLeast !== before.atLeast || level.atMost !== before.atMost;
        });
      })
      .map(({ risk }) => risk.id),
    stoppers: prepared.stoppers
      .filter(({ hinges }) => hinges.has(question))
      .filter((whole) =>
        moves(whole, false, ({ evaluation }, situation) => {
          const before = evaluation.stoppers.find(({ id }) => id === whole.stopper.id)?.state;
          return evaluateStopper(whole, situation).state !== before;
        }),
      )
      .map(({ stopper }) => stopper.id),
  };
}

/** One answer, and everybody who gave it, as far as anything can tell. */
interface GivenBySome {
  answer: Answer;
  settled: SettledAnswer;
  effectiveDate: string;
  /** Names it among the others, whatever shows it. */
  key: string;
  bidders: JudgedBidder[];
}

/** Every answer that somebody gave who was asked. Answers that differ in the name or day of a document are one. */
function answersTo(bidders: readonly JudgedBidder[], question: string): GivenBySome[] {
  const given = new Map<string, GivenBySome>();
  for (const bidder of bidders) {
    const { answers, effectiveDate } = bidder.situation;
    const settled = bidder.situation.settled.get(question);
    if (settled?.shown !== true) continue;
    const answer = answers[question] ?? {};
    const { state, unproven, excused, grade } = settled;
    const key = canonicalJson([state, answer.value ?? null, unproven, excused]);
    const known = given.get(`${key} ${grade}`);
    if (known === undefined) given.set(`${key} ${grade}`, { answer, settled, effectiveDate, key, bidders: [bidder] });
    else known.bidders.push(bidder);
  }
  return [...given.values()];
}

/** What something makes of an answer to a question that it reads by itself: values of one class are one to it. */
function readAs(
  { parts }: PreparedTogether,
  question: string,
  { answer: { value }, settled, effectiveDate, key }: GivenBySome,
): string {
  const isKnown = (settled.state === 'answered' || settled.state === 'committed') && !settled.unproven;
  if (!isKnown || value === undefined) return key;
  return parts
    .map(({ prepared }) => {
      const position = prepared.questions.indexOf(question);
      return position === -1 ? '' : prepared.classOf(position, value, effectiveDate);
    })
    .join(' ');
}

/** Bidders whose answers are one, with one answer of each kind that can be told from theirs. */
function toldApart(
  given: readonly GivenBySome[],
  keyOf: (one: GivenBySome) => unknown[],
): { bidders: JudgedBidder[]; others: Answer[] }[] {
  const kinds = new Map<string, { bidders: JudgedBidder[]; answer: Answer }>();
  for (const one of given) {
    const key = JSON.stringify(keyOf(one));
    const kind = kinds.get(key) ?? { bidders: [], answer: one.answer };
    kind.bidders.push(...one.bidders);
    kinds.set(key, kind);
  }
  const all = [...kinds.values()];
  return all.map((kind) => ({
    bidders: kind.bidders,
    others: all.flatMap((other) => (other === kind ? [] : [other.answer])),
  }));
}

/** One bidder with another answer to a question; worked out once, and only where somebody asks. */
function swapOnce(question: string): (bidder: JudgedBidder, answer: Answer) => Situation {
  const made = new Map<JudgedBidder, Map<Answer, Situation>>();
  return (bidder, answer) => {
    const own = made.get(bidder) ?? new Map<Answer, Situation>();
    made.set(bidder, own);
    const situation = own.get(answer) ?? whatIf(bidder.situation, { [question]: answer });
    own.set(answer, situation);
    return situation;
  };
}
