import type { Answer, AnswerState, AnswerValue, Grade } from '../questionnaire/answers';
import type { Level, Measure, Recommendation } from '../rules/rule-set-file';
import type { RiskPart } from '../rules/rule-set';

/** From the most favourable to the least favourable completion of the blanks. Without blanks both are the same. */
export interface Range<Value> {
  atLeast: Value;
  atMost: Value;
}

/** Whether something is so in all completions of the blanks, in some, or in none. */
export type Certainty = 'yes' | 'possible' | 'no';

/** A level under one view of the safeguards. */
export interface Reading {
  level: Range<Level>;
  /** 1–4; of the completions in which the risk applies. */
  severity: Range<number>;
  /** Whole steps 1–4, after safeguards. */
  likelihood: Range<number>;
}

/** One safeguard as it counts here. */
export interface ControlResult {
  id: string;
  inPlace: Certainty;
  shownBy: string;
  /** The grade that counts: expired evidence and an unaccepted "another way" are `claimed`. */
  grade: Grade;
  committed: boolean;
  quarterSteps: number;
  /** What counts of them in the level shown, in hundredths of a quarter-step. */
  countedHundredths: number;
}

/** One part of a risk, as its expression came out. */
export interface PartResult {
  part: RiskPart;
  /** `applies`, `wholePopulation` and `vulnerable` come out as 0 (false) or 1 (true); the others 1–4. */
  value: Range<number>;
  /** Questions the expression reads. */
  reads: string[];
}

/** One risk judged. */
export interface RiskResult {
  id: string;
  domain: string;
  applies: Certainty;
  /** No safeguard counts, and no unproven favourable answer to a question that demands proof. */
  inherent: Reading;
  /** What they say: every safeguard counts in full. */
  stated: Reading;
  /** What is shown: every safeguard counts at its grade of evidence. */
  evidenced: Reading;
  /** Evidenced once every commitment is proved; absent where nothing was committed. */
  committed?: Reading;
  /** The level shown: the evidenced level at its least favourable completion. */
  level: Level;
  /** Steps between the stated and the evidenced level, each at its least favourable completion. */
  verificationGap: number;
  parts: PartResult[];
  controls: ControlResult[];
  /** Questions it reads. */
  reads: string[];
  /** Of these, the ones a blank leaves open. */
  blanks: string[];
  /** Of these, favourable claims that still lack the proof their question demands: they may hide something riskier. */
  unproven: string[];
  /** False where a limit was reached and the range is wider than it need be. */
  exact: boolean;
}

/** How many risks stand at each level. */
export type Profile = Record<Level, number>;

/** Scored questions answered, out of those that apply. */
export interface Completeness {
  answered: number;
  apply: number;
  /** Follow-ups that a blank may still open. */
  upToMore: number;
}

/** Safeguards by the evidence that shows them, out of those the applying risks look for. */
export interface Proof {
  lookedFor: number;
  claimed: number;
  documented: number;
  verified: number;
}

/** One domain judged: the highest of its risks, never an average. */
export interface DomainResult {
  id: string;
  inherent: Range<Level>;
  stated: Range<Level>;
  evidenced: Range<Level>;
  committed?: Range<Level>;
  /** The level shown. */
  level: Level;
  /** Risks by the level shown. */
  profile: Profile;
  completeness: Completeness;
  proof: Proof;
}

/** One stopper judged. */
export interface StopperResult {
  id: string;
  state: 'holds' | 'possible' | 'excluded';
  reads: string[];
  /** Questions whose blanks decide. */
  blanks: string[];
}

/** A blank, and what an answer could move. */
export interface QuestionWorthAsking {
  question: string;
  questionnaire: string;
  /** A blank, "don't know", an unaccepted "not applicable", or a favourable answer still to be proved. */
  because: 'blank' | 'dont_know' | 'not_applicable' | 'unproven';
  /** Possible stoppers it decides. */
  stoppers: string[];
  /** Risks whose level shown could fall, and by how many steps, by this answer alone; the largest fall first. */
  risks: { id: string; steps: number }[];
}

/** A measure that applies here. */
export interface MeasureResult {
  measure: Measure;
  /** Risks at or above the threshold that call for it. */
  risks: string[];
}

/** Two questions that speak to one fact and were answered differently. */
export interface Contradiction {
  fact: string;
  answers: { question: string; value: AnswerValue }[];
  /** The value that counts. */
  counts: AnswerValue;
}

/** What became of one answer, for everyone who wants to check. */
export interface AnswerUsed {
  question: string;
  questionnaire: string;
  state: AnswerState;
  value?: AnswerValue;
  comment?: string;
  /** What the document behind the answer is called, and the day it was issued (YYYY-MM-DD), where somebody said so. */
  document?: string;
  dated?: string;
  /** The grade that counts, where the answer has one. */
  grade?: Grade;
  /** What was said, where an evaluator set this value beside it, and why. */
  overrides?: NonNullable<Answer['overrides']>;
  scored: boolean;
}

/** The result of a rule set of the method `risks` over one set of answers. Plain data; the same input gives the same bytes. */
export interface RiskEvaluation {
  method: 'risks';
  ruleSet: Pinned;
  questionnaires: Pinned[];
  /** Hash of the answers as they were given. */
  answersHash: string;
  effectiveDate: string;
  stage: string;
  overall: {
    inherent: Range<Level>;
    stated: Range<Level>;
    evidenced: Range<Level>;
    committed?: Range<Level>;
    level: Level;
  };
  profile: Profile;
  recommendation: Range<Recommendation>;
  domains: DomainResult[];
  risks: RiskResult[];
  stoppers: StopperResult[];
  questionsWorthAsking: QuestionWorthAsking[];
  completeness: Completeness;
  proof: Proof;
  measures: MeasureResult[];
  contradictions: Contradiction[];
  commitments: { question: string; by: string; proof: string }[];
  answers: AnswerUsed[];
  /** False where any range is wider than it need be because a limit was reached. */
  exact: boolean;
}

/** Exactly this version of exactly this content. */
export interface Pinned {
  id: string;
  version: string;
  hash: string;
}

/** The result of a rule set of the method `points`. */
export interface PointsEvaluation {
  method: 'points';
  ruleSet: Pinned;
  questionnaires: Pinned[];
  answersHash: string;
  totals: { name: string; value: number; max: number; maxAsked: number }[];
  figures: { name: string; value: number }[];
  level: string;
  /** Points of each answered question. */
  answers: { question: string; points: number }[];
  blanks: string[];
}

/** The result of a rule set of either method. */
export type Evaluation = RiskEvaluation | PointsEvaluation;
