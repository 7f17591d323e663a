import { beforeEach, describe, expect, it } from 'vitest';
import { contractNow, proof, signed, signedContract } from '#test/contracts';
import { at, lead, valueOf } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import type { Answer } from '~/core/questionnaire/answers';
import { getResult } from '~/use-cases/assessment/get-result';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import type { Ports } from '~/use-cases/ports';
import { beginReassessment } from './begin-reassessment';
import { finishReassessment } from './finish-reassessment';
import { followIncident } from './follow-incident';
import { getContract } from './get-contract';
import { addHandover, settleHandover } from './handover';
import { planReassessment } from './plan-reassessment';
import { proveEntry } from './prove-entry';
import { recordIncident } from './record-incident';
import { remindOfContracts } from './remind-of-contracts';
import { renderRegister } from './render-register';

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), signed);
});

const on = (day: string) => at(ports, `${day}T09:00:00.000Z`);
const promise = 'commitment-access_log';
const codes = (outcome: { ok: boolean; issues?: { code: string; where: { pointer: string } }[] }) =>
  (outcome.issues ?? []).map(({ code, where }) => `${code} ${where.pointer}`.trim());

async function planned(procurementId: string, about: object = {}) {
  const form = { because: 'model', note: 'A new model', due: '2031-12-01', incidentId: '', ...about };
  await valueOf(planReassessment(ports, lead, { procurementId, form }));
  return (await contractNow(ports, procurementId)).reassessments.at(-1)?.id ?? '';
}

async function answer(day: string, assessmentId: string, changes: Record<string, Answer>) {
  const basedOn = (await ports.assessments.find(assessmentId))?.revision ?? 0;
  const patch = { id: ports.ids.next(), basedOn, changes };
  return saveAnswers(on(day), lead, { assessmentId, patch });
}

describe('a re-assessment', () => {
  it('begins as the contract stands, and moves the contract only once it is finished, for good', async () => {
    const { procurementId } = await signedContract(ports);
    const entry = { procurementId, entryId: promise };
    await valueOf(proveEntry(on('2031-06-01'), lead, { ...entry, form: { ...proof, received: '2031-06-01' } }));
    const reassessmentId = await planned(procurementId);
    const begin = { procurementId, reassessmentId, isNewest: false };
    const assessmentId = await valueOf(beginReassessment(on('2031-07-01'), lead, begin));
    expect(codes(await beginReassessment(on('2031-07-01'), lead, begin))).toEqual(['reassessment_begun']);
    const { evaluation } = await getResult(on('2031-07-01'), lead, { assessmentId });
    expect(evaluation.risks[0]?.level).toBe('high');

    expect(await answer('2031-07-02', assessmentId, { people_with_access: { value: 500 } })).toMatchObject({
      kind: 'saved',
    });
    const level = async (day: string) =>
      (await getContract(on(day), lead, { procurementId })).signed?.evaluation.risks[0]?.level;
    expect(await level('2031-07-02')).toBe('high');
    await valueOf(finishReassessment(on('2031-07-03'), lead, { procurementId, reassessmentId }));
    expect(await level('2031-07-03')).toBe('critical');
    const { points } = await contractNow(ports, procurementId);
    expect(points.map(({ because, levels }) => [because, levels['leak']?.atMost])).toEqual([
      ['award', 'critical'],
      ['proof', 'high'],
      ['reassessment', 'critical'],
    ]);
    expect(await answer('2031-07-04', assessmentId, { people_with_access: { value: 1 } })).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'reassessment_finished' }],
    });
    expect(codes(await finishReassessment(ports, lead, { procurementId, reassessmentId }))).toEqual([
      'reassessment_finished',
    ]);
  });

  it('opens a promise again that was made anew, which an earlier proof does not show', async () => {
    const { procurementId } = await signedContract(ports);
    const entry = { procurementId, entryId: promise };
    await valueOf(proveEntry(on('2031-06-01'), lead, { ...entry, form: { ...proof, received: '2031-06-01' } }));
    const reassessmentId = await planned(procurementId);
    const begin = { procurementId, reassessmentId, isNewest: true };
    const assessmentId = await valueOf(beginReassessment(on('2031-07-01'), lead, begin));
    const committed = { by: '2032-01-31', proof: 'A page of the new log' };
    await answer('2031-07-02', assessmentId, { access_log: { value: 'yes', committed } });
    await valueOf(finishReassessment(on('2031-07-03'), lead, { procurementId, reassessmentId }));
    const { signed: standing } = await getContract(on('2031-07-03'), lead, { procurementId });
    expect(standing?.evaluation.risks[0]?.level).toBe('critical');
    const anew = standing?.contract.entries.find(({ id }) => id === `${promise}-${reassessmentId}`);
    expect(anew).toMatchObject({ due: '2032-01-31', proofNeeded: 'A page of the new log' });
    const again = { procurementId, entryId: anew?.id ?? '', form: { ...proof, received: '2031-07-04' } };
    await valueOf(proveEntry(on('2031-07-04'), lead, again));
    const after = await getContract(on('2031-07-04'), lead, { procurementId });
    expect(after.signed?.evaluation.risks[0]?.level).toBe('high');
  });

  it('is called for with a reason and a day, by an incident of the contract', async () => {
    const { procurementId } = await signedContract(ports);
    const incident = { kind: 'incident', on: '2031-05-01', what: 'A leak', affected: '', risks: ['leak'] };
    const incidentId = await valueOf(recordIncident(ports, lead, { procurementId, form: incident }));
    await planned(procurementId, { because: 'incident', incidentId });
    expect((await contractNow(ports, procurementId)).reassessments).toMatchObject([
      { incidentId, because: 'incident' },
    ]);
    const form = { because: '', note: '', due: '', incidentId: '' };
    expect(codes(await planReassessment(ports, lead, { procurementId, form }))).toEqual([
      'reassessment_reason_needed /because',
      'field_empty /note',
      'contract_day /due',
    ]);
  });
});

