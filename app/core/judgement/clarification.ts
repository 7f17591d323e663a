import type { Pack } from '../procurement/round';
import type { Answer, Answers } from '../questionnaire/answers';
import type { Judge } from './finding';
import type { Gap } from './gap';

/** One question that was reopened after the opening, to everybody whose answer has the same gap. */
export interface Clarification {
  id: string;
  roundId: string;
  /** Name of the question. */
  question: string;
  gap: Gap;
  /** What the buyer wants to know, the same for all. */
  message: string;
  /** The last instant at which it can be answered; ISO 8601. */
  until: string;
  by: Judge;
  /** ISO 8601. */
  at: string;
  /** Everybody with the gap, in the order of the firms' names. */
  asked: { responseId: string; firm: string }[];
  /** At most one of each who was asked: until it is over, the last one given stands. */
  answers: ClarifyingAnswer[];
  /** Those of them who said that they add nothing (more), each once; absent while nobody did. */
  finished?: { responseId: string; by: Judge; at: string }[];
  /** Taken back for all of them, before anybody had answered. */
  withdrawn?: { reason: string; by: Judge; at: string };
}

/**
 * `proof`: what was said stays, and a document shows it; `slip`: what was said was an obvious slip, and this was meant;
 * `answer`: what was not said, or said otherwise now.
 */
export const clarifyingKinds = ['proof', 'slip', 'answer'] as const;
export type ClarifyingKind = (typeof clarifyingKinds)[number];

/** What one firm said to a clarification. Its first answer stays beside it. */
export interface ClarifyingAnswer {
  responseId: string;
  kind: ClarifyingKind;
  /** The answer as it would stand: for `proof` the first one's value with the document behind it. */
  answer: Answer;
  /** In the firm's own words. */
  words: string;
  by: Judge;
  /** ISO 8601. */
  at: string;
  /** Whether a slip was one; absent until somebody of the team said so. */
  ruling?: { isSlip: boolean; reason: string; by: Judge; at: string };
}

/** What decides whether a later answer counts. */
export interface ClarifyingRules {
  /** Day of the deadline (YYYY-MM-DD): proof has to be at least as old. */
  deadlineDay: string;
  /** Declared before the freeze: answers may improve. */
  isNegotiated: boolean;
}

/** What decides in a round, as it was frozen. */
export function clarifyingRules({
  effectiveDate,
  isNegotiated,
}: Pick<Pack, 'effectiveDate' | 'isNegotiated'>): ClarifyingRules {
  return { deadlineDay: effectiveDate, isNegotiated };
}

/**
 * When it ended before its last instant (ISO 8601): it was taken back, or everybody who was asked said that they add
 * nothing more. One answer ends it for nobody else. Absent where it did not.
 */
export function endedEarly({
  asked,
  finished = [],
  withdrawn,
}: Pick<Clarification, 'asked' | 'finished' | 'withdrawn'>): string | undefined {
  if (withdrawn !== undefined) return withdrawn.at;
  const isEverybody = asked.length > 0 && asked.every((one) => finished.some((own) => isOf(own, one)));
  return isEverybody
    ? finished
        .map(({ at }) => at)
        .sort()
        .at(-1)
    : undefined;
}

/** Whether it can still be answered at an instant (ISO 8601); its last instant belongs to it. */
export function isOpenAt(clarification: Clarification, now: string): boolean {
  return endedEarly(clarification) === undefined && Date.parse(now) <= Date.parse(clarification.until);
}

/** Whether everybody who was asked has answered, or has said that they add nothing. */
export function isSettled({ asked, answers, finished = [] }: Clarification): boolean {
  return asked.every((one) => [...answers, ...finished].some((own) => isOf(own, one)));
}

