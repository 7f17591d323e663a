import type { RiskRuleSet } from '../rules/rule-set';
import type { RiskEvaluation } from '../scoring/evaluation';
import type { Source } from '../shared/source';
import { presentRisks } from './rank-risks';

/** Sources behind the risks that are or may be present, the stoppers that are not excluded, and the measures; each once. */
export function citedSources(evaluation: RiskEvaluation, ruleSet: RiskRuleSet): Source[] {
  const present = presentRisks(evaluation.risks).map(({ id }) => id);
  const open = evaluation.stoppers.filter(({ state }) => state !== 'excluded').map(({ id }) => id);
  const names = new Set([
    ...ruleSet.risks.filter(({ id }) => present.includes(id)).flatMap(({ sources }) => sources),
    ...ruleSet.stoppers.filter(({ id }) => open.includes(id)).flatMap(({ sources }) => sources),
    ...evaluation.measures.flatMap(({ measure }) => measure.sources),
  ]);
  return [...names].flatMap((name) => ruleSet.sources[name] ?? []);
}
