import type { AnswerValue } from '../questionnaire/answers';
import { evaluateExpression } from '../rules/evaluate-expression';
import { type Expression, questionsOf, questionsReadBy, type Term } from '../rules/expression';
import { type ClassOf, classesOf, distinctionsOf } from './distinctions';
import { type OrderOf, readTerm } from './read-term';

/**
 * An expression that sorts values into classes it cannot tell apart and remembers its result for each combination of
 * classes. So ranging over many completions costs look-ups, and json-logic-js alone decides what the results are.
 */
export interface PreparedExpression {
  expression: Expression;
  /** Questions it reads. */
  questions: string[];
  /** Class of a value of the question at this position; the same class means the same result. */
  classOf(position: number, value: AnswerValue, effectiveDate: string): number;
  /**
   * The result for one class of each question; `true` and `false` come as 1 and 0.
   * @param valueAt a value of that class, by position; asked for only where the result is not known yet.
   * @throws where the result is neither a number nor a truth value.
   */
  resultFor(classes: readonly number[], valueAt: (position: number) => AnswerValue, effectiveDate: string): number;
}

/** Prepares an expression for repeated evaluation. */
export function prepareExpression(expression: Expression, orderOf: OrderOf): PreparedExpression {
  const questions = questionsReadBy([expression]);
  const classifiers = questions.map((question) => classifierFor(question, expression));
  const remembered = new Map<number | string, number>();
  return {
    expression,
    questions,
    classOf: (position, value, effectiveDate) => classifiers[position]?.(value, effectiveDate) ?? 0,
    resultFor(classes, valueAt, effectiveDate) {
      const key = keyFor(classes);
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const valueOf = (question: string) => valueAt(questions.indexOf(question));
      const data = Object.fromEntries(
        expression.terms.map((term) => [term.path, readTerm(term, valueOf, orderOf, effectiveDate)]),
      );
      const result = numberFrom(evaluateExpression(expression, data));
      if (remembered.size >= rememberedResults) remembered.clear();
      remembered.set(key, result);
      return result;
    },
  };
}

/** Memory is bounded: past this many results an expression forgets them all and begins again. */
const rememberedResults = 50_000;
/** As many classes of one question as fit a packed key; five questions of so many fit an integer exactly. */
const packedClasses = 1_024;
const packedQuestions = 5;

/** One number for a few small classes; their text where that does not fit. */
function keyFor(classes: readonly number[]): number | string {
  let packed = 0;
  for (const number of classes) {
    if (number >= packedClasses) return classes.join(' ');
    packed = packed * packedClasses + number;
  }
  return classes.length > packedQuestions ? classes.join(' ') : packed;
}

/** Numbers the classes of one question's values in the order they are met. */
function classifierFor(
  question: string,
  expression: Expression,
): (value: AnswerValue, effectiveDate: string) => number {
  const distinctions = distinctionsOf(expression);
  const readers = expression.terms
    .filter((term) => questionsOf(term).includes(question))
    .map((term) => readerFor(term, classesOf(distinctions.get(term.path))));
  const numbered = new Map<string, number>();
  return (value, effectiveDate) => {
    const key = readers.map((read) => read(value, effectiveDate)).join(' ');
    const known = numbered.get(key);
    if (known !== undefined) return known;
    const next = numbered.size;
    numbered.set(key, next);
    return next;
  };
}

/** What one term makes of a question's value, as far as its expression can tell. */
function readerFor(term: Term, classOf: ClassOf): (value: AnswerValue, effectiveDate: string) => string {
  // Which of several answers counts as the fact depends on every one of them.
  if (term.kind === 'fact') return (value) => JSON.stringify(value);
  const alone: OrderOf = () => [];
  return (value, effectiveDate) => String(classOf(readTerm(term, () => value, alone, effectiveDate)));
}

function numberFrom(result: unknown): number {
  if (typeof result === 'boolean') return result ? 1 : 0;
  if (typeof result === 'number') return result;
  throw new Error(`An expression gave ${JSON.stringify(result)} where a number or a truth value is needed`);
}
