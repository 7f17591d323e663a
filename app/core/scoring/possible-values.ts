import type { AnswerValue } from '../questionnaire/answers';
import type { AcceptedAnswer, Question } from '../questionnaire/questionnaire';
import { addDays, monthsBefore } from './calendar';
import { classesOf, type QuestionDistinction } from './distinctions';

/**
 * The values that can complete a blank: everything the question offers ("don't know" is no completion), one
 * representative for values that the expressions at hand cannot tell apart. For a number: the ends and one value on
 * each side of every constant it is compared with; for a date: likewise, around the effective date.
 * Questions that rules cannot read (words, rows, fields) give no values.
 */
export function possibleValues(
  question: Pick<Question, 'accepts'>,
  distinction: QuestionDistinction,
  effectiveDate: string,
): AnswerValue[] {
  const { accepts } = question;
  switch (accepts.kind) {
    case 'choice':
      return representatives(offeredSingles(accepts), distinction);
    case 'choices':
      return possibleSelections(accepts, distinction);
    case 'number':
      return possibleNumbers(accepts, distinction);
    case 'date':
      return possibleDates(accepts, distinction, effectiveDate);
    default:
      return [];
  }
}

type Selectable = Extract<AcceptedAnswer, { kind: 'choice' | 'choices' }>;
type Single = string | number | boolean;

function offeredSingles(accepts: Selectable): Single[] {
  const offered = accepts.choices.map((choice) => choice.value);
  if (accepts.other) offered.push('other');
  if (accepts.none) offered.push('none');
  return offered;
}

/** Of the values that cannot be told apart, the first stands for all. */
function representatives(offered: Single[], distinction: QuestionDistinction): Single[] {
  const classOf = classesOf(distinction);
  const found = new Map<number | string, Single>();
  for (const value of offered) if (!found.has(classOf(value))) found.set(classOf(value), value);
  return [...found.values()];
}

function possibleSelections(
  accepts: Extract<AcceptedAnswer, { kind: 'choices' }>,
  distinction: QuestionDistinction,
): AnswerValue[] {
  const offered = offeredSingles({ ...accepts, none: false });
  const told = distinction.everyValue ? offered : offered.filter((value) => distinction.constants.has(value));
  const untold = offered.filter((value) => !told.includes(value));
  const least = Math.max(1, accepts.min);
  const selections: Single[][] = [];
  for (let bits = 0; bits < 2 ** told.length; bits += 1) {
    const picked = told.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
    const filler = untold.slice(0, Math.max(0, least - picked.length));
    const size = picked.length + filler.length;
    if (size >= least && picked.length <= accepts.max && size <= Math.max(accepts.max, least))
      selections.push([...picked, ...filler]);
  }
  if (accepts.none) selections.push(['none']);
  return selections;
}

function possibleNumbers(
  accepts: Extract<AcceptedAnswer, { kind: 'number' }>,
  distinction: QuestionDistinction,
): number[] {
  const constants = [...distinction.constants]
    .filter((value) => typeof value === 'number')
    .sort((left, right) => left - right);
  const candidates = [accepts.min, accepts.max];
  if (accepts.integer) {
    for (const constant of constants) candidates.push(Math.ceil(constant) - 1, constant, Math.floor(constant) + 1);
  } else {
    const marks = [accepts.min, ...constants, accepts.max];
    constants.forEach((constant) => candidates.push(constant));
    marks.slice(1).forEach((mark, index) => candidates.push(((marks[index] ?? mark) + mark) / 2));
  }
  return unique(candidates).filter(
    (value) => value >= accepts.min && value <= accepts.max && (!accepts.integer || Number.isInteger(value)),
  );
}

/** Further than any purchase reaches back or ahead, where a date question has no bounds of its own. */
const farMonths = 2_400;

function possibleDates(
  accepts: Extract<AcceptedAnswer, { kind: 'date' }>,
  distinction: QuestionDistinction,
  effectiveDate: string,
): string[] {
  const earliest = accepts.min ?? monthsBefore(effectiveDate, farMonths);
  const latest = accepts.max ?? monthsBefore(effectiveDate, -farMonths);
  const candidates = [earliest, latest];
  for (const months of distinction.months) {
    for (const near of [months - 1, months, months + 1]) candidates.push(monthsBefore(effectiveDate, near));
  }
  for (const days of distinction.days) {
    for (const near of [days - 1, days, days + 1]) candidates.push(addDays(effectiveDate, near));
  }
  return unique(candidates).filter((day) => day >= earliest && day <= latest);
}

function unique<Value>(values: Value[]): Value[] {
  return [...new Set(values)];
}
