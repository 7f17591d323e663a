import { dayOf } from '~/core/shared/dates';
import { evaluateRisks, type EvaluationInput } from '~/core/scoring/evaluate-risks';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { prepareRuleSet, type PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { failure, success, type Result } from '~/core/shared/issue';
import { nearest } from '~/core/shared/nearest';
import type { Material } from './load-material';

/** When and where in the procurement the answers are judged: as asked, else as the file of answers says. */
export interface Moment {
  effectiveDate?: string | undefined;
  stage?: string | undefined;
  /** The present instant, for answers without a day. */
  now: string;
}

export interface Judgement {
  prepared: PreparedRuleSet;
  input: EvaluationInput;
  evaluation: RiskEvaluation;
}

/** Judges by a rule set of the method `risks`. @returns an issue (`stage_not_known`) where the rule set has no such stage. */
export function judgeRisks(ruleSet: RiskRuleSet, material: Material, moment: Moment): Result<Judgement> {
  const stages = ruleSet.stages.map(({ id }) => id);
  const stage = moment.stage ?? material.about.stage ?? stages[0] ?? '';
  if (!stages.includes(stage)) {
    const meant = nearest(stage, stages);
    const values = { found: stage, known: stages.join(', ') };
    const where = { file: ruleSet.file, pointer: '/stages' };
    return failure([
      { code: 'stage_not_known', severity: 'error', where, values, ...(meant && { suggestion: meant }) },
    ]);
  }
  const effectiveDate = moment.effectiveDate ?? material.about.effectiveDate ?? dayOf(moment.now);
  const prepared = prepareRuleSet(ruleSet, material.questionnaires);
  const input = { answers: material.answers, effectiveDate, stage };
  return success({ prepared, input, evaluation: evaluateRisks(prepared, input) });
}
