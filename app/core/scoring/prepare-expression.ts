import type { AnswerValue } from '../questionnaire/answers';
import { evaluateExpression } from '../rules/evaluate-expression';
import { type Expression, questionsReadBy, type Term } from '../rules/expression';
import { type Distinction, distinctionsOf } from './distinctions';
import { type OrderOf, readTerm, type ValueOf } from './read-term';

/**
 * An expression that remembers its results. Values it cannot tell apart share one entry, so that ranging over many
 * completions costs look-ups; json-logic-js alone decides what an entry holds.
 */
export interface PreparedExpression {
  expression: Expression;
  /** Questions it reads. */
  questions: string[];
  /** The result for complete values; `true` and `false` come as 1 and 0. Throws where it is neither a number nor a truth value. */
  resultFor(valueOf: ValueOf, effectiveDate: string): number;
}

/** Prepares an expression for repeated evaluation. */
export function prepareExpression(expression: Expression, orderOf: OrderOf): PreparedExpression {
  const distinctions = distinctionsOf(expression);
  const classes = expression.terms.map((term) => classesOf(distinctions.get(term.path)));
  const remembered = new Map<number | string, number>();
  return {
    expression,
    questions: questionsReadBy([expression]),
    resultFor(valueOf, effectiveDate) {
      const values = expression.terms.map((term) => readTerm(term, valueOf, orderOf, effectiveDate));
      const key = keyFor(values, classes);
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const result = numberFrom(evaluateExpression(expression, dataFor(expression.terms, values)));
      if (remembered.size >= rememberedResults) remembered.clear();
      remembered.set(key, result);
      return result;
    },
  };
}

/** Memory is bounded: past this many results an expression forgets them all and begins again. */
const rememberedResults = 50_000;
/** Four terms of fewer than 8,192 classes fit one integer exactly. */
const maxPackedTerms = 4;
const classesPerTerm = 8_192;

/** The class of a value: a small number, or the value's own text where every value is different. */
type ClassOf = (value: AnswerValue) => number | string;

/** One number for several small class numbers; their text where that does not fit. */
function keyFor(values: readonly AnswerValue[], classes: readonly ClassOf[]): number | string {
  let packed = 0;
  const numbered = values.map((value, index) => classes[index]?.(value) ?? 0);
  for (const number of numbered) {
    if (typeof number === 'string' || numbered.length > maxPackedTerms) return JSON.stringify(numbered);
    packed = packed * classesPerTerm + number;
  }
  return packed;
}

/** Numbers the classes of values that an expression tells apart. */
function classesOf(distinction: Distinction | undefined): ClassOf {
  if (distinction === undefined || distinction.everyValue) {
    return (value) => (typeof value === 'boolean' ? Number(value) : JSON.stringify(value));
  }
  const constants = [...distinction.constants];
  const numbers = constants.filter((constant) => typeof constant === 'number').sort((left, right) => left - right);
  return (value) => {
    if (typeof value === 'number') return positionAmong(numbers, value);
    if (Array.isArray(value)) {
      return constants.reduce<number>((bits, constant, index) => (value.includes(constant) ? bits + 2 ** index : bits), 0);
    }
    return constants.findIndex((constant) => constant === value) + 1;
  };
}

/** 2i + 1 at the i-th number, 2i below it. */
function positionAmong(numbers: readonly number[], value: number): number {
  let position = 0;
  for (const number of numbers) {
    if (value < number) return position;
    if (value === number) return position + 1;
    position += 2;
  }
  return position;
}

function dataFor(terms: readonly Term[], values: readonly AnswerValue[]): Record<string, unknown> {
  return Object.fromEntries(terms.map((term, index) => [term.path, values[index]]));
}

function numberFrom(result: unknown): number {
  if (typeof result === 'boolean') return result ? 1 : 0;
  if (typeof result === 'number') return result;
  throw new Error(`An expression gave ${JSON.stringify(result)} where a number or a truth value is needed`);
}
