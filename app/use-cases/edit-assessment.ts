import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from './actor';
import { fieldIssues, stageIssues, trimmed } from './assessment-fields';
import { loadAssessment } from './load-assessment';
import { requirePermission } from './permissions';
import type { AssessmentDetails, Ports } from './ports';
import { NotFound } from './refusals';

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
  const { assessment, ruleSet } = await loadAssessment(ports, input.assessmentId);
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
