import type { Grade } from '../questionnaire/answers';
import type { Control } from '../rules/rule-set';
import type { Parameters } from '../rules/rule-set-file';

const quartersPerStep = 4;
const wholePercent = 100;
/** Likelihood is counted in 400ths of a step: quarter-steps times percent, so that all arithmetic is on integers. */
const unitsPerStep = quartersPerStep * wholePercent;
/** A quarter-step in that unit: what a safeguard of one quarter-step takes off where it counts in full. */
export const quarterStep = wholePercent;

/** What of a safeguard decides how it counts. */
export type CountedControl = Pick<Control, 'id' | 'quarterSteps' | 'kind'>;

/** How much of a safeguard counts at a grade of evidence, in percent. */
export function percentOf(grade: Grade, parameters: Parameters): number {
  return parameters.grades[grade];
}

/**
 * The order in which safeguards count, as positions: the best-proven first, then the weightiest.
 * @param percents how much of each counts, 0–100, by position.
 */
export function countingOrder(controls: readonly CountedControl[], percents: readonly number[]): number[] {
  const percentAt = (position: number) => percents[position] ?? 0;
  const stepsAt = (position: number) => controls[position]?.quarterSteps ?? 0;
  return [...controls.keys()].sort(
    (left, right) => percentAt(right) - percentAt(left) || stepsAt(right) - stepsAt(left) || left - right,
  );
}

/**
 * How far each safeguard in place lowers likelihood, in hundredths of a quarter-step. No more than the rule set's
 * quarter-steps count in all, and of them no more than its quarter-steps for process; each counts times its grade.
 * Source: METHOD §2.
 * @param inPlace positions of the safeguards in place, in their {@link countingOrder}; the result stands in that order.
 */
export function countSafeguards(
  controls: readonly CountedControl[],
  percents: readonly number[],
  inPlace: readonly number[],
  { quarterSteps }: Parameters,
): number[] {
  let { total, process } = quarterSteps;
  return inPlace.map((position) => {
    const control = controls[position];
    if (control === undefined) return 0;
    const taken = Math.min(control.quarterSteps, control.kind === 'process' ? Math.min(total, process) : total);
    total -= taken;
    if (control.kind === 'process') process -= taken;
    return taken * (percents[position] ?? 0);
  });
}

/** Likelihood after safeguards, before rounding, in steps. Only for show: levels use `wholeSteps`. */
export function unroundedSteps(exposed: number, reduction: number): number {
  return (exposed * unitsPerStep - reduction) / unitsPerStep;
}

/** Likelihood after safeguards: rounded up to the next whole step, never below 1. */
export function wholeSteps(exposed: number, reduction: number): number {
  return Math.max(1, Math.ceil((exposed * unitsPerStep - reduction) / unitsPerStep));
}
