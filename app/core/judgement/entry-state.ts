import type { Contract, ContractEntry, HandoverItem, Reassessment } from './contract';

/** Where an entry of a register stands on a day. */
export type EntryState = 'open' | 'overdue' | 'proved_on_time' | 'proved_late' | 'waived';

/**
 * Where an entry stands. What is proved stays so, on time or late by the day its proof was received; what has no date
 * is never late.
 * @param today YYYY-MM-DD; the due day itself is still on time.
 */
export function entryState({ due, proof, waived }: ContractEntry, today: string): EntryState {
  if (waived !== undefined) return 'waived';
  if (proof !== undefined) return due === undefined || proof.received <= due ? 'proved_on_time' : 'proved_late';
  return due !== undefined && due < today ? 'overdue' : 'open';
}

/** How many entries stand where. */
export type EntryCounts = Record<EntryState, number>;

/** All zero for a register without entries. */
export function countEntries({ entries }: Pick<Contract, 'entries'>, today: string): EntryCounts {
  const counts: EntryCounts = { open: 0, overdue: 0, proved_on_time: 0, proved_late: 0, waived: 0 };
  for (const entry of entries) counts[entryState(entry, today)] += 1;
  return counts;
}

/** What comes first first: overdue, then open, each by its due day with undated ones last, then what is settled. */
export function inOrderOfUrgency(entries: readonly ContractEntry[], today: string): ContractEntry[] {
  const rank: Record<EntryState, number> = { overdue: 0, open: 1, proved_late: 2, proved_on_time: 2, waived: 3 };
  const key = (entry: ContractEntry) => `${rank[entryState(entry, today)]} ${entry.due ?? '9999'}`;
  return [...entries].sort((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0));
}

/** Where a re-assessment stands on a day. */
export type ReassessmentState = 'planned' | 'overdue' | 'begun' | 'finished';

/**
 * Where a re-assessment stands. One that is under way is not called overdue.
 * @param today YYYY-MM-DD; the due day itself is still on time.
 */
export function reassessmentState({ due, begun, finished }: Reassessment, today: string): ReassessmentState {
  if (finished !== undefined) return 'finished';
  if (begun !== undefined) return 'begun';
  return due < today ? 'overdue' : 'planned';
}

/** Whether something of the end of the contract is still to be done. */
export function isLeft({ done }: HandoverItem): boolean {
  return done === undefined;
}
