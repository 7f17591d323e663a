import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { fieldIssues, stageIssues, trimmed } from './assessment-fields';
import { loadAssessment } from './load-assessment';
import { requireOwn } from './require-own';
import { requirePermission } from '~/use-cases/permissions';
import type { AssessmentDetails, Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/**
 * Writes anew what an assessment is about and where the procurement stands; answers stay as they are. Of two people
 * who do so at once the later one stands, and what was written before is kept.
 *
 * @returns the details as they are stored, or issues whose `where.pointer` is the field (`/title`): `title_empty`,
 * `service_empty`, `field_too_long`, `stage_unknown`. Throws NotFound, also for a practice: it is about its example.
 */
export async function editAssessment(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; details: AssessmentDetails },
): Promise<Result<AssessmentDetails>> {
  requirePermission(actor, 'editAssessment');
  const { assessment, ruleSet } = await loadAssessment(ports, actor, input.assessmentId);
  requireOwn(assessment);
  if (assessment.practiceOf !== undefined) throw new NotFound('assessment', input.assessmentId);
  const { stage } = input.details;
  const fields = trimmed(input.details);
  const issues = [...fieldIssues(fields), ...stageIssues(stage, ruleSet)];
  if (issues.length > 0) return failure(issues);

  const details = { ...fields, stage };
  const isKept = await ports.assessments.changeDetails(assessment.id, details, ports.clock.now());
  if (!isKept) throw new NotFound('assessment', input.assessmentId);
  return success(details);
}