describe('an incident', () => {
  it('keeps every count, and nothing is known of how many until somebody says so', async () => {
    const { procurementId } = await signedContract(ports);
    const form = { kind: 'complaint', on: '2031-05-01', what: 'Letters to the wrong people', affected: '', risks: [] };
    const incidentId = await valueOf(recordIncident(ports, lead, { procurementId, form }));
    expect((await contractNow(ports, procurementId)).incidents[0]).not.toHaveProperty('affected');
    const empty = { affected: '', remedy: '', found: '', restored: '', closedOn: '' };
    const follow = (day: string, about: object) =>
      followIncident(on(day), lead, { procurementId, incidentId, form: { ...empty, ...about } });
    await valueOf(follow('2031-05-02', { found: '12', restored: '3' }));
    await valueOf(
      follow('2031-06-02', { affected: '20', found: '18', restored: '18', remedy: 'Letters', closedOn: '2031-06-01' }),
    );
    expect((await contractNow(ports, procurementId)).incidents[0]).toMatchObject({
      ...{ affected: 20, remedy: 'Letters', closedOn: '2031-06-01' },
      counts: [
        { on: '2031-05-02', found: 12, restored: 3 },
        { on: '2031-06-02', found: 18, restored: 18 },
      ],
    });
    expect(codes(await follow('2031-06-02', { found: '3' }))).toEqual(['count_empty /restored']);
    expect(codes(await follow('2031-06-02', { found: '3', restored: '4' }))).toEqual([
      'restored_beyond_found /restored',
    ]);
    expect(codes(await follow('2031-06-02', { affected: 'many', closedOn: '2031-06-01' }))).toEqual([
      'count_unreadable /affected',
      'closed_without_remedy /remedy',
    ]);
    const strange = { ...form, kind: 'x', risks: ['no-risk'], on: '2031-06-01' };
    expect(codes(await recordIncident(ports, lead, { procurementId, form: strange }))).toEqual([
      'incident_kind_unknown /kind',
      'day_ahead /on',
      'risk_unknown /risks',
    ]);
  });
});

