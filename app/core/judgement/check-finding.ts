import type { Answer } from '../questionnaire/answers';
import { checkValue } from '../questionnaire/check-value';
import type { Question } from '../questionnaire/questionnaire';
import { canonicalJson } from '../shared/hash';
import type { Issue } from '../shared/issue';
import type { Finding } from './finding';

/** Whether it says nothing at all. */
export function isEmptyFinding({ grade, equivalent, notApplicable, override }: Finding): boolean {
  return (grade ?? equivalent ?? notApplicable ?? override) === undefined;
}

/** Whether an answer says that it is done in another way than those offered. */
export function saysAnotherWay(answer: Answer | undefined): boolean {
  const value = answer?.value;
  return value === 'other' || (Array.isArray(value) && value.includes('other'));
}

/** Whether an answer comes with a document that a finding can confirm. */
export function hasDocument(answer: Answer | undefined): boolean {
  return answer?.value !== undefined && answer.evidence !== undefined && answer.evidence.grade !== 'claimed';
}

/**
 * What is wrong with a finding about one answer, each at its field: `nothing_to_grade`,
 * `nothing_to_confirm`, `not_another_way`, `not_said_to_be_inapplicable`, `override_same`, `field_empty`, and those of a value that the
 * question does not offer. Nothing is wrong with one that says nothing.
 */
export function findingIssues(question: Question, answer: Answer | undefined, finding: Finding): Issue[] {
  if (isEmptyFinding(finding)) return [];
  const issues: Issue[] = [];
  const report = (code: string, pointer: string, values: Issue['values'] = {}) =>
    void issues.push({ code, severity: 'error', where: { file: '', pointer }, values });
  const { grade, equivalent, notApplicable, override, reason } = finding;
  const confirms = grade === 'documented' && (equivalent ?? notApplicable ?? override) === undefined;
  if (grade !== undefined && override === undefined && answer?.value === undefined)
    report('nothing_to_grade', '/grade');
  if (grade === 'documented' && (override !== undefined || !hasDocument(answer)))
    report('nothing_to_confirm', '/grade');
  if (equivalent !== undefined && !saysAnotherWay(override === undefined ? answer : { value: override }))
    report('not_another_way', '/equivalent');
  if (notApplicable !== undefined && (override !== undefined || answer?.notApplicable === undefined))
    report('not_said_to_be_inapplicable', '/notApplicable');
  if (override !== undefined) {
    checkValue(override, question.accepts, '/override', report);
    if (canonicalJson(override) === canonicalJson(answer?.value ?? null)) report('override_same', '/override');
  }
  if (reason.trim() === '' && !confirms) report('field_empty', '/reason');
  return issues;
}
