import type { Level } from '../rules/rule-set-file';
import type { RiskEvaluation } from '../scoring/evaluation';

/** A level before and after findings; the level shown, so at its least favourable completion. */
export interface Moved {
  before: Level;
  after: Level;
}

/** What findings do to the two readings of one thing: what they say, and what is shown. */
export interface Effect {
  stated: Moved;
  evidenced: Moved;
}

/** What findings do to a whole result. */
export interface Effects {
  overall: Effect;
  /** By id of the risk, in the rule set's order; only those that are or may be present before or after. */
  risks: { id: string; domain: string; effect: Effect }[];
}

/**
 * Two results of the same content laid beside each other.
 *
 * @param before the result of the answers as they were given.
 * @param after the result of the same answers as they were judged.
 */
export function effectsOf(before: RiskEvaluation, after: RiskEvaluation): Effects {
  return {
    overall: {
      stated: { before: before.overall.stated.atMost, after: after.overall.stated.atMost },
      evidenced: { before: before.overall.evidenced.atMost, after: after.overall.evidenced.atMost },
    },
    risks: before.risks.flatMap((risk) => {
      const judged = after.risks.find(({ id }) => id === risk.id) ?? risk;
      if (risk.applies === 'no' && judged.applies === 'no') return [];
      const effect: Effect = {
        stated: { before: risk.stated.level.atMost, after: judged.stated.level.atMost },
        evidenced: { before: risk.evidenced.level.atMost, after: judged.evidenced.level.atMost },
      };
      return [{ id: risk.id, domain: risk.domain, effect }];
    }),
  };
}

/** Whether anything moved. */
export function hasMoved({ stated, evidenced }: Effect): boolean {
  return stated.before !== stated.after || evidenced.before !== evidenced.after;
}
