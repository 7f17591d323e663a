import { valueOf } from '#test/rounds';
import type { PersonActor } from '~/use-cases/actor';
import { writeHearing } from '~/use-cases/affected-people/write-hearing';
import { addEntry } from '~/use-cases/contract/add-entry';
import { beginReassessment } from '~/use-cases/contract/begin-reassessment';
import { planReassessment } from '~/use-cases/contract/plan-reassessment';
import { recordIncident } from '~/use-cases/contract/record-incident';
import { waiveEntry } from '~/use-cases/contract/waive-entry';
import { writeContract } from '~/use-cases/contract/write-contract';
import type { Ports } from '~/use-cases/ports';

/** Names of what stands in the contract of a place, once there is one, and of who was heard there. */
export interface ContractPlace {
  hearingId: string;
  /** An entry that is open, and one that was given up. */
  entryId: string;
  settledId: string;
  incidentId: string;
  /** A re-assessment that is planned, and one that is under way with its answers. */
  plannedId: string;
  begunId: string;
  reassessedId: string;
}

/** Before anything was signed. */
export const noContract: ContractPlace = {
  hearingId: 'no-hearing-yet',
  entryId: 'no-entry-yet',
  settledId: 'no-entry-yet',
  incidentId: 'no-incident-yet',
  plannedId: 'no-plan-yet',
  begunId: 'no-plan-yet',
  reassessedId: 'no-answers-yet',
};

/** Writes down that people were heard. @returns its name. */
export async function hearPeople(ports: Ports, lead: PersonActor, procurementId: string): Promise<string> {
  const form = { who: 'Parents', how: 'A meeting', on: '2026-01-02', howMany: '', said: '', changed: '', rejected: '' };
  const input = { procurementId, hearingId: '', form: { ...form, said: 'A story of parents' } };
  return (await valueOf(writeHearing(ports, lead, input))).id;
}

/** A contract with whoever handed in the response. The round stays undecided, so that it can still be judged. */
export async function signWith(
  ports: Ports,
  lead: PersonActor,
  { procurementId, roundId, awarded }: { procurementId: string; roundId: string; awarded: string },
): Promise<Omit<ContractPlace, 'hearingId'>> {
  const by = { personId: lead.id, name: lead.name };
  const decision = { id: roundId, awarded, reason: 'Best', responses: [], standstillUntil: '2026-01-01', by };
  await ports.papers.decisions.put(roundId, { ...decision, at: ports.clock.now() });
  const details = { number: '', title: 'A contract', signedOn: '2026-01-02', managers: [lead.id], reminderDays: [7] };
  await valueOf(writeContract(ports, lead, { procurementId, form: details }));
  await ports.papers.decisions.remove(roundId);

  const entry = { proofNeeded: 'A page', clause: '', owner: 'vendor', who: '', due: '' };
  for (const title of ['Open', 'Given up']) {
    await valueOf(addEntry(ports, lead, { procurementId, form: { ...entry, title } }));
  }
  const incident = { kind: 'incident', on: '2026-01-02', what: 'A leak', affected: '', risks: [] };
  const incidentId = await valueOf(recordIncident(ports, lead, { procurementId, form: incident }));
  const plan = { because: 'incident', note: 'A leak', due: '2040-01-02', incidentId };
  for (const note of ['Planned', 'Begun'])
    await valueOf(planReassessment(ports, lead, { procurementId, form: { ...plan, note } }));
  const contract = await ports.papers.contracts.find(procurementId);
  const own = contract?.entries.filter(({ from }) => from.kind === 'own') ?? [];
  const [planned, begun] = contract?.reassessments ?? [];
  const [entryId = '', settledId = ''] = own.map(({ id }) => id);
  await valueOf(waiveEntry(ports, lead, { procurementId, entryId: settledId, reason: 'Not needed' }));
  const begin = { procurementId, reassessmentId: begun?.id ?? '', isNewest: false };
  const reassessedId = await valueOf(beginReassessment(ports, lead, begin));
  return { entryId, settledId, incidentId, plannedId: planned?.id ?? '', begunId: begun?.id ?? '', reassessedId };
}