/** Why it cannot be taken back at an instant (ISO 8601): it is over, or somebody has relied on it. Absent where it can. */
export function cannotBeWithdrawn(
  clarification: Clarification,
  now: string,
): 'clarification_over' | 'clarification_relied_on' | undefined {
  if (!isOpenAt(clarification, now)) return 'clarification_over';
  return clarification.answers.length > 0 ? 'clarification_relied_on' : undefined;
}

function isOf(own: { responseId: string }, { responseId }: { responseId: string }): boolean {
  return own.responseId === responseId;
}

/** The same with the answers of these responses alone. */
export function answeredBy(clarification: Clarification, responseIds: readonly string[]): Clarification {
  const answers = clarification.answers.filter(({ responseId }) => responseIds.includes(responseId));
  return { ...clarification, answers };
}

/**
 * Why a later answer counts, or why the first one stands. A bid is not repaired: by default a later answer adds proof that
 * was there before the deadline, or corrects an obvious slip.
 */
export type Standing =
  'proof_counts' | 'proof_too_new' | 'slip_corrected' | 'slip_open' | 'no_slip' | 'improvement_counts' | 'first_counts';

/** See {@link Standing}. Proof without a date is not known to be old enough. */
export function standingOf({ kind, answer, ruling }: ClarifyingAnswer, rules: ClarifyingRules): Standing {
  switch (kind) {
    case 'proof':
      return isOldEnough(answer, rules) ? 'proof_counts' : 'proof_too_new';
    case 'slip':
      if (ruling === undefined) return 'slip_open';
      return ruling.isSlip ? 'slip_corrected' : 'no_slip';
    case 'answer':
      return rules.isNegotiated ? 'improvement_counts' : 'first_counts';
  }
}

/** The answer that counts after one clarification. */
export function countingAnswer(
  first: Answer | undefined,
  given: ClarifyingAnswer,
  rules: ClarifyingRules,
): Answer | undefined {
  switch (standingOf(given, rules)) {
    case 'proof_counts':
      return withProof(first, given.answer);
    case 'slip_corrected':
      return isOldEnough(given.answer, rules) ? given.answer : withoutProof(given.answer);
    case 'improvement_counts':
      return given.answer;
    default:
      return first;
  }
}

/**
 * The answers that clarifications change, as they count, by question; the others are not among the result.
 *
 * @param clarifications of the round, in the order in which they were asked.
 */
export function clarifiedAnswers(
  answers: Answers,
  clarifications: readonly Clarification[],
  responseId: string,
  rules: ClarifyingRules,
): Answers {
  const changed: Answers = {};
  for (const { question, answers: given } of clarifications) {
    const own = given.find((one) => one.responseId === responseId);
    const first = changed[question] ?? (Object.hasOwn(answers, question) ? answers[question] : undefined);
    const counting = own && countingAnswer(first, own, rules);
    if (counting !== undefined && counting !== first) changed[question] = counting;
  }
  return changed;
}

/** What was asked again in a round, in the order in which it was asked, and what decides whether a later answer counts. */
export interface Clarified {
  clarifications: Clarification[];
  rules: ClarifyingRules;
}

/** All answers of a response as they count with what was made clear later; as they stand where nothing was asked again. */
export function withClarified(answers: Answers, responseId: string, clarified: Clarified | undefined): Answers {
  if (clarified === undefined) return answers;
  return { ...answers, ...clarifiedAnswers(answers, clarified.clarifications, responseId, clarified.rules) };
}

function isOldEnough({ evidence }: Answer, { deadlineDay }: ClarifyingRules): boolean {
  return evidence?.dated !== undefined && evidence.dated <= deadlineDay;
}

/** A proof of what was not said shows nothing. What was a promise is shown to be so already. */
function withProof(first: Answer | undefined, { evidence }: Answer): Answer | undefined {
  if (first?.value === undefined || evidence === undefined) return first;
  const { committed: _committed, ...said } = first;
  return { ...said, evidence };
}

function withoutProof({ evidence: _evidence, ...said }: Answer): Answer {
  return said;
}
