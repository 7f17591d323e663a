import type { Answer, Answers, AnswerState, AnswerValue, Grade } from '../questionnaire/answers';
import type { Asked } from '../questionnaire/asked';
import type { Question } from '../questionnaire/questionnaire';

/**
 * What the values of a question may be: those listed, and where `offered` is set everything the question offers
 * besides.
 */
export interface Possible {
  listed: AnswerValue[];
  offered: boolean;
  /** Present where a blank could hide a question whose answer is shown: its evidence counts only while it is asked. */
  apart?: { shown: Possible; hidden: Possible };
}

/** One answer, settled: what it may be in each view, and what shows it. */
export interface SettledAnswer {
  state: AnswerState;
  /** Whether the question is shown for exactly the answers given. */
  shown: boolean;
  /** Hidden now, but the answer to a blank could open it. */
  mayOpen: boolean;
  /** An evaluator accepted that the question does not apply. */
  excused: boolean;
  /** As said: claims count as true. */
  said: Possible;
  /** As shown: a favourable claim to a question that demands proof may turn out to be that or anything riskier. */
  proved: Possible;
  /** As it will be once every commitment is proved. */
  promised: Possible;
  /** The grade that counts now. */
  grade: Grade;
  /** The grade once the commitment is proved. */
  promisedGrade: Grade;
  committed: boolean;
  /** True where a favourable claim still lacks the proof that its question demands. */
  unproven: boolean;
}

/** The three views of the same answers. */
export type View = 'said' | 'proved' | 'promised';

/**
 * Questions whose favourable answer lacks, in a view, the proof that it demands: it shows and hides other questions as
 * it stands, but nothing may rely on it.
 * @param demandingProof the questions that demand proof, in any order; see {@link demandsProof}.
 */
export function unprovenIn(
  view: View,
  demandingProof: readonly Question[],
  answers: Answers,
  effectiveDate: string,
): Set<string> {
  const unproven = new Set<string>();
  if (view === 'said') return unproven;
  for (const question of demandingProof) {
    const answer = Object.hasOwn(answers, question.name) ? answers[question.name] : undefined;
    if (answer?.value === undefined) continue;
    const grade =
      view === 'promised' && answer.committed !== undefined ? 'verified' : gradeInForce(answer, effectiveDate);
    if (isUnproven(question, answer.value, grade)) unproven.add(question.name);
  }
  return unproven;
}

/** Whether a favourable answer to a question counts only with proof. */
export function demandsProof({ note }: Question): boolean {
  return note.proof === 'required';
}

/** "Don't know", as SurveyJS writes it. */
const dontKnow = 'dontknow';

/** What settles one answer. */
export interface AnswerToSettle {
  question: Question;
  answer: Answer | undefined;
  /** Whether the question is asked, in each view. */
  asked: (view: View) => Asked;
  /** The value *not asked* stands for. Without one everything offered stays possible: wider, never narrower. */
  notAsked: AnswerValue | undefined;
  effectiveDate: string;
}

/**
 * Settles one answer: drops what is hidden, tells blank from not asked, and applies what the evidence is worth on the
 * effective date (METHOD §1).
 */
export function settleAnswer({ question, answer, asked, notAsked, effectiveDate }: AnswerToSettle): SettledAnswer {
  const shown = asked('said') === 'asked' || asked('said') === 'may_close';
  const state = shown ? stateOf(question, answer) : 'not_asked';
  const value = state === 'answered' || state === 'committed' ? answer?.value : undefined;
  const standIn: Possible =
    notAsked === undefined ? { listed: [], offered: true } : { listed: [notAsked], offered: false };
  const excused = state === 'not_applicable' && answer?.notApplicable?.accepted === true;

  const grade = value === undefined ? 'claimed' : gradeInForce(answer, effectiveDate);
  const committed = state === 'committed';
  const promisedGrade = committed ? 'verified' : grade;
  const gradeIn = (view: View) => (view === 'promised' ? promisedGrade : grade);
  const whileAsked = (view: View): Possible => {
    if (excused) return standIn;
    if (value !== undefined && (view === 'said' || !isUnproven(question, value, gradeIn(view))))
      return { listed: [value], offered: false };
    if (value !== undefined) return noSaferThan(question, value);
    // Where "not applicable" may be said, a blank may turn out to be that too.
    return { listed: question.note.notApplicable ? standIn.listed : [], offered: true };
  };
  const possibleIn = (view: View): Possible => {
    if (asked(view) === 'not_asked') return standIn;
    const own = whileAsked(view);
    if (asked(view) === 'asked') return own;
    const either = { listed: [...own.listed, ...standIn.listed], offered: own.offered || standIn.offered };
    return gradeIn(view) === 'claimed' ? either : { ...either, apart: { shown: own, hidden: standIn } };
  };
  const unproven = value !== undefined && isUnproven(question, value, grade);
  const said = possibleIn('said');
  return {
    state,
    shown,
    mayOpen: asked('said') === 'may_open',
    excused,
    said,
    // The same object where both views agree, so that nothing is ranged twice.
    proved: unproven || asked('proved') !== asked('said') ? possibleIn('proved') : said,
    promised: possibleIn('promised'),
    grade,
    promisedGrade,
    committed,
    unproven,
  };
}

/**
 * What an unproven answer may turn out to be: itself or anything riskier, since nobody claims worse than the truth.
 * Anything on offer where the order of the choices does not say what is riskier.
 */
function noSaferThan(question: Question, value: AnswerValue): Possible {
  const { note, accepts } = question;
  const order = note.order ?? [];
  const position = order.findIndex((choice) => choice === value);
  if (position === -1) return { listed: [], offered: true };
  const another = accepts.kind === 'choice' && accepts.other ? ['other'] : [];
  return { listed: [...order.slice(position), ...another], offered: false };
}

/** The state of an answer to a question that is shown; an empty choice of several is a blank. */
export function stateOf(question: Question, answer: Answer | undefined): AnswerState {
  if (answer?.notApplicable !== undefined && question.note.notApplicable) return 'not_applicable';
  if (answer?.value === undefined || (Array.isArray(answer.value) && answer.value.length === 0)) return 'blank';
  if (answer.value === dontKnow || (Array.isArray(answer.value) && answer.value.includes(dontKnow))) return 'dont_know';
  return answer.committed === undefined ? 'answered' : 'committed';
}

/** The grade that counts: commitments, expired evidence and an unaccepted "another way" are only claimed. */
export function gradeInForce(answer: Answer | undefined, effectiveDate: string): Grade {
  const evidence = answer?.evidence;
  if (evidence === undefined || answer === undefined || answer.committed !== undefined) return 'claimed';
  if (isAnotherWay(answer.value) && answer.equivalentAccepted !== true) return 'claimed';
  if (evidence.expires !== undefined && evidence.expires < effectiveDate) return 'claimed';
  if (evidence.dated !== undefined && evidence.dated > effectiveDate) return 'claimed';
  return evidence.grade;
}

function isAnotherWay(value: AnswerValue | undefined): boolean {
  return value === 'other' || (Array.isArray(value) && value.includes('other'));
}

/** Favourable is every answer but the riskiest of the question's order. */
function isUnproven(question: Question, value: AnswerValue, grade: Grade): boolean {
  if (question.note.proof !== 'required' || grade === 'documented' || grade === 'verified') return false;
  const riskiest = question.note.order?.at(-1);
  return Array.isArray(value) ? !value.some((item) => item === riskiest) : value !== riskiest;
}
