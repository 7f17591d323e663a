import type { Procurement, ProcurementDetails } from '~/core/procurement/procurement';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { issueAt } from '~/use-cases/typed-words';
import { chooseOffered, pinContent } from '~/use-cases/content/offered-content';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { detailsIssues, trimmedDetails } from './procurement-fields';

/** What a person fills in to begin; each field as it came from the form. */
export interface CreateProcurementInput extends ProcurementDetails {
  /** Id of an offered rule set; may be left out where only one is offered. */
  ruleSet?: string;
}

/**
 * Begins a procurement whose only member and lead is the one who asks, with an assessment for the buyer's own answers.
 * @returns the procurement, or issues at the fields: `title_empty`, `service_empty`, `field_too_long`, `ocid_form`,
 * `stage_unknown`, `rule_set_unknown`.
 */
export async function createProcurement(
  ports: Ports,
  actor: Actor,
  input: CreateProcurementInput,
): Promise<Result<Procurement>> {
  requirePermission(actor, 'createProcurement');
  const person = personOf(actor);
  const content = await chooseOffered(ports, input.ruleSet);
  if (content === undefined) return failure([issueAt('rule_set_unknown', 'ruleSet', { found: input.ruleSet ?? '' })]);
  const details = trimmedDetails(input);
  const issues = detailsIssues(details, content.ruleSet);
  if (issues.length > 0) return failure(issues);

  const createdAt = ports.clock.now();
  const organisation = await ports.people.findOrganisation(person.organisationId);
  const pinned = pinContent(content);
  const procurement: Procurement = {
    ...details,
    ...pinned,
    id: ports.ids.next(),
    needId: ports.ids.next(),
    organisationId: person.organisationId,
    team: [{ personId: person.id, part: 'lead' }],
    uses: {},
    createdAt,
  };
  await ports.transact(async (inside) => {
    await inside.procurements.add(procurement);
    await inside.assessments.create({
      ...pinned,
      id: procurement.needId,
      owner: { kind: 'procurement', procurementId: procurement.id },
      title: details.title,
      service: details.service,
      stage: details.stage,
      buyer: organisation?.name ?? '',
      vendor: '',
      createdAt,
      changedAt: createdAt,
      revision: 0,
    });
    await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'procurement_created', {
      title: details.title,
      ruleSet: pinned.ruleSet,
    });
  });
  return success(procurement);
}
