import type { Level, Recommendation } from '../rules/rule-set-file';
import { evidencedLevel, rangeEvidence } from './evaluate-risk';
import { isInForce, recommend } from './evaluate-risks';
import { stopperState } from './evaluate-stopper';
import type { Range, StopperResult } from './evaluation';
import { highest } from './level';
import type { PreparedRisk, PreparedRuleSet, PreparedStopper } from './prepare-rule-set';
import type { LevelRange } from './range-risk';
import type { SettledSituation } from './situation';

/** Levels and recommendation alone, with their ranges: what many responses can be judged for one after the other. */
export interface JudgedLevels {
  /** Risks in force, by id. */
  risks: Map<string, LevelRange>;
  /** By id. */
  domains: Map<string, Range<Level>>;
  overall: Range<Level>;
  recommendation: Range<Recommendation>;
}

/** How single risks and stoppers are judged; somebody who already knows can say so. */
export interface Judges {
  risk: (risk: PreparedRisk, situation: SettledSituation) => LevelRange;
  stopper: (stopper: PreparedStopper, situation: SettledSituation) => StopperResult['state'];
}

const byTheRules: Judges = {
  risk: (risk, situation) =>
    evidencedLevel(risk, rangeEvidence(risk, situation), situation.prepared.ruleSet.parameters),
  stopper: stopperState,
};

/**
 * The levels, ranges and recommendation of {@link evaluateRisks}, and nothing else: many times as fast. Both agree for
 * every set of answers.
 */
export function judgeLevels(
  prepared: PreparedRuleSet,
  situation: SettledSituation,
  judges: Judges = byTheRules,
): JudgedLevels {
  const { ruleSet } = prepared;
  const risks = new Map<string, LevelRange>();
  const inDomains = new Map<string, Range<Level>[]>(ruleSet.domains.map(({ id }) => [id, []]));
  for (const prepare of prepared.risks) {
    const { risk } = prepare;
    if (!isInForce(risk, situation.effectiveDate)) continue;
    const level = judges.risk(prepare, situation);
    risks.set(risk.id, level);
    inDomains.get(risk.domain)?.push(level);
  }
  const overall = highest([...risks.values()]);
  const stoppers = prepared.stoppers.map((stopper) => ({ state: judges.stopper(stopper, situation) }));
  return {
    risks,
    domains: new Map([...inDomains].map(([id, levels]) => [id, highest(levels)])),
    overall,
    recommendation: recommend(ruleSet, overall, stoppers),
  };
}
