import type { Grade } from '../questionnaire/answers';
import type { Control } from '../rules/rule-set';
import type { Parameters } from '../rules/rule-set-file';

const quartersPerStep = 4;
const wholePercent = 100;
/** Likelihood is counted in 400ths of a step: quarter-steps times percent, so that all arithmetic is on integers. */
const unitsPerStep = quartersPerStep * wholePercent;

/** What of a safeguard decides how it counts. */
export type CountedControl = Pick<Control, 'id' | 'quarterSteps' | 'kind'>;

/** What the safeguards do to likelihood. */
export interface Reduction {
  /** Quarter-steps times percent, summed over the safeguards that count. */
  units: number;
  /** The same, by safeguard. */
  byControl: Map<string, number>;
}

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
 * How far the safeguards in place lower likelihood. No more than the rule set's quarter-steps count in all, and of them
 * no more than its quarter-steps for process; each counts times its grade. None in place gives no reduction.
 * Source: METHOD §2.
 * @param inPlace positions of the safeguards in place, in their {@link countingOrder}.
 */
export function reductionBy(
  controls: readonly CountedControl[],
  percents: readonly number[],
  inPlace: readonly number[],
  parameters: Parameters,
): Reduction {
  let total = parameters.quarterSteps.total;
  let process = parameters.quarterSteps.process;
  let units = 0;
  const byControl = new Map<string, number>();
  for (const position of inPlace) {
    const control = controls[position];
    if (control === undefined) continue;
    const room = control.kind === 'process' ? Math.min(total, process) : total;
    const taken = Math.min(control.quarterSteps, room);
    total -= taken;
    if (control.kind === 'process') process -= taken;
    const counted = taken * (percents[position] ?? 0);
    units += counted;
    byControl.set(control.id, counted);
  }
  return { units, byControl };
}

/** Likelihood after safeguards, before rounding, in steps. Only for show: levels use `wholeSteps`. */
export function unroundedSteps(exposed: number, reduction: number): number {
  return (exposed * unitsPerStep - reduction) / unitsPerStep;
}

/** Likelihood after safeguards: rounded up to the next whole step, never below 1. */
export function wholeSteps(exposed: number, reduction: number): number {
  return Math.max(1, Math.ceil((exposed * unitsPerStep - reduction) / unitsPerStep));
}
