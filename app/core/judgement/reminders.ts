import type { Contract, ContractEntry, HandoverItem, Reassessment } from './contract';
import { entryState, isLeft, reassessmentState } from './entry-state';

const dayMs = 24 * 60 * 60_000;

/** Something of a contract that somebody is to be reminded of now. */
export interface DueReminder {
  about:
    | { kind: 'entry'; entry: ContractEntry }
    | { kind: 'reassessment'; reassessment: Reassessment }
    | { kind: 'handover'; item: HandoverItem };
  when: 'before' | 'overdue';
  due: string;
  /** Noted once it went out. Several days before can fall together, where nothing ran meanwhile: then one mail goes out. */
  keys: string[];
}

/**
 * What is due soon or late and was not reminded of yet. A moved date has reminders of its own; what is settled, or has no
 * date, has none.
 * @param today YYYY-MM-DD.
 */
export function dueReminders(contract: Contract, today: string): DueReminder[] {
  const { entries, reassessments, handover, reminderDays, reminded } = contract;
  const open = [
    ...entries.flatMap((entry) => {
      const state = entryState(entry, today);
      const isOpen = state === 'open' || state === 'overdue';
      return isOpen && entry.due !== undefined
        ? [{ about: { kind: 'entry', entry } as const, id: entry.id, due: entry.due }]
        : [];
    }),
    ...reassessments.flatMap((reassessment) =>
      reassessmentState(reassessment, today) === 'finished'
        ? []
        : [{ about: { kind: 'reassessment', reassessment } as const, id: reassessment.id, due: reassessment.due }],
    ),
    ...handover.flatMap((item) =>
      isLeft(item) && item.until !== undefined
        ? [{ about: { kind: 'handover', item } as const, id: item.id, due: item.until }]
        : [],
    ),
  ];
  return open.flatMap(({ about, id, due }): DueReminder[] => {
    const left = daysBetween(today, due);
    const days = left < 0 ? ['overdue'] : reminderDays.filter((one) => left <= one).map((one) => `${one} days before`);
    const keys = days.map((day) => `${about.kind} ${id}: ${day} ${due}`).filter((key) => !reminded.includes(key));
    return keys.length === 0 ? [] : [{ about, when: left < 0 ? 'overdue' : 'before', due, keys }];
  });
}

/** Whole days from one calendar day to another; negative where the other has passed. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
