import { describe, expect, it } from 'vitest';
import type { Contract, ContractEntry } from './contract';
import { dueReminders } from './reminders';

const by = { personId: 'p', name: 'P' };
const entry = (id: string, about: Partial<ContractEntry>): ContractEntry => ({
  ...{ id, from: { kind: 'own' }, title: id, owner: 'vendor', who: '', proofNeeded: '', risks: [] },
  ...about,
});
const contract = (about: Partial<Contract>): Contract => ({
  ...{ id: 'p', responseId: 'r', roundId: 'o', firm: 'F', number: '', title: 'T', signedOn: '2027-01-01' },
  ...{ managers: [by], reminderDays: [30, 7], entries: [], incidents: [], reassessments: [], handover: [] },
  ...{ points: [], reminded: [] },
  ...about,
});
const told = (about: Partial<Contract>, today: string) =>
  dueReminders(contract(about), today).map(({ when, keys }) => [when, ...keys]);

describe('reminders of a contract', () => {
  const entries = [entry('log', { due: '2027-03-31' }), entry('undated', {})];

  it('come so many days before, once each, and once when it is late', () => {
    expect(told({ entries }, '2027-02-28')).toEqual([]);
    expect(told({ entries }, '2027-03-01')).toEqual([['before', 'entry log: 30 days before 2027-03-31']]);
    const reminded = ['entry log: 30 days before 2027-03-31'];
    expect(told({ entries, reminded }, '2027-03-23')).toEqual([]);
    expect(told({ entries, reminded }, '2027-03-31')).toEqual([['before', 'entry log: 7 days before 2027-03-31']]);
    expect(told({ entries, reminded }, '2027-04-01')).toEqual([['overdue', 'entry log: overdue 2027-03-31']]);
    expect(told({ entries, reminded: ['entry log: overdue 2027-03-31'] }, '2027-05-01')).toEqual([]);
  });

  it('fall together where nothing ran meanwhile, and are sent anew for a moved date', () => {
    expect(told({ entries }, '2027-03-30')).toEqual([
      ['before', 'entry log: 30 days before 2027-03-31', 'entry log: 7 days before 2027-03-31'],
    ]);
    const moved = [entry('log', { due: '2027-04-30' })];
    const reminded = ['entry log: 30 days before 2027-03-31'];
    expect(told({ entries: moved, reminded }, '2027-04-01')).toEqual([
      ['before', 'entry log: 30 days before 2027-04-30'],
    ]);
  });

  it('say nothing of what is settled, and speak of re-assessments until they are finished', () => {
    const waived = { reason: 'R', by, at: '2027-01-02T00:00:00.000Z' };
    expect(told({ entries: [entry('log', { due: '2027-03-31', waived })] }, '2027-04-01')).toEqual([]);
    const planned = { id: 'a', because: 'date', note: '', due: '2027-03-31', by, at: '' } as const;
    expect(told({ reassessments: [planned] }, '2027-04-01')).toEqual([
      ['overdue', 'reassessment a: overdue 2027-03-31'],
    ]);
    expect(told({ reassessments: [{ ...planned, finished: { by, at: '' } }] }, '2027-04-01')).toEqual([]);
  });

  it('speak of what the end of the contract asks for, until it is done', () => {
    const item = { id: 'data', kind: 'data_returned', what: '', until: '2027-03-31' } as const;
    const undated = { id: 'people', kind: 'people_told', what: '' } as const;
    const handover = [item, undated];
    expect(told({ handover }, '2027-03-01')).toEqual([['before', 'handover data: 30 days before 2027-03-31']]);
    expect(told({ handover }, '2027-04-01')).toEqual([['overdue', 'handover data: overdue 2027-03-31']]);
    expect(told({ handover: [{ ...item, done: { note: '', by, at: '' } }] }, '2027-04-01')).toEqual([]);
  });
});
