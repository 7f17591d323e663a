import type { RiskRuleSet } from '~/core/rules/rule-set';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from './actor';
import { offeredRuleSets } from './list-rule-sets';
import { requirePermission } from './permissions';
import type { Assessment, Ports } from './ports';

/** What a person fills in to begin; each field as it came from the form. */
export interface OpenAssessmentInput {
  title: string;
  service: string;
  buyer: string;
  vendor: string;
  /** Id of one of the rule set's stages. */
  stage: string;
  /** Id of an offered rule set; may be left out where only one is offered. */
  ruleSet?: string;
}

/** Longest text of one field, in characters. */
export const maxFieldLength = 200;

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
  const offered = offeredRuleSets(ports);
  const ruleSet =
    input.ruleSet === undefined && offered.length === 1 ? offered[0] : offered.find(({ id }) => id === input.ruleSet);
  const fields = trimmed(input);
  const issues = [...fieldIssues(fields), ...choiceIssues(input, ruleSet)];
  if (ruleSet === undefined || issues.length > 0) return failure(issues);

  const now = ports.clock.now();
  const assessment: Assessment = {
    ...fields,
    id: ports.ids.next(),
    stage: input.stage,
    ruleSet: pin(ruleSet),
    questionnaires: pinQuestionnaires(ports, ruleSet),
    createdAt: now,
    changedAt: now,
    revision: 0,
  };
  await ports.assessments.create(assessment);
  return success(assessment);
}

type Fields = Pick<OpenAssessmentInput, 'title' | 'service' | 'buyer' | 'vendor'>;

function trimmed({ title, service, buyer, vendor }: OpenAssessmentInput): Fields {
  return { title: title.trim(), service: service.trim(), buyer: buyer.trim(), vendor: vendor.trim() };
}

function fieldIssues(fields: Fields): Issue[] {
  const empty = [
    ...(fields.title === '' ? [issueAt('title_empty', 'title')] : []),
    ...(fields.service === '' ? [issueAt('service_empty', 'service')] : []),
  ];
  const tooLong = Object.entries(fields)
    .filter(([, text]) => text.length > maxFieldLength)
    .map(([name, text]) => issueAt('field_too_long', name, { length: text.length, maximum: maxFieldLength }));
  return [...empty, ...tooLong];
}

function choiceIssues(input: OpenAssessmentInput, ruleSet: RiskRuleSet | undefined): Issue[] {
  if (ruleSet === undefined) return [issueAt('rule_set_unknown', 'ruleSet', { found: input.ruleSet ?? '' })];
  const isStage = ruleSet.stages.some(({ id }) => id === input.stage);
  return isStage ? [] : [issueAt('stage_unknown', 'stage', { found: input.stage })];
}

function issueAt(code: string, field: string, values: Issue['values'] = {}): Issue {
  return { code, severity: 'error', where: { file: '', pointer: `/${field}` }, values };
}

function pin({ id, version, hash }: { id: string; version: string; hash: string }) {
  return { id, version, hash };
}

function pinQuestionnaires(ports: Ports, ruleSet: RiskRuleSet) {
  return ruleSet.questionnaires.map((wanted) => {
    const found = ports.content
      .questionnaires()
      .find(({ id, version }) => id === wanted.id && version === wanted.version);
    // The check at start refuses a rule set whose questionnaires are missing.
    if (found === undefined)
      throw new Error(`Rule set ${ruleSet.id} reads ${wanted.id} ${wanted.version}, which is not loaded`);
    return pin(found);
  });
}
