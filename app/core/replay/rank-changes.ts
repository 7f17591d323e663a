import type { Range } from '../scoring/evaluation';
import { recommendations, levels } from '../scoring/level';
import type { BeforeAfter, ReplayedResponse } from './replay';

/**
 * The responses that changed most, at most so many: by steps of the recommendation, then of all domains, then of all
 * risks; of equals by id. The same ones in whatever portions they come.
 */
export function rankChanges(changes: readonly ReplayedResponse[], most: number): ReplayedResponse[] {
  const ranked = changes.map((response) => ({ response, steps: stepsOf(response) }));
  ranked.sort((left, right) => {
    const at = left.steps.findIndex((steps, index) => steps !== right.steps[index]);
    if (at !== -1) return (right.steps[at] ?? 0) - (left.steps[at] ?? 0);
    return left.response.id < right.response.id ? -1 : 1;
  });
  return ranked.slice(0, most).map(({ response }) => response);
}

function stepsOf({ recommendation, domains, risks }: ReplayedResponse): number[] {
  const all = (each: ReplayedResponse['risks']) =>
    Object.values(each).reduce((sum, level) => sum + stepsBetween(level, levels), 0);
  return [stepsBetween(recommendation, recommendations), all(domains), all(risks)];
}

function stepsBetween<Value extends string>(
  { before, after }: BeforeAfter<Range<Value> | 'absent'>,
  order: readonly Value[],
): number {
  const placeOf = (range: Range<Value> | 'absent') => (range === 'absent' ? 0 : order.indexOf(range.atMost));
  return Math.abs(placeOf(before) - placeOf(after));
}
