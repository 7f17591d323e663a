import { describe, expect, it } from 'vitest';
import { emptyPlan, planOf, postedPlan, typedPlanOf } from './typed-plan';

function posted(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('the typed plan of a round', () => {
  it('becomes what the use cases take', () => {
    const form = posted([
      ...Object.entries({ kind: 'tender', access: 'open', day: '2031-03-24', time: '14:00' }),
      ...Object.entries({ zone: 'Africa/Nairobi', reminderDays: '7, 2;1', isNegotiated: 'yes' }),
      ['opener', 'a'],
      ['opener', ''],
      ['opener', 'b'],
    ]);
    expect(planOf(postedPlan(form))).toEqual({
      ...{ kind: 'tender', access: 'open', isNegotiated: true, openers: ['a', 'b'], reminderDays: [7, 2, 1] },
      deadline: { local: '2031-03-24T14:00', zone: 'Africa/Nairobi' },
    });
  });

  it('keeps what is no number as none, and nothing as no reminder', () => {
    const days = (reminderDays: string) => planOf({ ...emptyPlan(''), reminderDays }).reminderDays;
    expect(days('soon')).toEqual([Number.NaN]);
    expect(days(' , ')).toEqual([]);
  });

  it('shows again what is planned', () => {
    const deadline = { at: '2031-03-24T11:00:00.000Z', zone: 'Africa/Nairobi' };
    const kinds = { kind: 'consultation', access: 'invited' } as const;
    const round = { ...kinds, deadline, openers: [], isNegotiated: false, reminderDays: [7, 2] };
    const typed = typedPlanOf(round, '2031-03-24T14:00');
    expect(typed).toMatchObject({ day: '2031-03-24', time: '14:00', zone: 'Africa/Nairobi', reminderDays: '7, 2' });
    expect(planOf(typed).deadline).toEqual({ local: '2031-03-24T14:00', zone: 'Africa/Nairobi' });
  });
});
