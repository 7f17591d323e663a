import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { explainRisk } from '~/core/scoring/explain-risk';
import type { RiskExplanation } from '~/core/scoring/explanation';
import { prepareRuleSet } from '~/core/scoring/prepare-rule-set';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Actor } from './actor';
import { loadAssessment, type LoadedAssessment } from './load-assessment';
import { requirePermission } from './permissions';
import type { Ports } from './ports';

/** The result as of now, with everything a page needs to explain it. */
export interface AssessmentResult extends LoadedAssessment {
  evaluation: RiskEvaluation;
  /** Why each risk has its level, by risk id. */
  explanations: Map<string, RiskExplanation>;
}

/** Judges the answers as of today's calendar day in UTC. Nothing is stored. Throws NotFound. */
export async function getResult(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string },
): Promise<AssessmentResult> {
  requirePermission(actor, 'getResult');
  return judge(ports, await loadAssessment(ports, input.assessmentId));
}

/** The evaluation and the explanation of every risk in it. */
export function judge(ports: Pick<Ports, 'clock'>, loaded: LoadedAssessment): AssessmentResult {
  const { assessment, answers, ruleSet, questionnaires } = loaded;
  const prepared = prepareOnce(ruleSet, questionnaires);
  const input = { answers, effectiveDate: ports.clock.now().slice(0, 'YYYY-MM-DD'.length), stage: assessment.stage };
  const evaluation = evaluateRisks(prepared, input);
  const explanations = new Map(evaluation.risks.map(({ id }) => [id, explainRisk(prepared, input, id)]));
  return { ...loaded, evaluation, explanations };
}

/** Preparing costs more than evaluating, and content never changes under its hash: done once for each combination. */
const preparedRuleSets = new Map<string, ReturnType<typeof prepareRuleSet>>();

function prepareOnce(ruleSet: RiskRuleSet, questionnaires: Questionnaire[]) {
  const key = [ruleSet, ...questionnaires].map(({ hash }) => hash).join(' ');
  const prepared = preparedRuleSets.get(key) ?? prepareRuleSet(ruleSet, questionnaires);
  preparedRuleSets.set(key, prepared);
  return prepared;
}
