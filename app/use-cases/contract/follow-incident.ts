import { dayOf } from '~/core/shared/dates';
import type { Contract, Incident } from '~/core/judgement/contract';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeContract } from './change-contract';
import { countIn, countIssues, dayIssues } from './contract-fields';
import { namedActor } from './load-contract';

/** What a person fills in about what became of it; each field as it came from the form. */
export interface FollowUpForm {
  affected: string;
  /** What was done for those affected; may be empty. */
  remedy: string;
  /** A new count: both empty, or both numbers of people. */
  found: string;
  restored: string;
  /** Empty while it is open. */
  closedOn: string;
}

/**
 * Writes down what became of an incident: how many it touched, the remedy, a new count of people found and put back
 * where they were, and the day it was closed. Earlier counts stay.
 * @returns the contract, or issues: `count_unreadable`, `count_empty`, `restored_beyond_found`, `contract_day`,
 * `day_ahead`, `closed_without_remedy`, those of words. Throws NotFound, Denied.
 */
export async function followIncident(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; incidentId: string; form: FollowUpForm },
): Promise<Result<Contract>> {
  requirePermission(actor, 'followIncident');
  const { procurementId, incidentId, form } = input;
  return changeContract(ports, actor, { action: 'followIncident', procurementId }, (contract) => {
    const before = incidentOf(contract, incidentId);
    const now = ports.clock.now();
    const issues = issuesIn(form, now);
    if (issues.length > 0) return failure(issues);
    const [affected, found, restored] = [countIn(form.affected), countIn(form.found), countIn(form.restored)];
    const counts =
      found === undefined || restored === undefined
        ? before.counts
        : [...before.counts, { on: dayOf(now), found, restored, by: namedActor(actor) }];
    const { affected: _affected, closedOn: _closedOn, ...kept } = before;
    const closedOn = form.closedOn.trim();
    const after: Incident = {
      ...kept,
      ...(affected !== undefined && { affected }),
      ...{ remedy: form.remedy.trim(), counts },
      ...(closedOn !== '' && { closedOn }),
    };
    const isClosed = closedOn !== '' && before.closedOn === undefined;
    return success({
      contract: { ...contract, incidents: contract.incidents.map((one) => (one === before ? after : one)) },
      event: {
        kind: isClosed ? 'incident_closed' : 'incident_followed',
        data: { incident: before.kind, on: before.on, found: counts.at(-1)?.found ?? 0 },
      },
    });
  });
}

/** The incident of this id. Throws {@link NotFound}. */
export function incidentOf({ incidents }: Contract, incidentId: string): Incident {
  const incident = incidents.find(({ id }) => id === incidentId);
  if (incident === undefined) throw new NotFound('contract', incidentId);
  return incident;
}

function issuesIn(form: FollowUpForm, now: string): Issue[] {
  const remedy = form.remedy.trim();
  const isCounted = form.found.trim() !== '' || form.restored.trim() !== '';
  const counts = [
    ...countIssues('found', form.found, !isCounted),
    ...countIssues('restored', form.restored, !isCounted),
  ];
  const isBeyond = counts.length === 0 && (countIn(form.restored) ?? 0) > (countIn(form.found) ?? 0);
  return [
    ...countIssues('affected', form.affected),
    ...(remedy === '' ? [] : wordIssues({ remedy }, passage)),
    ...counts,
    ...(isBeyond ? [issueAt('restored_beyond_found', 'restored')] : []),
    ...dayIssues('closedOn', form.closedOn.trim(), { isOptional: true, now }),
    ...(form.closedOn.trim() !== '' && remedy === '' ? [issueAt('closed_without_remedy', 'remedy')] : []),
  ];
}
