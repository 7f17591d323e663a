import { reassessmentReasons, type Contract, type Reassessment } from '~/core/judgement/contract';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeContract } from './change-contract';
import { dayIssues } from './contract-fields';
import { incidentOf } from './follow-incident';
import { namedActor } from './load-contract';

/** What a person fills in who calls for a re-assessment; each field as it came from the form. */
export interface ReassessmentForm {
  /** `date`, `model`, `law`, `provider` or `incident`. */
  because: string;
  /** What happened or changed; may be empty for a date. */
  note: string;
  due: string;
  /** The incident that calls for it; empty for none. */
  incidentId: string;
}

/**
 * Calls for a re-assessment by a day. Whoever manages the contract is written to before that day.
 * @returns the contract, or issues: `reassessment_reason_needed`, `contract_day`, those of words at `/note`. Throws
 * NotFound, Denied.
 */
export async function planReassessment(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; form: ReassessmentForm },
): Promise<Result<Contract>> {
  requirePermission(actor, 'planReassessment');
  const { procurementId, form } = input;
  return changeContract(ports, actor, { action: 'planReassessment', procurementId }, (contract) => {
    const [note, due, incidentId] = [form.note.trim(), form.due.trim(), form.incidentId.trim()];
    const because = reassessmentReasons.find((one) => one === form.because);
    const issues: Issue[] = [
      ...(because === undefined ? [issueAt('reassessment_reason_needed', 'because')] : []),
      ...(note === '' && because === 'date' ? [] : wordIssues({ note }, passage)),
      ...dayIssues('due', due),
    ];
    if (because === undefined || issues.length > 0) return failure(issues);
    const isOfIncident = because === 'incident' && incidentId !== '';
    const reassessment: Reassessment = {
      ...{ id: ports.ids.next(), because, note, due, by: namedActor(actor), at: ports.clock.now() },
      ...(isOfIncident && { incidentId: incidentOf(contract, incidentId).id }),
    };
    return success({
      contract: { ...contract, reassessments: [...contract.reassessments, reassessment] },
      event: { kind: 'reassessment_planned', data: { because, due } },
    });
  });
}
