import { dayOf } from '~/core/shared/dates';
import type { EvaluationInput } from '~/core/scoring/evaluate-risks';
import type { Actor } from '~/use-cases/actor';
import { practisedExample } from '~/use-cases/examples/examples';
import { loadWhole, type LoadedAssessment } from './load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Explained } from '~/use-cases/ports/outside';

/** The result as of now, with everything a page needs to explain it. */
export interface AssessmentResult extends LoadedAssessment, Explained {
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
export async function judge(
  ports: Pick<Ports, 'clock' | 'examples' | 'judging'>,
  loaded: LoadedAssessment,
): Promise<AssessmentResult> {
  const practised = practisedExample(ports, loaded.assessment)?.given;
  return {
    ...loaded,
    ...(await ports.judging.explain(loaded, judgedNow(ports, loaded))),
    ...(practised && { notice: practised.notice }),
  };
}

/** What is judged of an assessment, and for which day. */
export function judgedNow(
  ports: Pick<Ports, 'clock' | 'examples'>,
  { assessment, answers, access }: LoadedAssessment,
): EvaluationInput {
  const practised = practisedExample(ports, assessment)?.given;
  const today = dayOf(ports.clock.now());
  const effectiveDate = practised?.effectiveDate ?? access.effectiveDate ?? today;
  return { answers, effectiveDate, stage: assessment.stage };
}
