import type { Range } from './evaluation';
import type { Effect, PreparedTogether } from './prepare-rule-set';
import type { PartGroup, RangedParts } from './range-parts';

/** A gate in one completion of the shared blanks: closed for all own blanks, open for some, open for all. */
export const gate = { closed: 0, possible: 1, open: 2 } as const;

/** What each part is worth at one end, in the order of the parts; a gate as one of {@link gate}. */
export type PartValues = readonly number[];

/** All combinations of part values that can be the worst, or the best, whatever the tables of levels say. */
export interface Extremes {
  worst: PartValues[];
  best: PartValues[];
}

/**
 * Of all completions, those in which no other is at least as bad (as good) in every part. A level rises with every part
 * that raises it and falls with every one that lowers it, so its ends lie among these.
 */
export function extremesOf(together: PreparedTogether, ranged: RangedParts): Extremes {
  return {
    worst: combine(together, ranged.groups.map((group) => ({ parts: group.parts, values: undominated(group, together, 'worst') }))),
    best: combine(together, ranged.groups.map((group) => ({ parts: group.parts, values: undominated(group, together, 'best') }))),
  };
}

function undominated(group: PartGroup, together: PreparedTogether, end: keyof Extremes): number[][] {
  const effects = group.parts.map((part) => together.parts[part]?.effect ?? 'raises');
  const distinct = new Map<string, number[]>();
  for (const completion of group.completions) {
    const values = completion.map((range, index) => valueAt(range, effects[index] ?? 'raises', end));
    distinct.set(values.join(' '), values);
  }
  const all = [...distinct.values()];
  if (all.length === 1) return all;
  return all.filter((values) => !all.some((other) => other !== values && dominates(other, values, effects, end)));
}

function valueAt(range: Range<number>, effect: Effect, end: keyof Extremes): number {
  if (effect === 'gate') return range.atLeast + range.atMost;
  return (effect === 'raises') === (end === 'worst') ? range.atMost : range.atLeast;
}

/** At least as bad (as good) in every part. Different gates are never compared: each kind of gate matters by itself. */
function dominates(left: readonly number[], right: readonly number[], effects: readonly Effect[], end: keyof Extremes): boolean {
  return effects.every((effect, index) => {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (effect === 'gate') return difference === 0;
    return (effect === 'raises') === (end === 'worst') ? difference >= 0 : difference <= 0;
  });
}

/** Groups are independent of each other: every combination of their values can occur. */
function combine(together: PreparedTogether, groups: readonly { parts: number[]; values: number[][] }[]): PartValues[] {
  return groups.reduce<number[][]>(
    (sofar, { parts, values }) =>
      sofar.flatMap((combination) =>
        values.map((own) => {
          const extended = [...combination];
          parts.forEach((part, index) => (extended[part] = own[index] ?? 0));
          return extended;
        }),
      ),
    [together.parts.map(() => 0)],
  );
}
