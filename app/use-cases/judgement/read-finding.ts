import type { Finding } from '~/core/judgement/finding';
import type { AnswerValue } from '~/core/questionnaire/answers';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';

/** A finding as it was typed; an empty text says nothing. */
export interface TypedFinding {
  grade: string;
  equivalent: string;
  notApplicable: string;
  /** Another value that counts; absent where none was chosen. */
  override?: AnswerValue | undefined;
  reason: string;
}

const grades = ['documented', 'verified', 'rejected'] as const;
const acceptances = ['accepted', 'refused'] as const;

/** What was typed as a finding, or `choice_unknown` at each field that says something nobody offered. */
export function readFinding(typed: TypedFinding): Result<Finding> {
  const grade = grades.find((one) => one === typed.grade);
  const equivalent = acceptances.find((one) => one === typed.equivalent);
  const notApplicable = acceptances.find((one) => one === typed.notApplicable);
  const unknown = Object.entries({ grade, equivalent, notApplicable }).filter(
    ([field, read]) => read === undefined && typed[field as 'grade'] !== '',
  );
  if (unknown.length > 0) return failure(unknown.map(([field]) => issueAt('choice_unknown', field)));
  return success({
    ...(grade && { grade }),
    ...(equivalent && { equivalent }),
    ...(notApplicable && { notApplicable }),
    ...(typed.override !== undefined && { override: typed.override }),
    reason: typed.reason.trim(),
  });
}

/** What is wrong with the words of a reason, where there are any. */
export function reasonIssues({ reason }: Finding): Issue[] {
  return reason === '' ? [] : wordIssues({ reason }, passage);
}
