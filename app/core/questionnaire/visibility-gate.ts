import type { AnswerValue } from './answers';
import { possibleReadings } from './possible-readings';
import type { AcceptedAnswer, Question } from './questionnaire';
import { nameOf, type Readable } from './read-conditions';
import { readCondition, type PathUse } from './survey-model';
import { valueKey } from './value-key';

/** What a question can turn out to say, as conditions of others read it. */
export type Saying =
  /** Exactly this; `undefined` reads as empty. */
  | { kind: 'known'; value: AnswerValue | undefined }
  /** This, or empty because the answer to a blank may hide it. */
  | { kind: 'may_vanish'; value: AnswerValue }
  /** Blank, or not to be relied on: everything it offers, and empty. Without `accepts` nobody knows what it offers. */
  | { kind: 'blank'; accepts?: AcceptedAnswer; value?: AnswerValue };

/** The same with a text that only equal ones have, by which conditions remember what they came to. */
export type Reading = Saying & { key: string };

/** Readies what a question can turn out to say for the conditions that read it. */
export function toReading(saying: Saying): Reading {
  const accepts = saying.kind === 'blank' ? numberOf(saying.accepts) : '';
  return { ...saying, key: `${saying.kind}${accepts}${valueKey(saying.value)}` };
}

/** What a gate can come to over all completions of the blanks, and what it comes to for the answers as they stand. */
export interface Outcome {
  canOpen: boolean;
  canClose: boolean;
  isOpenNow: boolean;
}

/**
 * Most combinations of values that are tried for one question; past them the answer is wider than it need be,
 * never narrower.
 */
const mostCombinations = 4_096;
/** Most outcomes that one condition remembers. */
const mostRemembered = 2_000;

/** The conditions that must all hold for one question to be asked. */
export interface Gate {
  conditions: GateCondition[];
}

/** One condition, read once, that remembers its outcomes. */
export interface GateCondition {
  reads: string[];
  /** How it looks at each name; nothing where it looks at a part of the answer (a row, a field). */
  uses: Map<string, PathUse | undefined>;
  holds: (values: Record<string, unknown>) => boolean;
  outcomes: Map<string, Outcome>;
}

/** Prepares the conditions of questions; equal conditions are read once. */
export function createGateReader(readable: Readable): (question: Question) => Gate {
  const known = new Map<string, GateCondition>();
  const read = (expression: string): GateCondition => {
    const parsed = readCondition(expression);
    if ('faultAt' in parsed) throw new Error(`A condition that cannot be read was not refused: ${expression}`);
    const uses = new Map<string, PathUse | undefined>();
    for (const [path, use] of parsed.uses) {
      const name = nameOf(path, readable);
      if (name !== undefined) uses.set(name, path === name && !uses.has(name) ? use : undefined);
    }
    return { reads: [...uses.keys()], uses, holds: parsed.holds, outcomes: new Map() };
  };
  return ({ visibleIf = [] }) => ({
    conditions: visibleIf.map((expression) => {
      const condition = known.get(expression) ?? read(expression);
      known.set(expression, condition);
      return condition;
    }),
  });
}

/** What a gate can come to, given what the questions it reads can turn out to say. */
export function outcomeOf({ conditions }: Gate, readingOf: (name: string) => Reading): Outcome {
  const [first, ...others] = conditions;
  if (first !== undefined && others.length === 0) return rememberedOutcome(first, readingOf);
  const outcomes = conditions.map((condition) => rememberedOutcome(condition, readingOf));
  const together: Outcome = {
    canOpen: outcomes.every(({ canOpen }) => canOpen),
    canClose: outcomes.some(({ canClose }) => canClose),
    isOpenNow: outcomes.every(({ isOpenNow }) => isOpenNow),
  };
  // Conditions that share a blank can each be met and yet never together.
  if (conditions.length > 1 && together.canOpen && together.canClose && shareBlank(conditions, readingOf)) {
    return tryAll(conditions, readingOf);
  }
  return together;
}

