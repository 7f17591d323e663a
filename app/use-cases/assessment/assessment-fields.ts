import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Issue } from '~/core/shared/issue';
import type { AssessmentDetails } from '~/use-cases/ports';

/** Longest text of one field, in characters. */
export const maxFieldLength = 200;

type Fields = Omit<AssessmentDetails, 'stage'>;

/** Without the blanks around each text. */
export function trimmed({ title, service, buyer, vendor }: Fields): Fields {
  return { title: title.trim(), service: service.trim(), buyer: buyer.trim(), vendor: vendor.trim() };
}

/** `title_empty`, `service_empty`, `field_too_long`, each at its field (`/title`). */
export function fieldIssues(fields: Fields): Issue[] {
  const empty = [
    ...(fields.title === '' ? [fieldIssue('title_empty', 'title')] : []),
    ...(fields.service === '' ? [fieldIssue('service_empty', 'service')] : []),
  ];
  const tooLong = Object.entries(fields)
    .filter(([, text]) => text.length > maxFieldLength)
    .map(([name, text]) => fieldIssue('field_too_long', name, { length: text.length, maximum: maxFieldLength }));
  return [...empty, ...tooLong];
}

/** `stage_unknown` where the rule set has no such stage. */
export function stageIssues(stage: string, ruleSet: Pick<RiskRuleSet, 'stages'>): Issue[] {
  const isStage = ruleSet.stages.some(({ id }) => id === stage);
  return isStage ? [] : [fieldIssue('stage_unknown', 'stage', { found: stage })];
}

/** An issue at one field of a form. */
export function fieldIssue(code: string, field: string, values: Issue['values'] = {}): Issue {
  return { code, severity: 'error', where: { file: '', pointer: `/${field}` }, values };
}
