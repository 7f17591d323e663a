import { gradeSchema } from '../questionnaire/answers';
import type { RiskRuleSet } from '../rules/rule-set';
import type { Measure } from '../rules/rule-set-file';
import type { MeasureResult, RiskResult } from './evaluation';
import { rankOf } from './level';

/** From the weakest to the strongest. */
const gradesInOrder = gradeSchema.options;
const strengthsInOrder = ['must', 'should', 'could'];

/**
 * Measures for every risk at or above the rule set's threshold, for the present stage of the procurement and those
 * still to come, less those that a safeguard already meets with enough proof. Sorted by stage, then must, should, could.
 */
export function recommendMeasures(ruleSet: RiskRuleSet, risks: readonly RiskResult[], stage: string): MeasureResult[] {
  const stages = ruleSet.stages.map(({ id }) => id);
  const now = Math.max(0, stages.indexOf(stage));
  const calling = new Map(
    risks
      .filter((risk) => rankOf(risk.level) >= rankOf(ruleSet.parameters.measuresFrom))
      .map((risk) => [risk.id, risk]),
  );
  return ruleSet.measures
    .filter((measure) => stages.indexOf(measure.stage) >= now)
    .map((measure) => ({ measure, risks: measure.risks.filter((risk) => calling.has(risk)) }))
    .filter(({ measure, risks: called }) => called.length > 0 && !isMet(measure, called, calling, ruleSet))
    .sort(
      (left, right) =>
        stages.indexOf(left.measure.stage) - stages.indexOf(right.measure.stage) ||
        strengthsInOrder.indexOf(left.measure.strength) - strengthsInOrder.indexOf(right.measure.strength),
    );
}

/** A measure is met where, for each risk that calls for it, a safeguard it names is in place and shown well enough. */
function isMet(
  measure: Measure,
  called: readonly string[],
  risks: ReadonlyMap<string, RiskResult>,
  ruleSet: RiskRuleSet,
): boolean {
  if (measure.metBy.length === 0) return false;
  const enough = gradesInOrder.indexOf(ruleSet.parameters.measureMetFrom);
  return called.every((id) =>
    (risks.get(id)?.controls ?? []).some(
      (control) =>
        measure.metBy.includes(control.shownBy) &&
        control.inPlace === 'yes' &&
        gradesInOrder.indexOf(control.grade) >= enough,
    ),
  );
}
