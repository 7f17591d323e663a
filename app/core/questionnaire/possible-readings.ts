import type { AnswerValue } from './answers';
import type { AcceptedAnswer } from './questionnaire';
import type { PathUse } from './survey-model';

/** More choices than these are not combined: 2 to the power of 12 is all that one condition may cost. */
const mostCombined = 12;
/** A day like any other, for a date that is only asked whether it was given. */
const someDay = '2000-01-01';

/**
 * Values of a blank that can make a difference to a condition, the blank itself (`undefined`) included: every
 * choice; of several choices every combination of those that the condition names; of a number or day the ends, the
 * constants it is compared with and one value between and beside them; of words one text where it only matters
 * whether there are any. "Don't know" reads as blank.
 *
 * @param use how the condition looks at the value.
 * @returns nothing where the values that matter cannot be listed (a calculation, a comparison with another answer,
 * a search in words, too many combinations): then the condition is open.
 */
export function possibleReadings(accepts: AcceptedAnswer, use: PathUse): (AnswerValue | undefined)[] | undefined {
  const values = valuesThatMatter(accepts, use);
  return values && [undefined, ...values];
}

function valuesThatMatter(accepts: AcceptedAnswer, use: PathUse): AnswerValue[] | undefined {
  switch (accepts.kind) {
    case 'choice':
      return [
        ...accepts.choices.map(({ value }) => value),
        ...(accepts.other ? ['other'] : []),
        ...(accepts.none ? ['none'] : []),
      ];
    case 'choices':
      return combinations(accepts, use);
    case 'number':
      return use.isCompared ? numbersAround(accepts, use.constants) : undefined;
    case 'date':
      return use.isCompared ? daysAround(accepts, use.constants) : undefined;
    case 'text':
      return isAskedOnlyWhetherGiven(use) ? ['x'] : undefined;
    case 'rows':
      return isAskedOnlyWhetherGiven(use) ? [asRecord(accepts.rows[0]?.value, accepts.columns[0]?.value)] : undefined;
    case 'fields':
      return isAskedOnlyWhetherGiven(use) ? [asRecord(accepts.fields[0]?.name, 'x')] : undefined;
  }
}

function isAskedOnlyWhetherGiven({ isCompared, constants }: PathUse): boolean {
  return isCompared && constants.length === 0;
}

function asRecord(
  key: string | number | boolean | undefined,
  value: string | number | boolean | undefined,
): AnswerValue {
  return { [String(key)]: value ?? 'x' };
}

function combinations(accepts: AcceptedAnswer & { kind: 'choices' }, use: PathUse): AnswerValue[] | undefined {
  const offered = [...accepts.choices.map(({ value }) => value), ...(accepts.other ? ['other'] : [])];
  const named = use.isListTested
    ? offered.filter((value) => use.constants.map(String).includes(String(value)))
    : offered;
  const others = offered.filter((value) => !named.includes(value));
  if (named.length > mostCombined) return undefined;
  const lists: (string | number | boolean)[][] = [];
  for (let picked = 0; picked < 2 ** named.length; picked += 1) {
    const list = named.filter((_, index) => (picked >> index) & 1);
    // What the condition does not name only matters where the list would be too short or empty without it.
    const added = Math.max(accepts.min - list.length, list.length === 0 ? 1 : 0, 0);
    if (added <= others.length && list.length + added <= accepts.max) lists.push([...list, ...others.slice(0, added)]);
  }
  if (accepts.none) lists.push(['none']);
  return lists;
}

function numbersAround({ min, max, integer }: AcceptedAnswer & { kind: 'number' }, constants: unknown[]): number[] {
  const named = constants.map(Number).filter(Number.isFinite);
  const marks = [min, ...named, max].sort((one, other) => one - other);
  const between = integer
    ? named.flatMap((value) => [Math.ceil(value) - 1, Math.floor(value) + 1])
    : marks.slice(1).map((mark, index) => ((marks[index] ?? mark) + mark) / 2);
  const fits = (value: number) => value >= min && value <= max && (!integer || Number.isInteger(value));
  return [...new Set([...marks, ...between])].filter(fits);
}

function daysAround({ min, max }: AcceptedAnswer & { kind: 'date' }, constants: unknown[]): string[] | undefined {
  const named = constants.filter((constant) => constant !== '').map(String);
  if (!named.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))) return undefined;
  const days = [min, max, ...named.flatMap((day) => [dayBeside(day, -1), day, dayBeside(day, 1)])];
  const fitting = days.filter(
    (day) => day !== undefined && (min === undefined || day >= min) && (max === undefined || day <= max),
  );
  return fitting.length > 0 ? [...new Set(fitting as string[])] : [someDay];
}

function dayBeside(day: string, distance: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + distance);
  return date.toISOString().slice(0, 10);
}
