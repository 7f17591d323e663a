import type { Grade } from '../questionnaire/answers';
import type { Control } from '../rules/rule-set';
import type { Parameters } from '../rules/rule-set-file';

const quartersPerStep = 4;
const wholePercent = 100;
/** Likelihood is counted in 400ths of a step: quarter-steps times percent, so that all arithmetic is on integers. */
const unitsPerStep = quartersPerStep * wholePercent;

/** A safeguard that is in place, and how much of it counts. */
export interface CountedControl {
  control: Pick<Control, 'id' | 'quarterSteps' | 'kind'>;
  /** 0–100. */
  percent: number;
}

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
 * How far the safeguards lower likelihood. The best-proven come first, then the weightiest; no more than the rule
 * set's quarter-steps count in all, and of them no more than its quarter-steps for process. Each counts times its grade.
 * No safeguards give no reduction. Source: METHOD §2.
 */
export function reductionBy(controls: readonly CountedControl[], parameters: Parameters): Reduction {
  const order = [...controls].sort(
    (left, right) =>
      right.percent - left.percent ||
      right.control.quarterSteps - left.control.quarterSteps ||
      (left.control.id < right.control.id ? -1 : 1),
  );
  let total = parameters.quarterSteps.total;
  let process = parameters.quarterSteps.process;
  let units = 0;
  const byControl = new Map<string, number>();
  for (const { control, percent } of order) {
    const room = control.kind === 'process' ? Math.min(total, process) : total;
    const taken = Math.min(control.quarterSteps, room);
    total -= taken;
    if (control.kind === 'process') process -= taken;
    units += taken * percent;
    byControl.set(control.id, taken * percent);
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
