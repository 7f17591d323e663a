import type { Level } from '../rules/rule-set-file';
import type { Range, RiskEvaluation, RiskResult } from '../scoring/evaluation';
import { rankOf } from '../scoring/level';
import type { TrendRow } from './trend';

/** One risk of a contract: where it stands, and how it came there. */
export interface StandingRow {
  risk: RiskResult;
  /** Absent where no point of the contract knew the risk. */
  trend?: TrendRow;
}

/** Every risk that is present or was at one of the points, the worst first: what page and document show. */
export function standingRows({ risks }: Pick<RiskEvaluation, 'risks'>, trend: readonly TrendRow[]): StandingRow[] {
  return risks
    .map((risk): StandingRow => {
      const row = trend.find((one) => one.risk === risk.id);
      return { risk, ...(row && { trend: row }) };
    })
    .filter(({ risk, trend: row }) => [risk.evidenced.level, ...levelsOf(row)].some(isPresent))
    .sort((left, right) => rankOf(right.risk.level) - rankOf(left.risk.level));
}

function levelsOf(row: TrendRow | undefined): Range<Level>[] {
  return (row?.cells ?? []).flatMap(({ level }) => level ?? []);
}

function isPresent({ atMost }: Range<Level>): boolean {
  return atMost !== 'none';
}
