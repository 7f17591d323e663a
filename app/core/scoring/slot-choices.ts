import type { AnswerValue } from '../questionnaire/answers';
import type { PreparedTogether } from './prepare-rule-set';

/** Everything that a question may turn out to be; one entry is a known value. */
export type Candidates = (question: string) => readonly AnswerValue[];

/** What one question may be, as the parts that read it see it. */
export interface SlotChoice {
  list: readonly AnswerValue[];
  /**
   * For each part, a number that is the same for lists between which the part makes no difference; 0 for parts that do
   * not read the question. Even: one value, by its class; odd: a list of several.
   */
  keys: readonly number[];
}

/** What was met in one place. */
interface SlotMemory {
  choices: WeakMap<object, SlotChoice>;
  /** For each part, numbers of lists of several by the classes of their values. */
  numbers: Map<string, number>[];
  last: number;
}
const keptNumbers = 1_000;

/** By what belongs together, then by the question's place in it. */
const known = new WeakMap<PreparedTogether, SlotMemory[]>();

function memoryOf(together: PreparedTogether): SlotMemory[] {
  const before = known.get(together);
  if (before !== undefined) return before;
  const made = together.questions.map((): SlotMemory => ({
    choices: new WeakMap(),
    numbers: together.parts.map(() => new Map<string, number>()),
    last: 0,
  }));
  known.set(together, made);
  return made;
}

/**
 * What each question may be to the parts that read it, in the order of the questions.
 * @param sameFor for a question, something that is the same object wherever its list has the same values.
 * @throws for a question without any candidate.
 */
export function choicesFor(
  together: PreparedTogether,
  candidates: Candidates,
  effectiveDate: string,
  sameFor: (question: string) => object | undefined = candidates,
): SlotChoice[] {
  const choices: SlotChoice[] = [];
  for (const memory of memoryOf(together)) {
    const slot = choices.length;
    const question = together.questions[slot] ?? '';
    // The class of a day depends on another.
    const same = together.dated[slot] === true ? undefined : sameFor(question);
    const before = same && memory.choices.get(same);
    if (before === undefined) {
      const choice = choiceFor(together, slot, candidates(question), memory, effectiveDate);
      if (same !== undefined) memory.choices.set(same, choice);
      choices.push(choice);
    } else choices.push(before);
  }
  return choices;
}

function choiceFor(
  together: PreparedTogether,
  slot: number,
  list: readonly AnswerValue[],
  memory: SlotMemory,
  effectiveDate: string,
): SlotChoice {
  const before = together.dated[slot] === true ? undefined : memory.choices.get(list);
  if (before !== undefined) return before;
  if (list.length === 0) throw new Error(`No value can complete the question ${together.questions[slot]}`);
  const made = { list, keys: keysOf(together, slot, list, memory, effectiveDate) };
  memory.choices.set(list, made);
  return made;
}

function keysOf(
  { parts }: PreparedTogether,
  slot: number,
  list: readonly AnswerValue[],
  memory: SlotMemory,
  effectiveDate: string,
): number[] {
  return parts.map(({ slots, prepared }, part) => {
    const position = slots.indexOf(slot);
    if (position === -1) return 0;
    const classes = list.map((value) => prepared.classOf(position, value, effectiveDate));
    const [only] = classes;
    return classes.length === 1 && only !== undefined ? 2 * only : 2 * numberOf(memory, part, classes) + 1;
  });
}

function numberOf(memory: SlotMemory, part: number, classes: readonly number[]): number {
  const numbers = memory.numbers[part] ?? new Map<string, number>();
  const text = classes.join(' ');
  const before = numbers.get(text);
  if (before !== undefined) return before;
  if (numbers.size >= keptNumbers) numbers.clear();
  memory.last += 1;
  numbers.set(text, memory.last);
  return memory.last;
}
