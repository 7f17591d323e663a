import type { AnswerValue } from '~/core/questionnaire/answers';
import type { AcceptedAnswer } from '~/core/questionnaire/questionnaire';
import type { Expression } from '~/core/rules/expression';

/** Brute force would take too long, or cannot be written plainly: the property looks at another case instead. */
export class OutOfReach extends Error {}

const mostCompletions = 5_000;
const mostNumbers = 60;
/** Generated constants are multiples of a half: a quarter stands between and beside any two. */
const fraction = 4;

/** Everything a question offers, value by value: no representatives, no "don't know". */
export function valuesOffered(accepts: AcceptedAnswer): AnswerValue[] {
  switch (accepts.kind) {
    case 'choice':
      return [
        ...accepts.choices.map(({ value }) => value),
        ...(accepts.other ? ['other'] : []),
        ...(accepts.none ? ['none'] : []),
      ];
    case 'choices': {
      const items = [...accepts.choices.map(({ value }) => value), ...(accepts.other ? ['other'] : [])];
      const selections = subsetsOf(items).filter(({ length }) => length >= accepts.min && length <= accepts.max);
      return [...selections, ...(accepts.none ? [['none']] : [])];
    }
    case 'number': {
      const perWhole = accepts.integer ? 1 : fraction;
      const count = (accepts.max - accepts.min) * perWhole + 1;
      if (count > mostNumbers) throw new OutOfReach('too many numbers');
      return Array.from({ length: count }, (_, index) => accepts.min + index / perWhole);
    }
    default:
      throw new OutOfReach(`all values of a ${accepts.kind}`);
  }
}

/**
 * Days a date question offers, one for each combination of the derived facts that the rules read: they see nothing
 * else of it. Without bounds, the days around every constant and the far ends.
 */
export function daysOffered(
  { min, max }: AcceptedAnswer & { kind: 'date' },
  factsOf: (day: string) => readonly number[],
  expressions: readonly Expression[],
  effectiveDate: string,
): string[] {
  const constants = expressions.flatMap(({ source }) =>
    [...JSON.stringify(source).matchAll(/-?\d+/g)].map(([number]) => Math.abs(Number(number))),
  );
  const around = (Math.max(0, ...constants) + 2) * 31;
  const from = min ?? plusDays(effectiveDate, -around);
  const to = max ?? plusDays(effectiveDate, around);
  const days = new Map<string, string>();
  const add = (day: string) => days.set(factsOf(day).join(' '), day);
  for (let day = from; day <= to; day = plusDays(day, 1)) add(day);
  if (min === undefined) add('1500-01-01');
  if (max === undefined) add('2900-01-01');
  return [...days.values()];
}

/** Whole months from one day to another, rounded down. */
export function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** Days from one day to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Every combination that takes one item of each list. */
export function productOf<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  const count = lists.reduce((product, { length }) => product * length, 1);
  if (count > mostCompletions) throw new OutOfReach(`${count} completions`);
  return lists.reduce<Item[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}

function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>((subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])], [[]]);
}
