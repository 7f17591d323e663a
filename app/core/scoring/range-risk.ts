import { riskParts, type RiskPart } from '../rules/rule-set';
import type { Level, Parameters } from '../rules/rule-set-file';
import type { Certainty, Range, Reading } from './evaluation';
import { combineExtremes, type Extremes, gate, type PartValues } from './extremes';
import { levelOf, rankOf, severityOf } from './level';
import { countingOrder, reductionBy, wholeSteps } from './likelihood';
import type { PreparedRisk } from './prepare-rule-set';
import { type Candidates, rangeParts, union } from './range-parts';

/** How much of each safeguard counts in one reading, in percent, in the order of the risk's safeguards. */
export type Weights = readonly number[];

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

/** One risk with its blanks completed in every way, before any safeguard is weighed. */
export interface RangedRisk {
  applies: Certainty;
  /** Each of `riskParts` over all completions. */
  parts: Range<number>[];
  /** Each safeguard over all completions. */
  controls: Range<number>[];
  extremes: Extremes;
  exact: boolean;
}

/** Ranges the parts of one risk over all completions of its blanks. */
export function rangeRisk(risk: PreparedRisk, candidates: Candidates, effectiveDate: string): RangedRisk {
  const ranged = rangeParts(risk, candidates, effectiveDate);
  return {
    applies: certaintyOf(ranged.widest[0]),
    parts: ranged.widest.slice(0, riskParts.length),
    controls: ranged.widest.slice(riskParts.length),
    extremes: combineExtremes(ranged.groups),
    exact: ranged.exact,
  };
}

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
export function weighRisk(risk: PreparedRisk, ranged: RangedRisk, parameters: Parameters, weights: Weights): WeighedRisk {
  const order = countingOrder(risk.risk.controls, weights);
  const judgedIn = (completions: readonly PartValues[]) =>
    completions.filter(([applies]) => applies !== gate.closed).map((values) => judge(risk, values, parameters, weights, order));
  const worst = judgedIn(ranged.extremes.worst).reduce<Judged | undefined>((sofar, next) => (sofar === undefined || isWorse(next, sofar) ? next : sofar), undefined);
  const none: Range<number> = { atLeast: 0, atMost: 0 };
  if (worst === undefined) return { reading: { level: { atLeast: 'none', atMost: 'none' }, severity: none, likelihood: none } };
  const best = judgedIn(ranged.extremes.best);
  const mayNotApply = ranged.extremes.best.some(([applies]) => applies !== gate.open);
  const least = best.reduce<Level>((sofar, { level }) => (rankOf(level) < rankOf(sofar) ? level : sofar), worst.level);
  const all = [worst, ...best, ...judgedIn(ranged.extremes.worst)];
  return {
    reading: {
      level: { atLeast: mayNotApply ? 'none' : least, atMost: worst.level },
      severity: rangeOf(all.map(({ severity }) => severity)),
      likelihood: rangeOf(all.map(({ likelihood }) => likelihood)),
    },
    worst,
  };
}

/** The risk as if some of its parts always came out as favourable as they can at all. */
export function withBest(risk: PreparedRisk, ranged: RangedRisk, parts: readonly number[]): RangedRisk {
  const best = parts.map((part) => {
    const { atLeast, atMost } = [...ranged.parts, ...ranged.controls][part] ?? { atLeast: 0, atMost: 0 };
    if (risk.parts[part]?.effect === 'gate') return atLeast === 1 ? gate.open : gate.closed;
    return risk.parts[part]?.effect === 'raises' ? atLeast : atMost;
  });
  const improve = (values: PartValues) => {
    const improved = [...values];
    parts.forEach((part, index) => (improved[part] = best[index] ?? 0));
    return improved;
  };
  return { ...ranged, extremes: { worst: ranged.extremes.worst.map(improve), best: ranged.extremes.best.map(improve) } };
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

/** Worse by level, then by severity, then by likelihood: severity leads, likelihood orders. */
function isWorse(left: Judged, right: Judged): boolean {
  return (rankOf(left.level) - rankOf(right.level) || left.severity - right.severity || left.likelihood - right.likelihood) > 0;
}

function judge(risk: PreparedRisk, values: PartValues, parameters: Parameters, weights: Weights, order: readonly number[]): Judged {
  const parts = Object.fromEntries(riskParts.map((part, index) => [part, values[index] ?? 0])) as Record<RiskPart, number>;
  parts.applies = 1;
  const { severity, rose } = severityOf(
    {
      gravity: parts.gravity,
      irremediability: parts.irremediability,
      wholePopulation: parts.wholePopulation === 1,
      vulnerable: parts.vulnerable === 1,
    },
    parameters,
  );
  const inPlace = order.filter((control) => values[riskParts.length + control] === 1);
  const { units: reduction, byControl: counted } = reductionBy(risk.risk.controls, weights, inPlace, parameters);
  const likelihood = wholeSteps(parts.likelihood, reduction);
  return { parts, severity, rose, likelihood, reduction, counted, level: levelOf(severity, likelihood, parameters) };
}
