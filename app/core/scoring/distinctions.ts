import type { AnswerValue } from '../questionnaire/answers';
import { type Expression, questionsOf, type Term } from '../rules/expression';

/** Which values of a term an expression can tell apart. Two values it cannot tell apart give the same result. */
export interface Distinction {
  /** True where the value itself enters the result (arithmetic, a truth value): every value is different. */
  everyValue: boolean;
  /** Constants that it is compared with. */
  constants: Set<string | number | boolean>;
}

const comparing = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);

/** What an expression distinguishes, by the path of each term it reads. */
export function distinctionsOf(expression: Expression): Map<string, Distinction> {
  const found = new Map<string, Distinction>(
    expression.terms.map((term) => [term.path, { everyValue: false, constants: new Set() }]),
  );
  visit(expression.logic, found);
  return found;
}

function visit(node: unknown, found: Map<string, Distinction>): void {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    node.forEach((item) => visit(item, found));
    return;
  }
  const [operator, operands] = Object.entries(node)[0] ?? [];
  const list: unknown[] = Array.isArray(operands) ? operands : [operands];
  if (operator === 'var') {
    // Reached only where no comparison stands around it: its own value enters the result.
    const distinction = found.get(String(list[0]));
    if (distinction !== undefined) distinction.everyValue = true;
    return;
  }
  const paths = list.map(pathOf);
  const comparesWithConstants =
    operator !== undefined &&
    comparing.has(operator) &&
    list.every((item, index) => paths[index] !== undefined || isConstant(item));
  if (!comparesWithConstants || paths.filter((path) => path !== undefined).length !== 1) {
    list.forEach((item) => visit(item, found));
    return;
  }
  const distinction = found.get(paths.find((path) => path !== undefined) ?? '');
  for (const constant of list.flat()) if (isSimple(constant)) distinction?.constants.add(constant);
}

function pathOf(node: unknown): string | undefined {
  if (node === null || typeof node !== 'object' || Array.isArray(node) || !('var' in node)) return undefined;
  return String(Array.isArray(node.var) ? node.var[0] : node.var);
}

function isSimple(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isConstant(value: unknown): boolean {
  return isSimple(value) || (Array.isArray(value) && value.every(isSimple));
}

/** The class of a value: a small number, or the value's own text where every value is different. */
export type ClassOf = (value: AnswerValue) => number | string;

/** Numbers the classes of values that are told apart: two values of one class give the same result. */
export function classesOf(distinction: Pick<Distinction, 'everyValue' | 'constants'> | undefined): ClassOf {
  if (distinction === undefined || distinction.everyValue) {
    return (value) => (typeof value === 'boolean' ? Number(value) : JSON.stringify(value));
  }
  const constants = [...distinction.constants];
  const numbers = constants.filter((constant) => typeof constant === 'number').sort((left, right) => left - right);
  return (value) => {
    // Behind the places of the constants, so that a number is never taken for a word.
    if (typeof value === 'number') return constants.length + 1 + positionAmong(numbers, value);
    if (Array.isArray(value)) {
      return constants.reduce<number>(
        (bits, constant, index) => (value.includes(constant) ? bits + 2 ** index : bits),
        0,
      );
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

/** What several expressions distinguish of one question, together and through every term that reads it. */
export interface QuestionDistinction {
  everyValue: boolean;
  constants: Set<string | number | boolean>;
  /** Constants its months since, and its days until, are compared with. */
  months: Set<number>;
  days: Set<number>;
}

/** Distinctions by question over several expressions. A question behind a fact is told apart in every value. */
export function questionDistinctions(expressions: readonly Expression[]): Map<string, QuestionDistinction> {
  const byQuestion = new Map<string, QuestionDistinction>();
  for (const expression of expressions) {
    const byPath = distinctionsOf(expression);
    for (const term of expression.terms) {
      const distinction = byPath.get(term.path);
      for (const question of questionsOf(term)) {
        const merged = byQuestion.get(question) ?? {
          everyValue: false,
          constants: new Set(),
          months: new Set(),
          days: new Set(),
        };
        byQuestion.set(question, merged);
        if (distinction !== undefined) merge(merged, term, distinction);
      }
    }
  }
  return byQuestion;
}

/** What any of several makes a difference of; nothing for none. */
export function joinDistinctions(all: readonly QuestionDistinction[]): QuestionDistinction {
  return {
    everyValue: all.some(({ everyValue }) => everyValue),
    constants: new Set(all.flatMap(({ constants }) => [...constants])),
    months: new Set(all.flatMap(({ months }) => [...months])),
    days: new Set(all.flatMap(({ days }) => [...days])),
  };
}

function merge(merged: QuestionDistinction, term: Term, distinction: Distinction): void {
  if (term.kind === 'months_since' || term.kind === 'days_until') {
    const target = term.kind === 'months_since' ? merged.months : merged.days;
    for (const constant of distinction.constants) if (typeof constant === 'number') target.add(constant);
    return;
  }
  if (distinction.everyValue || term.kind === 'fact') merged.everyValue = true;
  for (const constant of distinction.constants) merged.constants.add(constant);
}
