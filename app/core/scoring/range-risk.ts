import { riskParts, type RiskPart } from '../rules/rule-set';
import type { Level, Parameters } from '../rules/rule-set-file';
import type { Certainty, Range, Reading } from './evaluation';
import { gate, type PartValues } from './extremes';
import { KeptByNumbers, stepTo } from './kept';
import { levelOf, rankOf, severityOf } from './level';
import { countingOrder, countSafeguards, percentOf, quarterStep, wholeSteps } from './likelihood';
import type { PreparedRisk } from './prepare-rule-set';
import { type RangedParts, union } from './range-parts';

/** How much of each safeguard counts in one reading, in percent, in the order of the risk's safeguards. */
export type Weights = readonly number[];

/** Orders of counting by weights. */
const orders = new WeakMap<PreparedRisk, KeptByNumbers<number[]>>();
const keptOrders = 1_000;

function orderFor(risk: PreparedRisk, weights: Weights): number[] {
  const known = ordersOf(risk);
  let step = known.first;
  for (const weight of weights) step = stepTo(step, weight);
  return step.value ?? known.keep(step, countingOrder(risk.risk.controls, weights));
}

function ordersOf(risk: PreparedRisk): KeptByNumbers<number[]> {
  const known = orders.get(risk);
  if (known !== undefined) return known;
  const made = new KeptByNumbers<number[]>(keptOrders);
  orders.set(risk, made);
  return made;
}

/** One completion of the blanks, judged. */
export interface Judged {
  parts: Record<RiskPart, number>;
  severity: number;
  rose: boolean;
  /** Whole steps after safeguards. */
  likelihood: number;
  /** What the safeguards took off, in 400ths of a step. */
  reduction: number;
  /** The same, by safeguard, in hundredths of a quarter-step. */
  counted: ReadonlyMap<string, number>;
  level: Level;
}

/**
 * One risk with its blanks completed in every way, before any safeguard is weighed: `widest` holds each of `riskParts`,
 * then each safeguard.
 */
export type RangedRisk = RangedParts;

/** Certainty of a truth value that was ranged as 0 and 1; `no` for none. */
export function certaintyOf(range: Range<number> | undefined): Certainty {
  if (range?.atLeast === 1) return 'yes';
  return range?.atMost === 1 ? 'possible' : 'no';
}

/** A reading, and the completion behind its level at most; none where the risk applies in no completion. */
export interface WeighedRisk {
  reading: Reading;
  worst?: Judged;
}

/** Weighs the safeguards of a ranged risk: one reading. */
export function weighRisk(
  risk: PreparedRisk,
  ranged: RangedRisk,
  parameters: Parameters,
  weights: Weights,
): WeighedRisk {
  const order = orderFor(risk, weights);
  const cellsOf = (completions: readonly PartValues[]) =>
    completions
      .filter(([applies]) => applies !== gate.closed)
      .map((values) => cellOf(risk, values, parameters, weights, order));
  const atMost = cellsOf(ranged.extremes.worst);
  const worst = atMost.reduce<Cell | undefined>(
    (sofar, next) => (sofar === undefined || isWorse(next, sofar) ? next : sofar),
    undefined,
  );
  const none: Range<number> = { atLeast: 0, atMost: 0 };
  if (worst === undefined)
    return { reading: { level: { atLeast: 'none', atMost: 'none' }, severity: none, likelihood: none } };
  const atLeast = cellsOf(ranged.extremes.best);
  const mayNotApply = ranged.extremes.best.some(([applies]) => applies !== gate.open);
  const least = atLeast.reduce<Level>(
    (sofar, { level }) => (rankOf(level) < rankOf(sofar) ? level : sofar),
    worst.level,
  );
  const all = [...atMost, ...atLeast];
  return {
    reading: {
      level: { atLeast: mayNotApply ? 'none' : least, atMost: worst.level },
      severity: rangeOf(all.map(({ severity }) => severity)),
      likelihood: rangeOf(all.map(({ likelihood }) => likelihood)),
    },
    worst: judged(risk, worst, weights, parameters),
  };
}

/**
 * The level of a ranged risk where it is present, all that is said of safeguards fully shown. Nothing where it is
 * present in no completion.
 */
export function levelWherePresent(
  risk: PreparedRisk,
  { extremes }: RangedRisk,
  parameters: Parameters,
): Range<Level> | undefined {
  const weights = risk.risk.controls.map(() => percentOf('verified', parameters));
  const order = orderFor(risk, weights);
  const levelsOf = (completions: readonly PartValues[]) =>
    completions
      .filter(([applies]) => applies !== gate.closed)
      .map((values) => cellOf(risk, values, parameters, weights, order).level);
  const [least] = levelsOf(extremes.best).sort((left, right) => rankOf(left) - rankOf(right));
  const [most] = levelsOf(extremes.worst).sort((left, right) => rankOf(right) - rankOf(left));
  return least && most && { atLeast: least, atMost: most };
}

/** The level at most of a ranged risk, and nothing else. */
export function levelAtMost(
  risk: PreparedRisk,
  worst: readonly PartValues[],
  parameters: Parameters,
  weights: Weights,
): Level {
  const order = orderFor(risk, weights);
  let highest: Level = 'none';
  for (const values of worst) {
    if (values[0] === gate.closed) continue;
    const level = levelIn(risk, values, parameters, weights, order, 0);
    if (rankOf(level) > rankOf(highest)) highest = level;
  }
  return highest;
}

/** The level of a risk over all completions, and how near its upper end is to the next. */
export interface LevelRange extends Range<Level> {
  /** A quarter-step of likelihood more, and the level shown would be another one. */
  bordering: boolean;
}