describe('what the clock does', () => {
  it('reminds the vendor before, and both when it is late; each once', async () => {
    const { procurementId } = await signedContract(ports);
    const system = { kind: 'system' } as const;
    const before = (await ports.outbox.list(500)).length;
    const since = async (day: string) => {
      await remindOfContracts(on(day), system);
      await remindOfContracts(on(day), system);
      const mails = await ports.outbox.list(500);
      return mails.slice(0, mails.length - before).map(({ to, subject }) => `${to} ${subject.split(':')[0] ?? ''}`);
    };
    const vendor = sample('vendor').email;
    expect(await since('2031-07-31')).toEqual([]);
    expect(await since('2031-08-01')).toEqual([`${vendor} Due 31 August 2031`]);
    const late = await since('2031-09-01');
    expect(late.sort()).toEqual(
      [
        `${vendor} Due 31 August 2031`,
        `${vendor} Overdue since 31 August 2031`,
        `${lead.email} Overdue since 31 August 2031`,
      ].sort(),
    );
    const [mail] = (await ports.outbox.list(500)).filter(({ to }) => to === lead.email);
    expect(mail?.text).toContain(`/procurements/${procurementId}/contract/entries/${promise}`);
  });

  it('reminds who manages the contract of a re-assessment', async () => {
    const { procurementId } = await signedContract(ports);
    await planned(procurementId, { because: 'date', note: '' });
    await remindOfContracts(on('2031-11-25'), { kind: 'system' });
    const subjects = (await ports.outbox.list(500)).filter(({ to }) => to === lead.email).map(({ subject }) => subject);
    expect(subjects).toContain('Re-assessment by 1 December 2031: Checks of benefit');
  });
});

describe('the end of the contract', () => {
  it('is reminded of before its days, and once they are over, until it is done', async () => {
    const { procurementId } = await signedContract(ports);
    await valueOf(addHandover(ports, lead, { procurementId, what: 'Keys', until: '2033-01-31' }));
    const told = async (day: string) => {
      await remindOfContracts(on(day), { kind: 'system' });
      const mails = (await ports.outbox.list(500)).filter(
        ({ to, text }) => to === lead.email && text.includes('/exit'),
      );
      return mails.map(({ subject }) => subject).sort();
    };
    expect(await told('2032-12-31')).toEqual([]);
    expect(await told('2033-01-01')).toEqual(['End of the contract, by 31 January 2033: Keys']);
    expect(await told('2033-02-01')).toContain('Since 31 January 2033 not noted as done: Keys');
    const kept = { procurementId, itemId: 'records_kept', until: '2034-01-31', isDone: true, note: '' };
    await valueOf(settleHandover(ports, lead, kept));
    expect((await told('2034-02-01')).join()).not.toContain('Records');
  });

  it('is a list that is ticked off, and can be added to', async () => {
    const { procurementId } = await signedContract(ports);
    await valueOf(addHandover(ports, lead, { procurementId, what: 'Keys', until: '2033-01-01' }));
    const settle = { procurementId, itemId: 'data_deleted', until: '2033-02-01', isDone: true, note: 'Letter 7' };
    await valueOf(settleHandover(ports, lead, settle));
    const { handover } = await contractNow(ports, procurementId);
    expect(handover.map(({ kind, done }) => `${kind} ${done?.note ?? ''}`.trim())).toEqual([
      ...['data_returned', 'data_deleted Letter 7', 'documents_handed_over', 'records_kept', 'people_told', 'own'],
    ]);
    await valueOf(settleHandover(ports, lead, { ...settle, isDone: false, note: '' }));
    expect((await contractNow(ports, procurementId)).handover[1]).not.toHaveProperty('done');
    expect(codes(await addHandover(ports, lead, { procurementId, what: '', until: 'x' }))).toEqual([
      'field_empty /what',
      'contract_day /until',
    ]);
  });
});

describe('the register as a document', () => {
  it('is a PDF under the name of the contract', async () => {
    const { procurementId } = await signedContract(ports);
    const { bytes, fileName } = await renderRegister(ports, lead, { procurementId, language: 'en' });
    expect(fileName).toBe('contract-register-checks-of-benefit.pdf');
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
