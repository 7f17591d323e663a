import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import type { Actor } from '~/use-cases/actor';
import { practisedExample } from '~/use-cases/examples/examples';
import { evaluateAnswers, explainEvaluation } from './judge-answers';
import { loadWhole, type LoadedAssessment } from './load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** The result as of now, with everything a page needs to explain it. */
export interface AssessmentResult extends LoadedAssessment {
  evaluation: RiskEvaluation;
  /** Why each risk has its level, by risk id. */
  explanations: Map<string, RiskExplanation>;
  /** The notice of the example that is practised on; absent for a purchase, and where the example is gone. */
  notice?: string;
}

/**
 * Judges the answers as of today's calendar day in UTC, a practice as of the day its example is judged for, a response
 * as of the day its round fixes. Nothing is stored. Throws NotFound, Sealed.
 */
export async function getResult(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string },
): Promise<AssessmentResult> {
  requirePermission(actor, 'getResult');
  return judge(ports, await loadWhole(ports, actor, input.assessmentId));
}

/** The evaluation and the explanation of every risk in it. */
export function judge(ports: Pick<Ports, 'clock' | 'examples'>, loaded: LoadedAssessment): AssessmentResult {
  const { assessment, answers, access } = loaded;
  const practised = practisedExample(ports, assessment)?.given;
  const today = ports.clock.now().slice(0, 'YYYY-MM-DD'.length);
  const effectiveDate = practised?.effectiveDate ?? access.effectiveDate ?? today;
  const input = { answers, effectiveDate, stage: assessment.stage };
  const evaluation = evaluateAnswers(loaded, input);
  return {
    ...loaded,
    evaluation,
    explanations: explainEvaluation(loaded, input, evaluation),
    ...(practised && { notice: practised.notice }),
  };
}
