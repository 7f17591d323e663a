import type { AnswerValue } from '../questionnaire/answers';
import { forEachPosition, positionsIn } from './completions';
import type { Range } from './evaluation';
import { type Extremes, extremesAmong } from './extremes';
import { expressionCompletionsLimit, sharedCompletionsLimit } from './limits';
import type { PreparedPart, PreparedTogether } from './prepare-rule-set';

/** Everything that a question may turn out to be; one entry is a known value. */
export type Candidates = (question: string) => readonly AnswerValue[];

/** Where one part can lie once the blanks it shares with others are completed. */
type PartRange = Range<number>;

/** Parts tied together by blanks they share. Groups are independent of each other. */
export interface PartGroup {
  /** Positions of its parts. */
  parts: number[];
  /** Values of its parts, in the completions that can be the worst, and that can be the best. */
  extremes: Extremes;
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
  const sharedBlanks = lists.flatMap((list, slot) =>
    list.length > 1 && (together.readers[slot] ?? 0) > 1 ? [slot] : [],
  );
  const shared = withinLimit(sharedBlanks, lists);
  const sharedSet = new Set(shared);
  const tables = together.parts.map((part) => tableFor(part, lists, sharedSet, effectiveDate));
  return {
    groups: groupsOf(tables).map((parts) => groupFor(parts, together, tables, lists)),
    widest: tables.map(({ ranges }) => ranges.reduce(union)),
    exact: shared.length === sharedBlanks.length && tables.every(({ exact }) => exact),
  };
}

/**
 * One part by itself over all completions of what it reads.
 * @param together what the part belongs to.
 */
export function rangePart(
  together: Pick<PreparedTogether, 'questions'>,
  part: PreparedPart,
  candidates: Candidates,
  effectiveDate: string,
): Range<number> {
  const lists = together.questions.map((question, slot) => (part.slots.includes(slot) ? candidates(question) : []));
  return tableFor(part, lists, new Set(), effectiveDate).ranges.reduce(union);
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
  /** Tells tables apart. */
  number: number;
  /** Shared blanks it reads, as positions among the questions. */
  shared: number[];
  /** By the positions of the shared blanks' values, the last one running fastest. */
  ranges: PartRange[];
  exact: boolean;
}

/**
 * Tables by what each question may be. Most parts find the same blanks from one evaluation to the next, so their tables
 * are kept; memory is bounded.
 */
const keptTables = new WeakMap<PreparedPart, Map<string, PartTable>>();
const keptTablesPerPart = 1_000;

function tableFor(
  part: PreparedPart,
  lists: readonly (readonly AnswerValue[])[],
  shared: ReadonlySet<number>,
  effectiveDate: string,
): PartTable {
  const tables = keptTables.get(part) ?? new Map<string, PartTable>();
  keptTables.set(part, tables);
  let key = '';
  part.slots.forEach((slot, position) => {
    const list = lists[slot] ?? [];
    const [first] = list;
    if (list.length === 1 && first !== undefined) key += `${part.prepared.classOf(position, first, effectiveDate)} `;
    else key += `${shared.has(slot) ? 'shared' : 'own'}${numberOf(list)} `;
  });
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = tabulate(part, lists, shared, effectiveDate);
  if (tables.size >= keptTablesPerPart) tables.clear();
  tables.set(key, table);
  return table;
}

/** Numbers lists that stay the same object as long as they say the same. */
const listNumbers = new WeakMap<readonly AnswerValue[], number>();
let lastNumber = 0;

/** A text that is the same for lists that say the same, as far as they are kept. */
export function nameOfList(list: readonly AnswerValue[]): string {
  return list.length === 1 ? JSON.stringify(list[0]) : `list${numberOf(list)}`;
}

function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}

function numberOf(list: readonly AnswerValue[]): number {
  const known = listNumbers.get(list);
  if (known !== undefined) return known;
  const number = nextNumber();
  listNumbers.set(list, number);
  return number;
}

function tabulate(
  part: PreparedPart,
  lists: readonly (readonly AnswerValue[])[],
  shared: ReadonlySet<number>,
  effectiveDate: string,
): PartTable {
  const { prepared, slots, bounds } = part;
  const listOf = (position: number) => lists[slots[position] ?? 0] ?? [];
  const sharedRead = slots.flatMap((slot, position) => (shared.has(slot) ? [position] : []));
  const own = slots.flatMap((slot, position) => (shared.has(slot) ? [] : [position]));
  const classes = slots.map((_, position) =>
    listOf(position).map((value) => prepared.classOf(position, value, effectiveDate)),
  );
  // Values of one class give one result: of an own blank one value per class is enough.
  const ownChoices = own.map((position) => firstOfEachClass(classes[position] ?? []));
  const sharedChoices = sharedRead.map((position) => [...listOf(position).keys()]);
  const sharedSlots = sharedRead.map((position) => slots[position] ?? 0);
  if (ownChoices.reduce((count, choices) => count * choices.length, 1) > expressionCompletionsLimit) {
    return {
      number: nextNumber(),
      shared: sharedSlots,
      ranges: positionsIn(sharedChoices).map(() => bounds),
      exact: false,
    };
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
  return { number: nextNumber(), shared: sharedSlots, ranges, exact: true };
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

/** Groups by the tables of their parts, kept like those. */
const keptGroups = new WeakMap<PreparedTogether, Map<string, PartGroup>>();

function groupFor(
  parts: number[],
  together: PreparedTogether,
  tables: readonly PartTable[],
  lists: readonly (readonly AnswerValue[])[],
): PartGroup {
  const groups = keptGroups.get(together) ?? new Map<string, PartGroup>();
  keptGroups.set(together, groups);
  const key = parts.map((part) => tables[part]?.number).join(' ');
  const known = groups.get(key);
  if (known !== undefined) return known;
  const effects = parts.map((part) => together.parts[part]?.effect ?? 'raises');
  const group = { parts, extremes: extremesAmong(completionsOf(parts, tables, lists), effects) };
  if (groups.size >= keptTablesPerPart) groups.clear();
  groups.set(key, group);
  return group;
}

/** Every distinct combination of ranges in a group. */
function completionsOf(
  parts: readonly number[],
  tables: readonly PartTable[],
  lists: readonly (readonly AnswerValue[])[],
): PartRange[][] {
  const shared = [...new Set(parts.flatMap((part) => tables[part]?.shared ?? []))];
  const own = parts.map((part) => {
    const table = tables[part];
    const read = table?.shared ?? [];
    // Stride of each shared blank of the group in this part's table; 0 where the part does not read it.
    const strides = shared.map((slot) => {
      const place = read.indexOf(slot);
      return place === -1
        ? 0
        : read.slice(place + 1).reduce((stride, later) => stride * (lists[later]?.length ?? 1), 1);
    });
    return { ranges: table?.ranges ?? [], strides };
  });
  const distinct = new Map<string, PartRange[]>();
  forEachPosition(
    shared.map((slot) => [...(lists[slot] ?? []).keys()]),
    (indexes) => {
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
    },
  );
  return [...distinct.values()];
}
