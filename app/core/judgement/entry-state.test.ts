import { describe, expect, it } from 'vitest';
import type { ContractEntry } from './contract';
import { countEntries, entryState, inOrderOfUrgency } from './entry-state';

const by = { personId: 'p', name: 'P' };
const entry = (about: Partial<ContractEntry>): ContractEntry => ({
  ...{ id: 'e', from: { kind: 'own' }, title: 'Do it', owner: 'vendor', who: '', proofNeeded: 'A page', risks: [] },
  ...about,
});
const proof = (received: string): ContractEntry['proof'] => ({
  ...{ words: 'Seen', document: '', grade: 'verified', received, by, at: `${received}T10:00:00.000Z` },
});
const waived = { reason: 'Not needed', by, at: '2027-01-01T00:00:00.000Z' };

describe('the state of an entry', () => {
  it.each([
    ['open on its due day', { due: '2027-02-01' }, 'open'],
    ['overdue on the day after', { due: '2027-01-31' }, 'overdue'],
    ['never late without a date', {}, 'open'],
    ['on time by the day its proof was received', { due: '2027-01-10', proof: proof('2027-01-10') }, 'proved_on_time'],
    ['late by a day', { due: '2027-01-10', proof: proof('2027-01-11') }, 'proved_late'],
    ['on time where no date was agreed', { proof: proof('2027-01-11') }, 'proved_on_time'],
    ['waived, however late', { due: '2026-01-01', waived }, 'waived'],
  ] as const)('is %s', (_, about, state) => {
    expect(entryState(entry(about), '2027-02-01')).toBe(state);
  });

  it('orders a register by what comes first, and counts it', () => {
    const entries = [
      entry({ id: 'waived', waived }),
      entry({ id: 'proved', due: '2026-01-01', proof: proof('2026-01-01') }),
      entry({ id: 'undated' }),
      entry({ id: 'later', due: '2027-09-01' }),
      entry({ id: 'soon', due: '2027-03-01' }),
      entry({ id: 'late', due: '2027-01-01' }),
    ];
    const ids = inOrderOfUrgency(entries, '2027-02-01').map(({ id }) => id);
    expect(ids).toEqual(['late', 'soon', 'later', 'undated', 'proved', 'waived']);
    expect(countEntries({ entries }, '2027-02-01')).toEqual({
      ...{ open: 3, overdue: 1, proved_on_time: 1, proved_late: 0, waived: 1 },
    });
  });
});
