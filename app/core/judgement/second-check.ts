import type { TeamPart } from '../procurement/role';
import type { Answer } from '../questionnaire/answers';
import type { Question } from '../questionnaire/questionnaire';
import { stateOf } from '../scoring/settle-answers';
import { canonicalJson } from '../shared/hash';
import type { Issue } from '../shared/issue';
import { findingIssues, isEmptyFinding } from './check-finding';
import type { Finding, Findings, Judge } from './finding';
import type { GivenAnswer } from './given-answers';

/**
 * What a second person of the team finds about one of the buyer's own answers: the buyer's safeguards have no evaluator.
 * It counts as long as the answer and everything that shows it stay as they were looked at.
 */
export interface SecondCheck {
  /** Name of the question. */
  question: string;
  finding: Finding;
  /** What was looked at. */
  of: Pick<GivenAnswer, 'revision' | 'documents'>;
  by: Judge;
  /** What they did in the team then. */
  part: TeamPart;
  /** ISO 8601. */
  at: string;
}

/** All of one procurement; at most one of each question. */
export interface SecondChecks {
  /** Also the id of its procurement. */
  id: string;
  checks: SecondCheck[];
}

/** Whether somebody may check an answer: nobody checks what they gave themselves, nor what nobody knows who gave. */
export function mayCheck(given: GivenAnswer | undefined, personId: string): boolean {
  return given !== undefined && given.isKnown && !given.by.includes(personId);
}

/** Whether a check still counts: what it looked at was not changed since, not even there and back. */
export function stands({ question, of, by }: SecondCheck, given: ReadonlyMap<string, GivenAnswer>): boolean {
  const now = given.get(question);
  if (now === undefined || !mayCheck(now, by.personId)) return false;
  return canonicalJson(of) === canonicalJson({ revision: now.revision, documents: now.documents });
}

/** Whether there is anything to check: something is said and could be shown, or is said not to apply. */
export function isCheckable(question: Question, answer: Answer | undefined): boolean {
  const state = stateOf(question, answer);
  return state === 'not_applicable' || (state === 'answered' && question.note.proof !== 'none');
}

/**
 * What is wrong with what a second person finds: what is wrong with any finding, and `only_verified_or_rejected` where
 * it says more. A document is confirmed by whoever brings it, and another value is answered, not found.
 */
export function secondCheckIssues(question: Question, answer: Answer | undefined, finding: Finding): Issue[] {
  if (isEmptyFinding(finding)) return [];
  const pointer = finding.override !== undefined ? '/override' : finding.grade === 'documented' ? '/grade' : undefined;
  return pointer === undefined
    ? findingIssues(question, answer, finding)
    : [{ code: 'only_verified_or_rejected', severity: 'error', where: { file: '', pointer }, values: {} }];
}

/** What the checks that stand make of the answers. */
export function findingsOfChecks(checks: readonly SecondCheck[]): Findings {
  return Object.fromEntries(checks.map(({ question, finding }) => [question, finding]));
}
