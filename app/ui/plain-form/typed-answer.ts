import type { Answer, AnswerValue } from '~/core/questionnaire/answers';
import type { AcceptedAnswer, Question } from '~/core/questionnaire/questionnaire';
import { postedText, postedTexts } from './posted-text';

/**
 * What stands in the fields of one question, as text: right or wrong, whole or half finished. A page that is shown
 * again shows exactly this.
 */
export interface TypedAnswer {
  /** Picked values, or the one text of a field. */
  values: string[];
  /** Text by row or field, for questions that have several. */
  parts: Record<string, string>;
  /** The words beside "another way". */
  comment: string;
  /** "Does not apply" is ticked. */
  notApplicable: boolean;
  reason: string;
}

/** Names of the form fields of a question. A colon stands in no question's name. */
export const fieldName = {
  value: (question: string) => `value:${question}`,
  part: (question: string, part: string) => `part:${question}:${part}`,
  comment: (question: string) => `comment:${question}`,
  notApplicable: (question: string) => `not-applicable:${question}`,
  reason: (question: string) => `reason:${question}`,
};

/** Reads the fields of a question out of a posted form. */
export function readTyped(form: FormData, question: Question): TypedAnswer {
  const { name, accepts } = question;
  return {
    values: postedTexts(form, fieldName.value(name)),
    parts: Object.fromEntries(partsOf(accepts).map((part) => [part, postedText(form, fieldName.part(name, part))])),
    comment: postedText(form, fieldName.comment(name)),
    notApplicable: form.has(fieldName.notApplicable(name)),
    reason: postedText(form, fieldName.reason(name)),
  };
}

function partsOf(accepts: AcceptedAnswer): string[] {
  if (accepts.kind === 'rows') return accepts.rows.map(({ value }) => String(value));
  return accepts.kind === 'fields' ? accepts.fields.map(({ name }) => name) : [];
}

/** The fields of a question as a stored answer fills them. */
export function typedFrom(answer: Answer | undefined): TypedAnswer {
  const value = answer?.value;
  const isParts = typeof value === 'object' && !Array.isArray(value);
  return {
    values: value === undefined || isParts ? [] : [value].flat().map(String),
    parts: isParts ? Object.fromEntries(Object.entries(value).map(([part, text]) => [part, String(text)])) : {},
    comment: answer?.comment ?? '',
    notApplicable: answer?.notApplicable !== undefined,
    reason: answer?.notApplicable?.reason ?? '',
  };
}

/**
 * The answer that the fields make; blank where nothing was said. What cannot be read as the right type stays text,
 * so that the check of answers finds and names it.
 */
export function answerFrom(question: Question, typed: TypedAnswer): Answer | null {
  const value = valueFrom(question.accepts, typed);
  const comment = typed.comment.trim();
  const answer: Answer = {
    ...(value !== undefined && { value }),
    ...(comment !== '' && picksOther(value) && { comment }),
    ...(typed.notApplicable && { notApplicable: { reason: typed.reason.trim() } }),
  };
  return Object.keys(answer).length === 0 ? null : answer;
}

function valueFrom(accepts: AcceptedAnswer, { values, parts }: TypedAnswer): AnswerValue | undefined {
  const [first] = values;
  switch (accepts.kind) {
    case 'choice':
      return first === undefined ? undefined : choiceFrom(accepts.choices, first);
    case 'choices':
      return values.length === 0 ? undefined : values.map((value) => choiceFrom(accepts.choices, value));
    case 'rows':
    case 'fields':
      return partsFrom(accepts, parts);
    case 'number':
      return first === undefined || first.trim() === '' ? undefined : numberFrom(first.trim());
    case 'date':
    case 'text':
      return first === undefined || first.trim() === '' ? undefined : first.trim();
  }
}

function choiceFrom(choices: { value: string | number | boolean }[], text: string): string | number | boolean {
  return choices.find(({ value }) => String(value) === text)?.value ?? text;
}

/** Both "1.5" and "1,5" are read; everything else stays text. */
function numberFrom(text: string): number | string {
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

function partsFrom(
  accepts: Extract<AcceptedAnswer, { kind: 'rows' | 'fields' }>,
  parts: Record<string, string>,
): AnswerValue | undefined {
  const entries = Object.entries(parts)
    .filter(([, text]) => text.trim() !== '')
    .map(([part, text]) => [part, accepts.kind === 'rows' ? choiceFrom(accepts.columns, text) : text.trim()] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Whether "another way, namely …" is among what was picked. */
export function picksOther(value: AnswerValue | undefined): boolean {
  return value !== undefined && [value].flat().includes('other');
}
