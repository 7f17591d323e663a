import type { AnswerValue } from '../questionnaire/answers';

/** What one evaluator, or all of them together, find about one answer. What is absent leaves the answer as it is. */
export interface Finding {
  /**
   * What its proof is worth: `documented` confirms the document, `verified` an independent test or an own check,
   * `rejected` counts for nothing.
   */
  grade?: 'documented' | 'verified' | 'rejected';
  /** Whether "another way, namely …" is as good. */
  equivalent?: 'accepted' | 'refused';
  /** Whether the reason why the question does not apply holds. */
  notApplicable?: 'accepted' | 'refused';
  /** Another value beside the answer, which counts instead of it. The answer itself stays as it was given. */
  override?: AnswerValue;
  /** Why, in the evaluator's words. Only a confirmed document needs none; then it may be empty. */
  reason: string;
  /**
   * Where a grade was given earlier, in words: an earlier contract or round. Such a finding is a proposal and counts for
   * nothing until somebody confirms it here, by which this goes.
   */
  carriedFrom?: string;
}

/** By name of the question. */
export type Findings = Readonly<Record<string, Finding>>;

/** Somebody who judges, by the name they had then. */
export interface Judge {
  personId: string;
  name: string;
}
