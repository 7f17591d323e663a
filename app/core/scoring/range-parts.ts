import type { AnswerValue } from '../questionnaire/answers';
import { forEachPosition, positionsIn } from './completions';
import type { Range } from './evaluation';
import { combineExtremes, type Extremes, extremesAlone, extremesAmong } from './extremes';
import { expressionCompletionsLimit, sharedCompletionsLimit } from './limits';
import type { PreparedPart, PreparedTogether } from './prepare-rule-set';
import { KeptByName, KeptByNumbers, stepTo } from './kept';
import { choicesFor, type Candidates, type SlotChoice } from './slot-choices';

/** Where one part can lie once the blanks it shares with others are completed. */
type PartRange = Range<number>;

/** Several expressions ranged together over the blanks they read. */
export interface RangedParts {
  /** Of all completions, those that can be the worst, and that can be the best. */
  extremes: Extremes;
  /** Each part over all completions. */
  widest: PartRange[];
  /** False where a limit was reached and the ranges are wider than they need be. */
  exact: boolean;
}

/**
 * Ranges the parts of a risk or stopper. Blanks that at least two parts read are completed together; every other blank
 * is completed only for the one part that reads it.
 * @param choices what each question may be, in the order of the questions.
 */
export function rangeParts(
  together: PreparedTogether,
  choices: readonly SlotChoice[],
  effectiveDate: string,
): RangedParts {
  const sharedBlanks: number[] = [];
  for (let slot = 0; slot < choices.length; slot += 1)
    if ((choices[slot]?.list.length ?? 1) > 1 && (together.readers[slot] ?? 0) > 1) sharedBlanks.push(slot);
  const shared = sharedBlanks.length === 0 ? sharedBlanks : withinLimit(sharedBlanks, choices);
  const memory = memoryOf(together);
  const tables = together.parts.map((_, index) => tableFor(memory, together, index, choices, shared, effectiveDate));
  const widest = tables.map((table) => table.widest);
  const alone = extremesAlone(widest, together.parts);
  return {
    extremes: shared.length === 0 ? alone : withGroups(memory, together, tables, choices, shared, alone),
    widest,
    exact: shared.length === sharedBlanks.length && tables.every(({ exact }) => exact),
  };
}

/** One part by itself over all completions of what it reads. */
export function rangePart(
  together: PreparedTogether,
  part: PreparedPart,
  candidates: Candidates,
  effectiveDate: string,
): Range<number> {
  const own: Candidates = (question) => (part.prepared.questions.includes(question) ? candidates(question) : unread);
  const choices = choicesFor(together, own, effectiveDate);
  return tableFor(memoryOf(together), together, together.parts.indexOf(part), choices, [], effectiveDate).widest;
}

/** Stands for the values of a question that a part does not read. */
const unread: readonly AnswerValue[] = [''];

/** The smaller range that holds both. */
export function union(left: PartRange, right: PartRange): PartRange {
  return { atLeast: Math.min(left.atLeast, right.atLeast), atMost: Math.max(left.atMost, right.atMost) };
}

/** Of the blanks that parts share, as many as can be completed together; those with most values go first. */
function withinLimit(blanks: readonly number[], choices: readonly SlotChoice[]): number[] {
  const sizeOf = (slot: number) => choices[slot]?.list.length ?? 1;
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
  /** Over all completions. */
  widest: PartRange;
  exact: boolean;
}

/**
 * Tables by what each question may be. Most parts find the same blanks from one evaluation to the next, so their tables
 * are kept, and what follows from several of them together.
 */
interface Memory {
  tables: KeptByNumbers<PartTable>[];
  /** Which parts are tied together, by the blanks that are shared. */
  tied: KeptByName<number[][]>;
  groups: KeptByName<PartGroup>;
}
const keptTablesPerPart = 1_000;
const memories = new WeakMap<PreparedTogether, Memory>();

function memoryOf(together: PreparedTogether): Memory {
  const known = memories.get(together);
  if (known !== undefined) return known;
  const memory = {
    tables: together.parts.map(() => new KeptByNumbers<PartTable>(keptTablesPerPart)),
    tied: new KeptByName<number[][]>(keptTablesPerPart),
    groups: new KeptByName<PartGroup>(keptTablesPerPart),
  };
  memories.set(together, memory);
  return memory;
}

function tableFor(
  memory: Memory,
  together: PreparedTogether,
  index: number,
  choices: readonly SlotChoice[],
  shared: readonly number[],
  effectiveDate: string,
): PartTable {
  const part = together.parts[index];
  const tables = memory.tables[index];
  if (part === undefined || tables === undefined) throw new Error(`There is no part ${index}`);
  const { slots } = part;
  // Which of what it reads is shared, then what each of it may be.
  let bits = 0;
  for (let position = 0; shared.length > 0 && position < slots.length; position += 1)
    if (shared.includes(slots[position] ?? 0)) bits += 2 ** position;
  let step = stepTo(tables.first, bits);
  for (const slot of slots) step = stepTo(step, choices[slot]?.keys[index] ?? 0);
  if (step.value !== undefined) return step.value;
  const lists = choices.map(({ list }) => list);
  return tables.keep(step, tabulate(part, lists, new Set(shared), effectiveDate));
}

let lastNumber = 0;
function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
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
    const ranges = positionsIn(sharedChoices).map(() => bounds);
    return { number: nextNumber(), shared: sharedSlots, ranges, widest: bounds, exact: false };
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
  return { number: nextNumber(), shared: sharedSlots, ranges, widest: ranges.reduce(union), exact: true };
}

function firstOfEachClass(classes: readonly number[]): number[] {
  return classes.flatMap((value, index) => (classes.indexOf(value) === index ? [index] : []));
}

/** Parts tied together by blanks they share. Groups are independent of each other. */
interface PartGroup {
  /** Positions of its parts. */
  parts: number[];
  /** Values of its parts, in the completions that can be the worst, and that can be the best. */
  extremes: Extremes;
}

/** Parts that share no blank stand for themselves; the others are looked at in their groups. */
function withGroups(
  memory: Memory,
  together: PreparedTogether,
  tables: readonly PartTable[],
  choices: readonly SlotChoice[],
  shared: readonly number[],
  alone: Extremes,
): Extremes {
  const lists = choices.map(({ list }) => list);
  return combineExtremes(
    alone,
    memory.tied
      .find(shared.join(' '), () => groupsOf(tables))
      .map((parts) => groupFor(memory, parts, together, tables, lists)),
  );
}

/** Parts connected by shared blanks, directly or through other parts. */
function groupsOf(tables: readonly PartTable[]): number[][] {
  const groups: { parts: number[]; shared: Set<number> }[] = [];
  tables.forEach(({ shared }, part) => {
    if (shared.length === 0) return;
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

function groupFor(
  memory: Memory,
  parts: number[],
  together: PreparedTogether,
  tables: readonly PartTable[],
  lists: readonly (readonly AnswerValue[])[],
): PartGroup {
  return memory.groups.find(parts.map((part) => tables[part]?.number).join(' '), () => {
    const effects = parts.map((part) => together.parts[part]?.effect ?? 'raises');
    return { parts, extremes: extremesAmong(completionsOf(parts, tables, lists), effects) };
  });
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
