import type { Answer } from '~/core/questionnaire/answers';
import type { AcceptedAnswer, Question } from '~/core/questionnaire/questionnaire';
import { isAcceptable } from '~/ui/answers/is-acceptable';
import { picksOther } from './typed-answer';

/** Why an answer cannot be saved, as the person who typed it needs to hear it. */
export interface Problem {
  question: string;
  /** Which input to mend: the question's first one, the words beside "another way", or the reason. */
  input: 'first' | 'comment' | 'reason';
  /** Text under `pages:form.problem`. */
  code: string;
  values: Record<string, string | number>;
}

/** Names the problem of an answer that the check of answers refused; `null` stands for a blank that is required. */
export function problemOf(question: Question, answer: Answer | null): Problem {
  const first = { question: question.name, input: 'first', values: {} } as const;
  if (answer === null) return { ...first, code: 'required' };
  if (answer.notApplicable) {
    if (answer.value !== undefined) return { ...first, code: 'answerAndNotApplicable' };
    if (answer.notApplicable.reason === '') return { ...first, input: 'reason', code: 'reasonMissing' };
    return { ...first, input: 'reason', ...problemOfWords(answer.notApplicable.reason, maxReason) };
  }
  if (picksOther(answer.value) && answer.comment === undefined)
    return { ...first, input: 'comment', code: 'otherMissing' };
  const { comment, ...rest } = answer;
  if (comment !== undefined && isAcceptable(question, rest)) {
    return { ...first, input: 'comment', ...problemOfWords(comment, maxComment) };
  }
  return { ...first, ...problemOfValue(question.accepts, answer.value) };
}

/** Longest texts that an answer takes, in characters. */
const maxComment = 10_000;
const maxReason = 2_000;

type Named = Pick<Problem, 'code' | 'values'>;

/** Words are refused for their length or for characters that nobody can print. */
function problemOfWords(words: string, max: number): Named {
  const { length } = words;
  return length > max ? { code: 'tooLong', values: { length, max } } : { code: 'characters', values: {} };
}

function problemOfValue(accepts: AcceptedAnswer, value: Answer['value']): Named {
  switch (accepts.kind) {
    case 'number':
      return { code: accepts.integer ? 'wholeNumber' : 'number', values: { min: accepts.min, max: accepts.max } };
    case 'date':
      return { code: dateCode(accepts), values: { min: accepts.min ?? '', max: accepts.max ?? '' } };
    case 'text': {
      const named = problemOfWords(typeof value === 'string' ? value : '', accepts.maxLength);
      return named.code === 'characters' && accepts.format ? { code: accepts.format, values: {} } : named;
    }
    case 'fields':
      return { code: 'partTooLong', values: { max: Math.max(...accepts.fields.map(({ maxLength }) => maxLength)) } };
    case 'choices':
      return { code: choicesCode(accepts, value), values: { min: accepts.min, max: accepts.max } };
    case 'choice':
    case 'rows':
      return { code: 'choice', values: {} };
  }
}

function dateCode({ min, max }: Extract<AcceptedAnswer, { kind: 'date' }>): string {
  if (min !== undefined && max !== undefined) return 'dateBetween';
  if (min !== undefined) return 'dateFrom';
  return max === undefined ? 'date' : 'dateUntil';
}

function choicesCode({ min, max }: Extract<AcceptedAnswer, { kind: 'choices' }>, value: Answer['value']): string {
  const picked = [value].flat();
  if (picked.length > 1 && (picked.includes('none') || picked.includes('dontknow'))) return 'standsAlone';
  return picked.length < min || picked.length > max ? 'howMany' : 'choice';
}