function rememberedOutcome(condition: GateCondition, readingOf: (name: string) => Reading): Outcome {
  let key = '';
  for (const name of condition.reads) key += keyFor(condition.uses.get(name), readingOf(name));
  const remembered = condition.outcomes.get(key);
  if (remembered !== undefined) return remembered;
  const outcome = tryAll([condition], readingOf);
  if (condition.outcomes.size >= mostRemembered) condition.outcomes.clear();
  condition.outcomes.set(key, outcome);
  return outcome;
}

/** Of a list that is only asked what it holds, all lists that hold the same of it are one. */
function keyFor(use: PathUse | undefined, { kind, value, key }: Reading): string {
  if (use?.isListTested !== true || !Array.isArray(value) || kind === 'blank') return key;
  const sought = use.constants.map(String);
  // SurveyJS may take for equal what is written almost alike: then the list stands for itself.
  const alike = (item: string) => sought.some((one) => one !== item && one.toLowerCase() === item.toLowerCase());
  if (value.some((item) => typeof item !== 'string' || alike(item))) return key;
  return `${kind}held${value.length === 0 ? 'nothing' : sought.map((one) => Number(value.includes(one))).join('')};`;
}

/** Stands for what a question accepts in the name of an outcome: the same object, the same number. */
const numbers = new WeakMap<AcceptedAnswer, number>();
let lastNumber = 0;
function numberOf(accepts: AcceptedAnswer | undefined): number {
  if (accepts === undefined) return 0;
  const number = numbers.get(accepts) ?? (lastNumber += 1);
  numbers.set(accepts, number);
  return number;
}

function shareBlank(conditions: GateCondition[], readingOf: (name: string) => Reading): boolean {
  const open = conditions.flatMap(({ reads }) => reads).filter((name) => readingOf(name).kind !== 'known');
  return new Set(open).size < open.length;
}

/** Tries every combination of what the questions read can turn out to say. */
function tryAll(conditions: GateCondition[], readingOf: (name: string) => Reading): Outcome {
  const names = [...new Set(conditions.flatMap(({ reads }) => reads))];
  const holds = (values: Record<string, unknown>) => conditions.every((condition) => condition.holds(values));
  const values: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, readingOf(name).value]));
  const isOpenNow = holds(values);

  const lists = names.map((name) => valuesOf(name, readingOf(name), conditions));
  const combinations = lists.reduce((count, list) => count * (list?.length ?? Infinity), 1);
  if (combinations > mostCombinations) return { canOpen: true, canClose: true, isOpenNow };

  const outcome: Outcome = { canOpen: isOpenNow, canClose: !isOpenNow, isOpenNow };
  for (let combination = 0; combination < combinations; combination += 1) {
    let rest = combination;
    names.forEach((name, index) => {
      const list = lists[index] ?? [];
      values[name] = list[rest % list.length];
      rest = Math.floor(rest / list.length);
    });
    if (holds(values)) outcome.canOpen = true;
    else outcome.canClose = true;
    if (outcome.canOpen && outcome.canClose) return outcome;
  }
  return outcome;
}

function valuesOf(
  name: string,
  reading: Reading,
  conditions: GateCondition[],
): (AnswerValue | undefined)[] | undefined {
  if (reading.kind === 'known') return [reading.value];
  if (reading.kind === 'may_vanish') return [reading.value, undefined];
  const readers = conditions.filter(({ reads }) => reads.includes(name));
  const uses = readers.map((condition) => condition.uses.get(name));
  if (reading.accepts === undefined || uses.length === 0) return undefined;
  const joint: PathUse = { constants: [], isCompared: true, isListTested: true };
  for (const use of uses) {
    if (use === undefined) return undefined;
    joint.constants.push(...use.constants);
    joint.isCompared &&= use.isCompared;
    joint.isListTested &&= use.isListTested;
  }
  return possibleReadings(reading.accepts, joint);
}
