import {
  type Level,
  levelSchema,
  type Parameters,
  type Recommendation,
  recommendationSchema,
} from '../rules/rule-set-file';
import type { Profile, Range } from './evaluation';

/** Levels from harmless to worst. */
export const levels: readonly Level[] = levelSchema.options;
/** Recommendations from mildest to strictest. */
export const recommendations: readonly Recommendation[] = recommendationSchema.options;

/** Position of a level in the order, 0 for `none`. */
export function rankOf(level: Level): number {
  return levels.indexOf(level);
}

/** The worse of two levels. */
export function worse(left: Level, right: Level): Level {
  return rankOf(left) >= rankOf(right) ? left : right;
}

/** The highest of several ranges, end by end; `none` for no range at all. */
export function highest(ranges: readonly Range<Level>[]): Range<Level> {
  return ranges.reduce<Range<Level>>(
    (sofar, range) => ({ atLeast: worse(sofar.atLeast, range.atLeast), atMost: worse(sofar.atMost, range.atMost) }),
    { atLeast: 'none', atMost: 'none' },
  );
}

/** How many stand at each level; all zero for none. */
export function profileOf(found: readonly Level[]): Profile {
  const profile: Profile = { none: 0, low: 0, moderate: 0, high: 0, critical: 0 };
  for (const level of found) profile[level] += 1;
  return profile;
}

/** What makes up the severity of a harm. */
export interface SeverityParts {
  /** 1–4. */
  gravity: number;
  /** 1–4. */
  irremediability: number;
  wholePopulation: boolean;
  vulnerable: boolean;
}

/**
 * Severity from the rule set's table; a small one rises by one where the whole population or people in vulnerable
 * situations are hit. A value outside the table is a fault of the rule set that the checker names, and throws here.
 */
export function severityOf(parts: SeverityParts, parameters: Parameters): { severity: number; rose: boolean } {
  const base = cellOf(parameters.severity, parts.gravity, parts.irremediability);
  const rose = base <= parameters.severityRisesUpTo && (parts.wholePopulation || parts.vulnerable);
  return { severity: rose ? base + 1 : base, rose };
}

/** Level from the rule set's matrix, by severity and likelihood in whole steps. */
export function levelOf(severity: number, likelihood: number, parameters: Parameters): Level {
  return cellOf(parameters.matrix, severity, likelihood);
}

function cellOf<Cell>(table: readonly (readonly Cell[])[], row: number, column: number): Cell {
  const cell = table[row - 1]?.[column - 1];
  if (cell === undefined) throw new Error(`The rule set's table has no cell in row ${row}, column ${column}`);
  return cell;
}
