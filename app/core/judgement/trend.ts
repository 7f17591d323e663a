import type { Level } from '../rules/rule-set-file';
import type { Range, RiskEvaluation } from '../scoring/evaluation';
import { rankOf } from '../scoring/level';
import type { StandingPoint } from './contract';

/** How one risk moved over the points of a contract. */
export interface TrendRow {
  risk: string;
  /** One for each point. */
  cells: TrendCell[];
}

/** Where a risk stood at one point, and how that compares with the last point that knew it. */
export interface TrendCell {
  /** Absent where the version of the rules then did not know the risk. */
  level?: Range<Level>;
  /** `first`: nothing before it to compare with; `unknown`: see `level`. Judged by the level shown. */
  move: 'first' | 'fell' | 'rose' | 'same' | 'unknown';
}

/**
 * Every risk over time, in the order in which the points name them; no rows without points. Which risks come first is
 * for whoever shows them.
 */
export function trendOf(points: readonly Pick<StandingPoint, 'levels'>[]): TrendRow[] {
  const risks = [...new Set(points.flatMap(({ levels }) => Object.keys(levels)))];
  return risks.map((risk) => {
    let before: Range<Level> | undefined;
    const cells = points.map(({ levels }): TrendCell => {
      const level = Object.hasOwn(levels, risk) ? levels[risk] : undefined;
      if (level === undefined) return { move: 'unknown' };
      const move = moveOf(before, level);
      before = level;
      return { level, move };
    });
    return { risk, cells };
  });
}

/** Rows whose level shown changed at least once. */
export function movedRows(rows: readonly TrendRow[]): TrendRow[] {
  return rows.filter(({ cells }) => cells.some(({ move }) => move === 'fell' || move === 'rose'));
}

function moveOf(before: Range<Level> | undefined, now: Range<Level>): TrendCell['move'] {
  if (before === undefined) return 'first';
  const steps = rankOf(now.atMost) - rankOf(before.atMost);
  return steps === 0 ? 'same' : steps < 0 ? 'fell' : 'rose';
}

/** The point that a result makes. */
export function pointOf(
  { ruleSet, overall, risks }: Pick<RiskEvaluation, 'ruleSet' | 'overall' | 'risks'>,
  about: Pick<StandingPoint, 'at' | 'because' | 'of'>,
): StandingPoint {
  return {
    ...about,
    ruleSet,
    overall: overall.evidenced,
    levels: Object.fromEntries(risks.map(({ id, evidenced }) => [id, evidenced.level])),
  };
}
