import type { Contract, Incident } from '~/core/judgement/contract';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changeContract } from './change-contract';
import { countIn, countIssues, dayIssues } from './contract-fields';
import { loadJudgeable } from './judge-contract';
import { loadContract, namedActor, requireKeeper } from './load-contract';

/** What a person fills in about something that went wrong; each field as it came from the form. */
export interface IncidentForm {
  /** `incident` or `complaint`. */
  kind: string;
  on: string;
  /** Without names of people affected. */
  what: string;
  /** A number of people; empty where nobody knows. */
  affected: string;
  /** Ids of risks; may be empty. */
  risks: string[];
}

const kinds = ['incident', 'complaint'] as const;

/**
 * Writes down an incident or a complaint.
 * @returns its id, or issues: `incident_kind_unknown`, `contract_day`, `day_ahead`, `count_unreadable`, `risk_unknown`,
 * those of words at `/what`. Throws NotFound, Denied, Sealed.
 */
export async function recordIncident(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; form: IncidentForm },
): Promise<Result<string>> {
  requirePermission(actor, 'recordIncident');
  const { procurementId, form } = input;
  const loaded = await loadContract(ports, actor, procurementId);
  requireKeeper(loaded, actor, 'recordIncident');
  const { ruleSet } = (await loadJudgeable(ports, actor, loaded.contract)).loaded;
  const now = ports.clock.now();
  const known = ruleSet.risks.map(({ id }) => id);
  const read = readIncident(form, known, now);
  if (!read.ok) return read;
  const incident: Incident = {
    ...read.value,
    ...{ id: ports.ids.next(), remedy: '', counts: [], by: namedActor(actor), at: now },
  };
  const { id, kind, on } = incident;
  const changed = await changeContract(
    ports,
    actor,
    { action: 'recordIncident', procurementId },
    (contract: Contract) =>
      success({
        contract: { ...contract, incidents: [...contract.incidents, incident] },
        event: { kind: 'incident_recorded', data: { incident: kind, on } },
      }),
  );
  return changed.ok ? success(id) : changed;
}

type Typed = Pick<Incident, 'kind' | 'on' | 'what' | 'affected' | 'risks'>;

function readIncident(form: IncidentForm, known: readonly string[], now: string): Result<Typed> {
  const [on, what] = [form.on.trim(), form.what.trim()];
  const kind = kinds.find((one) => one === form.kind);
  const risks = [...new Set(form.risks)];
  const issues: Issue[] = [
    ...(kind === undefined ? [issueAt('incident_kind_unknown', 'kind')] : []),
    ...dayIssues('on', on, { now }),
    ...wordIssues({ what }, passage),
    ...countIssues('affected', form.affected),
    ...(risks.every((risk) => known.includes(risk)) ? [] : [issueAt('risk_unknown', 'risks')]),
  ];
  if (kind === undefined || issues.length > 0) return failure(issues);
  const affected = countIn(form.affected);
  return success({ kind, on, what, risks, ...(affected !== undefined && { affected }) });
}
