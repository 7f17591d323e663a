import type { AnswerValue } from '../questionnaire/answers';
import { forEachPosition, positionsIn } from './completions';
import type { Range } from './evaluation';
import { expressionCompletionsLimit, sharedCompletionsLimit } from './limits';
import type { PreparedPart, PreparedTogether } from './prepare-rule-set';

/** Everything that a question may turn out to be; one entry is a known value. */
export type Candidates = (question: string) => readonly AnswerValue[];

/** Where one part can lie once the blanks it shares with others are completed. */
type PartRange = Range<number>;

/**
 * Parts tied together by blanks they share, in all completions of those blanks. Between groups, and between the parts
 * of one entry, everything is independent.
 */
export interface PartGroup {
  /** Positions of its parts. */
  parts: number[];
  /** One entry per distinct completion: the range of each of its parts. */
  completions: PartRange[][];
}

/** Several expressions ranged together over the blanks they read. */
export interface RangedParts {
  groups: PartGroup[];
  /** Each part over all completions. */
  widest: PartRange[];
  /** False where a limit was reached and the ranges are wider than they need be. */
  exact: boolean;
}

/**
 * Ranges the parts of a risk or stopper. Blanks that at least two parts read are completed together; every other blank
 * is completed only for the one part that reads it. Throws for a question without any candidate.
 */
export function rangeParts(together: PreparedTogether, candidates: Candidates, effectiveDate: string): RangedParts {
  const lists = together.questions.map((question) => {
    const list = candidates(question);
    if (list.length === 0) throw new Error(`No value can complete the question ${question}`);
    return list;
  });
  const sharedBlanks = lists.flatMap((list, slot) => (list.length > 1 && (together.readers[slot] ?? 0) > 1 ? [slot] : []));
  const shared = withinLimit(sharedBlanks, lists);
  const tables = together.parts.map((part) => tabulate(part, lists, new Set(shared), effectiveDate));
  return {
    groups: groupsOf(tables).map((parts) => completeGroup(parts, tables, lists)),
    widest: tables.map(({ ranges }) => ranges.reduce(union)),
    exact: shared.length === sharedBlanks.length && tables.every(({ exact }) => exact),
  };
}

/** The smaller range that holds both. */
export function union(left: PartRange, right: PartRange): PartRange {
  return { atLeast: Math.min(left.atLeast, right.atLeast), atMost: Math.max(left.atMost, right.atMost) };
}

/** Of the blanks that parts share, as many as can be completed together; those with most values go first. */
function withinLimit(blanks: readonly number[], lists: readonly (readonly AnswerValue[])[]): number[] {
  const sizeOf = (slot: number) => lists[slot]?.length ?? 1;
  const kept = [...blanks].sort((left, right) => sizeOf(left) - sizeOf(right));
  while (kept.reduce((count, slot) => count * sizeOf(slot), 1) > sharedCompletionsLimit) kept.pop();
  return kept;
}

/** The ranges of one part, one for each completion of the shared blanks it reads. */
interface PartTable {
  /** Shared blanks it reads, as positions among the questions. */
  shared: number[];
  /** By the positions of the shared blanks' values, the last one running fastest. */
  ranges: PartRange[];
  exact: boolean;
}

