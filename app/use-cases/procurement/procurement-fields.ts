import type { ProcurementDetails } from '~/core/procurement/procurement';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Issue } from '~/core/shared/issue';
import { maxFieldLength, stageIssues } from '~/use-cases/assessment/assessment-fields';
import { issueAt } from '~/use-cases/typed-words';

/** An Open Contracting id: a registered prefix of six characters, then the buyer's own. */
const ocidForm = /^ocds-[a-z0-9]{6}-\S+$/;

/** Without the blanks around each text. */
export function trimmedDetails({ title, service, stage, ocid, reference }: ProcurementDetails): ProcurementDetails {
  return {
    title: title.trim(),
    service: service.trim(),
    stage,
    ocid: ocid.trim(),
    reference: reference.trim(),
  };
}

/** `title_empty`, `service_empty`, `field_too_long`, `ocid_form`, `stage_unknown`, each at its field (`/title`). */
export function detailsIssues(details: ProcurementDetails, ruleSet: Pick<RiskRuleSet, 'stages'>): Issue[] {
  const { title, service, stage, ocid } = details;
  return [
    ...(title === '' ? [issueAt('title_empty', 'title')] : []),
    ...(service === '' ? [issueAt('service_empty', 'service')] : []),
    ...(ocid !== '' && !ocidForm.test(ocid) ? [issueAt('ocid_form', 'ocid', { found: ocid })] : []),
    ...Object.entries(details)
      .filter(([name, text]) => name !== 'stage' && text.length > maxFieldLength)
      .map(([name, text]) => issueAt('field_too_long', name, { length: text.length, maximum: maxFieldLength })),
    ...stageIssues(stage, ruleSet),
  ];
}
