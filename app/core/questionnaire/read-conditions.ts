import { nearest } from '../shared/nearest';
import type { PlacedCondition } from './outline-survey';
import { offeredChoices, type AcceptedAnswer } from './questionnaire';
import { readCondition, surveyFunctions, type SurveyCondition } from './survey-model';

/** Tells of a fault at a JSON pointer. */
export type Report = (
  code: string,
  pointer: string,
  values: Record<string, string | number>,
  suggestion?: string,
) => void;

/** Longest condition, in characters: one that people can still check. */
const maxConditionLength = 2_000;

/**
 * Functions whose result depends on the day they run, so that the same answers would not always ask the same
 * questions.
 */
const clockFunctions = new Set([
  'age',
  'today',
  'currentDate',
  'currentYear',
  'year',
  'month',
  'day',
  'weekday',
  'getDate',
  'diffDays',
]);
/** Functions that read nothing but their operands. The others read the form, its language or the clock. */
const pureFunctions = new Set(['iif', 'sum', 'avg', 'min', 'max', 'count', 'round', 'trunc']);

/** What a condition may read: answers of this questionnaire, and names of others whose answers reach it. */
export interface Readable {
  /** Own questions; nothing for those that cannot be asked. */
  own: ReadonlyMap<string, AcceptedAnswer | undefined>;
  context: ReadonlySet<string>;
}

/**
 * Reads one condition and tells what is wrong with it: `broken_condition`, `condition_too_long`, `clock_function`,
 * `unknown_function`, `unsupported_function`, `unknown_name`, `unaskable_name`, `condition_reads_dont_know`,
 * `unknown_choice`.
 * @returns the names it reads, each once; nothing where it cannot be decided.
 */
export function checkCondition(
  { expression, pointer }: PlacedCondition,
  readable: Readable,
  report: Report,
): string[] | undefined {
  if (expression.length > maxConditionLength) {
    report('condition_too_long', pointer, { found: expression.length, maximum: maxConditionLength });
    return undefined;
  }
  const condition = readCondition(expression);
  if ('faultAt' in condition) {
    const near = expression.slice(condition.faultAt, condition.faultAt + 20);
    report('broken_condition', pointer, { condition: expression, near });
    return undefined;
  }
  const names = new Set<string>();
  let isDecidable = checkFunctions(condition, pointer, report);
  for (const path of condition.paths) {
    const name = nameOf(path, readable);
    if (name === undefined) {
      const [base = path] = path.split(/[.[]/);
      report('unknown_name', pointer, { name: path }, nearest(base, [...readable.own.keys(), ...readable.context]));
    } else if (readable.own.has(name) && readable.own.get(name) === undefined) {
      report('unaskable_name', pointer, { name });
      isDecidable = false;
    } else {
      checkConstants(condition.uses.get(path)?.constants ?? [], name, readable.own.get(name), pointer, report);
      names.add(name);
    }
  }
  return isDecidable ? [...names] : undefined;
}

/** The question behind a path: the question itself, or for `name.row` a question answered in rows or fields. */
export function nameOf(path: string, { own, context }: Readable): string | undefined {
  if (own.has(path) || context.has(path)) return path;
  const [name = '', part = ''] = path.split('.', 2);
  const accepts = own.get(name);
  const hasPart =
    (accepts?.kind === 'rows' && accepts.rows.some(({ value }) => value === part)) ||
    (accepts?.kind === 'fields' && accepts.fields.some((field) => field.name === part));
  return hasPart && path === `${name}.${part}` ? name : undefined;
}

/** Reports functions that cannot be used. @returns whether all can. */
function checkFunctions({ functions }: SurveyCondition, pointer: string, report: Report): boolean {
  for (const name of functions) {
    if (pureFunctions.has(name)) continue;
    if (clockFunctions.has(name)) report('clock_function', pointer, { function: name });
    else if (surveyFunctions().includes(name)) {
      report('unsupported_function', pointer, { function: name, supported: [...pureFunctions].join(', ') });
    } else {
      report('unknown_function', pointer, { function: name }, nearest(name, pureFunctions));
    }
  }
  return functions.every((name) => pureFunctions.has(name));
}

/**
 * Whether a question offers the constants that a condition compares it with: `unknown_choice`,
 * `condition_reads_dont_know`. Answers that are not picked can be compared with anything.
 */
export function checkConstants(
  constants: unknown[],
  name: string,
  accepts: AcceptedAnswer | undefined,
  pointer: string,
  report: Report,
): void {
  if (constants.includes('dontknow')) report('condition_reads_dont_know', pointer, { question: name });
  const offered = accepts === undefined ? [] : offeredChoices(accepts).map(({ value }) => String(value));
  if (offered.length === 0) return;
  for (const constant of constants.map(String)) {
    if (constant === 'dontknow' || offered.includes(constant)) continue;
    report('unknown_choice', pointer, { choice: constant, question: name }, nearest(constant, offered));
  }
}

/** Reports each circle of questions that decide over one another's visibility, once: `circular_visibility`. */
export function checkCircles(reads: ReadonlyMap<string, { names: string[]; pointer: string }>, report: Report): void {
  const settled = new Set<string>();
  const visit = (name: string, way: string[]): void => {
    if (settled.has(name)) return;
    const start = way.indexOf(name);
    if (start >= 0) {
      const circle = [...way.slice(start), name];
      report('circular_visibility', reads.get(name)?.pointer ?? '', { questions: circle.join(' → ') });
      return;
    }
    for (const next of reads.get(name)?.names ?? []) visit(next, [...way, name]);
    settled.add(name);
  };
  for (const name of reads.keys()) visit(name, []);
}
