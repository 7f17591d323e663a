import { failure, success, type Result } from '~/core/shared/issue';
import { fieldIssue, fieldIssues, stageIssues, trimmed } from './assessment-fields';
import { organisationOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Assessment, AssessmentDetails, Ports } from '~/use-cases/ports';
import { chooseOffered, pinContent } from '~/use-cases/content/offered-content';

/** What a person fills in to begin; each field as it came from the form. */
export interface OpenAssessmentInput extends AssessmentDetails {
  /** Id of an offered rule set; may be left out where only one is offered. */
  ruleSet?: string;
}

/**
 * Opens an assessment and pins the content it will be asked and judged with.
 * @returns the assessment, or issues whose `where.pointer` is the field (`/title`): `title_empty`, `service_empty`,
 * `field_too_long`, `stage_unknown`, `rule_set_unknown`.
 */
export async function openAssessment(
  ports: Ports,
  actor: Actor,
  input: OpenAssessmentInput,
): Promise<Result<Assessment>> {
  requirePermission(actor, 'openAssessment');
  const content = await chooseOffered(ports, input.ruleSet);
  const fields = trimmed(input);
  const choice =
    content === undefined
      ? [fieldIssue('rule_set_unknown', 'ruleSet', { found: input.ruleSet ?? '' })]
      : stageIssues(input.stage, content.ruleSet);
  const issues = [...fieldIssues(fields), ...choice];
  if (content === undefined || issues.length > 0) return failure(issues);

  const now = ports.clock.now();
  const assessment: Assessment = {
    owner: { kind: 'organisation', organisationId: organisationOf(actor) },
    ...fields,
    ...pinContent(content),
    id: ports.ids.next(),
    stage: input.stage,
    createdAt: now,
    changedAt: now,
    revision: 0,
  };
  await ports.assessments.create(assessment);
  return success(assessment);
}
