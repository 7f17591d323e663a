import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import type { Actor } from './actor';
import { practisedExample } from './examples';
import { evaluateAnswers, explainEvaluation } from './judge-answers';
import { loadAssessment, type LoadedAssessment } from './load-assessment';
import { requirePermission } from './permissions';
import type { Ports } from './ports';

/** The result as of now, with everything a page needs to explain it. */
export interface AssessmentResult extends LoadedAssessment {
  evaluation: RiskEvaluation;
  /** Why each risk has its level, by risk id. */
  explanations: Map<string, RiskExplanation>;
  /** The notice of the example that is practised on; absent for a purchase, and where the example is gone. */
  notice?: string;
}

/**
 * Judges the answers as of today's calendar day in UTC, a practice as of the day its example is judged for. Nothing
 * is stored. Throws NotFound.
 */
export async function getResult(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string },
): Promise<AssessmentResult> {
  requirePermission(actor, 'getResult');
  return judge(ports, await loadAssessment(ports, input.assessmentId));
}

/** The evaluation and the explanation of every risk in it. */
export function judge(ports: Pick<Ports, 'clock' | 'examples'>, loaded: LoadedAssessment): AssessmentResult {
  const { assessment, answers } = loaded;
  const practised = practisedExample(ports, assessment)?.given;
  const effectiveDate = practised?.effectiveDate ?? ports.clock.now().slice(0, 'YYYY-MM-DD'.length);
  const input = { answers, effectiveDate, stage: assessment.stage };
  const evaluation = evaluateAnswers(loaded, input);
  return {
    ...loaded,
    evaluation,
    explanations: explainEvaluation(loaded, input, evaluation),
    ...(practised && { notice: practised.notice }),
  };
}
