import type { Finding } from '~/core/judgement/finding';
import type { Question } from '~/core/questionnaire/questionnaire';
import { postedText } from '~/ui/plain-form/posted-text';
import { answerFrom, readTyped, typedFrom, type TypedAnswer } from '~/ui/plain-form/typed-answer';

/** What stands in the fields of a finding, right or wrong. */
export interface TypedFindingFields {
  question: string;
  grade: string;
  equivalent: string;
  notApplicable: string;
  reason: string;
  /** Fields of the other value. */
  override: TypedAnswer;
}

/** Reads the fields of a finding out of a posted form. */
export function readFindingFields(form: FormData, question: Question): TypedFindingFields {
  return {
    question: question.name,
    grade: postedText(form, 'grade'),
    equivalent: postedText(form, 'equivalent'),
    notApplicable: postedText(form, 'notApplicable'),
    reason: postedText(form, 'reason'),
    override: readTyped(form, question),
  };
}

/** The fields as a finding fills them. */
export function fieldsFrom(question: string, finding: Finding | undefined): TypedFindingFields {
  const { grade = '', equivalent = '', notApplicable = '', reason = '', override } = finding ?? {};
  return {
    ...{ question, grade, equivalent, notApplicable, reason },
    override: typedFrom(override === undefined ? undefined : { value: override }),
  };
}

/** What the fields say, for the use case that checks it. */
export function typedFinding(question: Question, { override, ...fields }: TypedFindingFields) {
  const { grade, equivalent, notApplicable, reason } = fields;
  return { grade, equivalent, notApplicable, reason, override: answerFrom(question, override)?.value };
}