function tabulate(part: PreparedPart, lists: readonly (readonly AnswerValue[])[], shared: ReadonlySet<number>, effectiveDate: string): PartTable {
  const { prepared, slots, bounds } = part;
  const listOf = (position: number) => lists[slots[position] ?? 0] ?? [];
  const sharedRead = slots.flatMap((slot, position) => (shared.has(slot) ? [position] : []));
  const own = slots.flatMap((slot, position) => (shared.has(slot) ? [] : [position]));
  const classes = slots.map((_, position) => classesIn(part, position, listOf(position), effectiveDate));
  // Values of one class give one result: of an own blank one value per class is enough.
  const ownChoices = own.map((position) => firstOfEachClass(classes[position] ?? []));
  const sharedChoices = sharedRead.map((position) => [...listOf(position).keys()]);
  const sharedSlots = sharedRead.map((position) => slots[position] ?? 0);
  if (ownChoices.reduce((count, choices) => count * choices.length, 1) > expressionCompletionsLimit) {
    return { shared: sharedSlots, ranges: positionsIn(sharedChoices).map(() => bounds), exact: false };
  }
  const picked = slots.map(() => 0);
  const pickedClasses = slots.map(() => 0);
  const pick = (positions: readonly number[], indexes: readonly number[]) =>
    positions.forEach((position, order) => {
      picked[position] = indexes[order] ?? 0;
      pickedClasses[position] = classes[position]?.[indexes[order] ?? 0] ?? 0;
    });
  const valueAt = (position: number): AnswerValue => listOf(position)[picked[position] ?? 0] ?? '';
  const ranges: PartRange[] = [];
  forEachPosition(sharedChoices, (sharedIndexes) => {
    pick(sharedRead, sharedIndexes);
    let atLeast = Infinity;
    let atMost = -Infinity;
    forEachPosition(ownChoices, (ownIndexes) => {
      pick(own, ownIndexes);
      const result = prepared.resultFor(pickedClasses, valueAt, effectiveDate);
      if (result < atLeast) atLeast = result;
      if (result > atMost) atMost = result;
    });
    ranges.push({ atLeast, atMost });
  });
  return { shared: sharedSlots, ranges, exact: true };
}

/** Classes of listed values; lists that stay the same object from one evaluation to the next are sorted once. */
const sortedOnce = new WeakMap<PreparedPart, WeakMap<readonly AnswerValue[], number[]>>();

function classesIn(part: PreparedPart, position: number, list: readonly AnswerValue[], effectiveDate: string): number[] {
  const classify = () => list.map((value) => part.prepared.classOf(position, value, effectiveDate));
  const isDated = part.prepared.expression.terms.some(({ kind }) => kind === 'months_since' || kind === 'days_until');
  if (list.length < 2 || isDated) return classify();
  const known = sortedOnce.get(part) ?? new WeakMap<readonly AnswerValue[], number[]>();
  sortedOnce.set(part, known);
  const classes = known.get(list) ?? classify();
  known.set(list, classes);
  return classes;
}

function firstOfEachClass(classes: readonly number[]): number[] {
  return classes.flatMap((value, index) => (classes.indexOf(value) === index ? [index] : []));
}

/** Parts connected by shared blanks, directly or through other parts. */
function groupsOf(tables: readonly PartTable[]): number[][] {
  const groups: { parts: number[]; shared: Set<number> }[] = [];
  tables.forEach(({ shared }, part) => {
    const joined = { parts: [part], shared: new Set(shared) };
    for (const group of groups.filter((candidate) => shared.some((slot) => candidate.shared.has(slot)))) {
      joined.parts.push(...group.parts);
      group.shared.forEach((slot) => joined.shared.add(slot));
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  });
  return groups.map(({ parts }) => parts.sort((left, right) => left - right));
}

/** Every distinct combination of ranges in a group. */
function completeGroup(parts: number[], tables: readonly PartTable[], lists: readonly (readonly AnswerValue[])[]): PartGroup {
  const shared = [...new Set(parts.flatMap((part) => tables[part]?.shared ?? []))];
  const own = parts.map((part) => {
    const table = tables[part];
    const read = table?.shared ?? [];
    // Stride of each shared blank of the group in this part's table; 0 where the part does not read it.
    const strides = shared.map((slot) => {
      const place = read.indexOf(slot);
      return place === -1 ? 0 : read.slice(place + 1).reduce((stride, later) => stride * (lists[later]?.length ?? 1), 1);
    });
    return { ranges: table?.ranges ?? [], strides };
  });
  const distinct = new Map<string, PartRange[]>();
  forEachPosition(shared.map((slot) => [...(lists[slot] ?? []).keys()]), (indexes) => {
    let key = '';
    const entry: PartRange[] = [];
    for (const { ranges, strides } of own) {
      let place = 0;
      for (let index = 0; index < strides.length; index += 1) place += (strides[index] ?? 0) * (indexes[index] ?? 0);
      const range = ranges[place] ?? { atLeast: 0, atMost: 0 };
      key += `${range.atLeast}-${range.atMost} `;
      entry.push(range);
    }
    if (!distinct.has(key)) distinct.set(key, entry);
  });
  return { parts, completions: [...distinct.values()] };
}
