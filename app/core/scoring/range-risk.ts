import type { RiskPart } from '../rules/rule-set';
import type { Level, Parameters } from '../rules/rule-set-file';
import type { Candidates } from './completions';
import type { Certainty, Range, Reading } from './evaluation';
import { levelOf, rankOf, severityOf } from './level';
import { type CountedControl, reductionBy, wholeSteps } from './likelihood';
import type { PreparedRisk } from './prepare-rule-set';
import { type PartRanges, rangeParts } from './range-parts';

/** How much of each safeguard counts in one reading, in percent, in the order of the risk's safeguards. */
export type Weights = readonly number[];

/** The least favourable completion, part by part: what the explanation shows. */
export interface Witness {
  parts: Record<RiskPart, number>;
  severity: number;
  rose: boolean;
  likelihood: number;
  /** Reduction by the safeguards, in 400ths of a step. */
  reduction: number;
  level: Level;
}

/** One risk ranged under several readings at once. */
export interface RangedRisk {
  applies: Certainty;
  readings: Reading[];
  /** By reading: the completion behind the level at most; absent where the risk applies in none. */
  witnesses: (Witness | undefined)[];
  parts: Range<number>[];
  controls: Range<number>[];
  exact: boolean;
}

/**
 * Ranges one risk over all completions of its blanks, for several sets of weights of its safeguards. Level rises with
 * every part and falls with every safeguard, so the ends of each independent part give the ends of the level.
 */
export function rangeRisk(
  risk: PreparedRisk,
  parameters: Parameters,
  candidates: { shared: Candidates; ofPart: (index: number) => Candidates },
  effectiveDate: string,
  weights: readonly Weights[],
): RangedRisk {
  const readings = weights.map(() => new ReadingRange());
  const widest = risk.expressions.map(() => ({ atLeast: Infinity, atMost: -Infinity }));
  const parts = risk.expressions.map((prepared, index) => ({
    prepared,
    bounds: risk.bounds[index] ?? { atLeast: 0, atMost: 1 },
    candidates: candidates.ofPart(index),
  }));
  const exact = rangeParts(parts, candidates.shared, effectiveDate, (ranges) => {
    ranges.forEach((range, index) => {
      const wide = widest[index];
      if (wide === undefined) return;
      wide.atLeast = Math.min(wide.atLeast, range.atLeast);
      wide.atMost = Math.max(wide.atMost, range.atMost);
    });
    weights.forEach((weight, index) => readings[index]?.include(risk, parameters, ranges, weight));
  });
  const applies = widest[0] ?? { atLeast: 0, atMost: 0 };
  return {
    applies: certaintyOf(applies),
    readings: readings.map((reading) => reading.result()),
    witnesses: readings.map((reading) => reading.witness),
    parts: widest.slice(0, risk.partCount),
    controls: widest.slice(risk.partCount),
    exact,
  };
}

/** Certainty of a truth value that was ranged as 0 and 1. */
export function certaintyOf(range: Range<number>): Certainty {
  if (range.atLeast === 1) return 'yes';
  return range.atMost === 1 ? 'possible' : 'no';
}

/** Collects the ends of one reading over the completions it is shown. */
class ReadingRange {
  witness: Witness | undefined;
  private least: Witness | 'does_not_apply' | undefined;
  private severity: Range<number> = { atLeast: Infinity, atMost: -Infinity };
  private likelihood: Range<number> = { atLeast: Infinity, atMost: -Infinity };

  include(risk: PreparedRisk, parameters: Parameters, ranges: PartRanges, weights: Weights): void {
    const applies = ranges[0];
    if (applies === undefined || applies.atMost === 0) {
      this.least = 'does_not_apply';
      return;
    }
    const worst = witnessAt('atMost', risk, parameters, ranges, weights);
    const best = witnessAt('atLeast', risk, parameters, ranges, weights);
    if (this.witness === undefined || isWorse(worst, this.witness)) this.witness = worst;
    if (applies.atLeast === 0) this.least = 'does_not_apply';
    else if (this.least === undefined || (this.least !== 'does_not_apply' && isWorse(this.least, best))) this.least = best;
    this.severity = widen(this.severity, best.severity, worst.severity);
    this.likelihood = widen(this.likelihood, best.likelihood, worst.likelihood);
  }

  result(): Reading {
    if (this.witness === undefined) {
      return { level: { atLeast: 'none', atMost: 'none' }, severity: { atLeast: 0, atMost: 0 }, likelihood: { atLeast: 0, atMost: 0 } };
    }
    const least = this.least === undefined || this.least === 'does_not_apply' ? 'none' : this.least.level;
    return { level: { atLeast: least, atMost: this.witness.level }, severity: this.severity, likelihood: this.likelihood };
  }
}

function widen(range: Range<number>, least: number, most: number): Range<number> {
  return { atLeast: Math.min(range.atLeast, least), atMost: Math.max(range.atMost, most) };
}

/** Worse by level, then by severity, then by likelihood: severity leads, likelihood orders. */
function isWorse(left: Witness, right: Witness): boolean {
  return (
    rankOf(left.level) - rankOf(right.level) || left.severity - right.severity || left.likelihood - right.likelihood
  ) > 0;
}

function witnessAt(
  end: 'atLeast' | 'atMost',
  risk: PreparedRisk,
  parameters: Parameters,
  ranges: PartRanges,
  weights: Weights,
): Witness {
  const at = (index: number) => ranges[index]?.[end] ?? 0;
  const parts = Object.fromEntries(risk.partNames.map((name, index) => [name, at(index)])) as Record<RiskPart, number>;
  const { severity, rose } = severityOf(
    {
      gravity: parts.gravity,
      irremediability: parts.irremediability,
      wholePopulation: parts.wholePopulation === 1,
      vulnerable: parts.vulnerable === 1,
    },
    parameters,
  );
  const otherEnd = end === 'atMost' ? 'atLeast' : 'atMost';
  const counted: CountedControl[] = risk.risk.controls.flatMap((control, index) =>
    ranges[risk.partCount + index]?.[otherEnd] === 1 ? [{ control, percent: weights[index] ?? 0 }] : [],
  );
  const reduction = reductionBy(counted, parameters).units;
  const likelihood = wholeSteps(parts.likelihood, reduction);
  return { parts, severity, rose, likelihood, reduction, level: levelOf(severity, likelihood, parameters) };
}
