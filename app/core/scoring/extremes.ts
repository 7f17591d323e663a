import type { Range } from './evaluation';
import type { Effect } from './prepare-rule-set';

/** A gate in one completion of the shared blanks: closed for all own blanks, open for some, open for all. */
export const gate = { closed: 0, possible: 1, open: 2 } as const;

/** What each part is worth at one end, in the order of the parts; a gate as one of {@link gate}. */
export type PartValues = readonly number[];

/** Completions that can be the worst, and that can be the best, whatever the tables of levels say. */
export interface Extremes {
  worst: PartValues[];
  best: PartValues[];
}

/**
 * Of all completions, those in which no other is at least as bad (as good) in every part. A level rises with every part
 * that raises it and falls with every one that lowers it, so its ends lie among these.
 */
export function extremesAmong(
  completions: readonly (readonly Range<number>[])[],
  effects: readonly Effect[],
): Extremes {
  return { worst: undominated(completions, effects, 'worst'), best: undominated(completions, effects, 'best') };
}

function undominated(
  completions: readonly (readonly Range<number>[])[],
  effects: readonly Effect[],
  end: keyof Extremes,
): PartValues[] {
  const distinct = new Map<string, PartValues>();
  for (const completion of completions) {
    const values = completion.map((range, index) => valueAt(range, effects[index] ?? 'raises', end));
    distinct.set(values.join(' '), values);
  }
  const all = [...distinct.values()];
  return all.filter((values) => !all.some((other) => other !== values && dominates(other, values, effects, end)));
}

function valueAt(range: Range<number>, effect: Effect, end: keyof Extremes): number {
  if (effect === 'gate') return range.atLeast + range.atMost;
  return (effect === 'raises') === (end === 'worst') ? range.atMost : range.atLeast;
}

/** At least as bad (as good) in every part. Different gates are never compared: each kind of gate matters by itself. */
function dominates(left: PartValues, right: PartValues, effects: readonly Effect[], end: keyof Extremes): boolean {
  return effects.every((effect, index) => {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (effect === 'gate') return difference === 0;
    return (effect === 'raises') === (end === 'worst') ? difference >= 0 : difference <= 0;
  });
}

/** Parts that are independent of each other: each can lie at its own end. */
export function extremesAlone(ranges: readonly Range<number>[], parts: readonly { effect: Effect }[]): Extremes {
  const at = (end: keyof Extremes) =>
    ranges.map((range, index) => valueAt(range, parts[index]?.effect ?? 'raises', end));
  return { worst: [at('worst')], best: [at('best')] };
}

/**
 * Parts with the extremes of groups that are independent of each other: every combination of theirs can occur.
 * @param alone what the parts are that stand in no group.
 */
export function combineExtremes(
  alone: Extremes,
  groups: readonly { parts: readonly number[]; extremes: Extremes }[],
): Extremes {
  const combine = (end: keyof Extremes) =>
    groups.reduce<PartValues[]>(
      (sofar, { parts, extremes }) =>
        sofar.flatMap((combination) =>
          extremes[end].map((values) => {
            const extended = [...combination];
            parts.forEach((part, index) => (extended[part] = values[index] ?? 0));
            return extended;
          }),
        ),
      alone[end],
    );
  return { worst: combine('worst'), best: combine('best') };
}