/** As {@link weighRisk}: the level, and nothing else. */
export function levelRange(
  risk: PreparedRisk,
  { extremes: { worst, best } }: RangedRisk,
  parameters: Parameters,
  weights: Weights,
): LevelRange {
  const order = orderFor(risk, weights);
  const atMost = levelAtMost(risk, worst, parameters, weights);
  if (atMost === 'none') return { atLeast: 'none', atMost: 'none', bordering: false };
  let atLeast: Level = atMost;
  for (const values of best) {
    if (values[0] === gate.open) {
      const level = levelIn(risk, values, parameters, weights, order, 0);
      if (rankOf(level) < rankOf(atLeast)) atLeast = level;
    } else atLeast = 'none';
  }
  const isBordering = (values: PartValues) =>
    values[0] !== gate.closed && rankOf(levelIn(risk, values, parameters, weights, order, 1)) > rankOf(atMost);
  return { atLeast, atMost, bordering: worst.some(isBordering) };
}

/** The worst completions of a risk, as if some of its parts always came out as favourable as they can at all. */
export function worstWithBest(
  risk: PreparedRisk,
  { widest, extremes }: RangedRisk,
  favourable: readonly number[],
): PartValues[] {
  const best = favourable.map((part) => {
    const { atLeast, atMost } = widest[part] ?? { atLeast: 0, atMost: 0 };
    if (risk.parts[part]?.effect === 'gate') return atLeast === 1 ? gate.open : gate.closed;
    return risk.parts[part]?.effect === 'raises' ? atLeast : atMost;
  });
  return extremes.worst.map((values) => {
    const improved = [...values];
    favourable.forEach((part, index) => (improved[part] = best[index] ?? 0));
    return improved;
  });
}

/** The smaller reading that holds both. */
export function eitherOf(left: WeighedRisk, right: WeighedRisk): WeighedRisk {
  if (left.worst === undefined || right.worst === undefined) {
    const present = left.worst === undefined ? right : left;
    return { ...present, reading: { ...present.reading, level: { ...present.reading.level, atLeast: 'none' } } };
  }
  const worst = isWorse(right.worst, left.worst) ? right.worst : left.worst;
  const [one, other] = [left.reading, right.reading];
  const atLeast = rankOf(one.level.atLeast) < rankOf(other.level.atLeast) ? one.level.atLeast : other.level.atLeast;
  return {
    reading: {
      level: { atLeast, atMost: worst.level },
      severity: union(one.severity, other.severity),
      likelihood: union(one.likelihood, other.likelihood),
    },
    worst,
  };
}

function rangeOf(numbers: readonly number[]): Range<number> {
  return { atLeast: Math.min(...numbers), atMost: Math.max(...numbers) };
}

/** One completion in the tables. */
interface Cell {
  values: PartValues;
  severity: number;
  rose: boolean;
  likelihood: number;
  /** Positions of the safeguards in place, in their counting order. */
  inPlace: number[];
  reduction: number;
  level: Level;
}

/** Worse by level, then by severity, then by likelihood: severity leads, likelihood orders. */
function isWorse(left: Cell | Judged, right: Cell | Judged): boolean {
  return (
    (rankOf(left.level) - rankOf(right.level) || left.severity - right.severity || left.likelihood - right.likelihood) >
    0
  );
}

/** Where each part stands among the values of a completion. */
const at = Object.fromEntries(riskParts.map((part, index) => [part, index])) as Record<RiskPart, number>;

function cellOf(
  risk: PreparedRisk,
  values: PartValues,
  parameters: Parameters,
  weights: Weights,
  order: readonly number[],
): Cell {
  const { severity, rose } = severityIn(values, parameters);
  const inPlace = order.filter((control) => values[riskParts.length + control] === 1);
  const reduction = countSafeguards(risk.risk.controls, weights, inPlace, parameters).reduce(
    (sum, counted) => sum + counted,
    0,
  );
  const likelihood = wholeSteps(values[at.likelihood] ?? 0, reduction);
  return { values, severity, rose, likelihood, inPlace, reduction, level: levelOf(severity, likelihood, parameters) };
}

function severityIn(values: PartValues, parameters: Parameters): { severity: number; rose: boolean } {
  return severityOf(
    {
      gravity: values[at.gravity] ?? 0,
      irremediability: values[at.irremediability] ?? 0,
      wholePopulation: values[at.wholePopulation] === 1,
      vulnerable: values[at.vulnerable] === 1,
    },
    parameters,
  );
}

/** The level of one completion, with so many quarter-steps of likelihood added. */
function levelIn(
  risk: PreparedRisk,
  values: PartValues,
  parameters: Parameters,
  weights: Weights,
  order: readonly number[],
  quarters: number,
): Level {
  const { severity } = severityIn(values, parameters);
  const inPlace = order.filter((control) => values[riskParts.length + control] === 1);
  let reduction = 0;
  for (const counted of countSafeguards(risk.risk.controls, weights, inPlace, parameters)) reduction += counted;
  const most = parameters.matrix[0]?.length ?? 1;
  const likelihood = Math.min(most, wholeSteps(values[at.likelihood] ?? 0, reduction - quarters * quarterStep));
  return levelOf(severity, likelihood, parameters);
}

function judged(
  risk: PreparedRisk,
  { values, inPlace, ...cell }: Cell,
  weights: Weights,
  parameters: Parameters,
): Judged {
  const { controls } = risk.risk;
  const counted = countSafeguards(controls, weights, inPlace, parameters);
  const parts = Object.fromEntries(
    riskParts.map((part, index) => [part, part === 'applies' ? 1 : (values[index] ?? 0)]),
  );
  return {
    ...cell,
    parts: parts as Record<RiskPart, number>,
    counted: new Map(inPlace.map((position, index) => [controls[position]?.id ?? '', counted[index] ?? 0])),
  };
}
