import { describe, expect, test } from 'vitest';
import { checkDecision, departs, nobody, type ProposedDecision } from './check-decision';
import type { Decidable } from './decision';

const decidables: Decidable[] = [
  { responseId: 'a', firm: 'Alba', recommended: { atLeast: 'measures', atMost: 'conditions' }, answersHash: 'ha' },
  { responseId: 'b', firm: 'Brea', recommended: { atLeast: 'proceed', atMost: 'proceed' }, answersHash: 'hb' },
  {
    ...{ responseId: 'c', firm: 'Cove', recommended: { atLeast: 'stop', atMost: 'stop' } as const },
    ...{ prohibitedBy: ['prohibited-practice'], answersHash: 'hc' },
  },
];
const on = { decidables, today: '2031-04-01', isCorrection: false };
const about = (decided: string, reason = '', advantages = 'Better shown.') => ({ decided, reason, advantages });
const sound: ProposedDecision = {
  awarded: 'b',
  reason: 'The best offer.',
  standstillUntil: '2031-04-15',
  responses: { a: about('conditions'), b: about('proceed'), c: about('stop') },
  correction: '',
};

function faultsOf(proposed: Partial<ProposedDecision>, more: Partial<typeof on> = {}): string[] {
  const checked = checkDecision({ ...sound, ...proposed }, { ...on, ...more });
  return checked.ok ? [] : checked.issues.map(({ code, where }) => `${code} ${where.pointer}`);
}
const withResponse = (id: string, response: ReturnType<typeof about>) => ({
  responses: { ...sound.responses, [id]: response },
});

describe('a decision', () => {
  test('is recorded with what was recommended beside what was decided, and the answers that were judged', () => {
    const checked = checkDecision(sound, on);
    if (!checked.ok) throw new Error('It should be sound');
    expect(checked.value).toEqual({
      ...{ awarded: 'b', reason: 'The best offer.', standstillUntil: '2031-04-15' },
      responses: [
        { ...decidables[0], decided: 'conditions', reason: '', advantages: 'Better shown.' },
        { ...decidables[1], decided: 'proceed', reason: '', advantages: '' },
        { ...decidables[2], decided: 'stop', reason: '', advantages: 'Better shown.' },
      ],
    });
  });

  test('departs outside of the recommended range, in either direction', () => {
    const range = { atLeast: 'measures', atMost: 'conditions' } as const;
    expect(departs(range, 'measures') || departs(range, 'conditions')).toBe(false);
    expect([departs(range, 'proceed'), departs(range, 'stop_until')]).toEqual([true, true]);
  });

  test.each(['proceed', 'stop'])('needs a reason where it departs: %s', (decided) => {
    expect(faultsOf(withResponse('a', about(decided)))).toEqual(['departure_unexplained /reason-a']);
    expect(faultsOf(withResponse('a', about(decided, 'As the audit showed.')))).toEqual([]);
  });

  test.each(['proceed', 'measures', 'conditions', 'stop_until'])(
    'never goes past a practice that the law prohibits, whatever the reason: %s',
    (decided) => {
      expect(faultsOf(withResponse('c', about(decided, 'We want it.')))).toEqual(['decided_prohibited /decided-c']);
    },
  );

  test('never gives the contract to whoever the law or the decision itself stops', () => {
    expect(faultsOf({ awarded: 'c' })).toEqual(['award_stopped /awarded']);
    expect(faultsOf({ awarded: 'b', ...withResponse('b', about('stop', 'Too dear.')) })).toEqual([
      'award_stopped /awarded',
    ]);
  });

  test('preselects nothing: what was not chosen is missing', () => {
    const empty = { awarded: '', reason: '', standstillUntil: '', responses: {} };
    expect(faultsOf(empty)).toEqual([
      'award_missing /awarded',
      'decided_missing /decided-a',
      'decided_missing /decided-b',
      'decided_missing /decided-c',
    ]);
    expect(faultsOf({ awarded: 'somebody else' })).toEqual(['award_missing /awarded']);
    expect(faultsOf(withResponse('a', about('perhaps')))).toEqual(['decided_missing /decided-a']);
  });

  test('tells every other firm how the winner was better, and nobody where there is no winner', () => {
    expect(faultsOf(withResponse('a', about('conditions', '', ' ')))).toEqual(['advantages_missing /advantages-a']);
    expect(
      faultsOf({ awarded: nobody, standstillUntil: '', ...withResponse('a', about('conditions', '', '')) }),
    ).toEqual([]);
  });

  test.each(['', 'soon', '2031-02-31'])('needs a day before which no contract is signed: %j', (standstillUntil) => {
    expect(faultsOf({ standstillUntil })).toEqual(['standstill_unreadable /standstill']);
  });

  test('lets that day be today, and not before', () => {
    expect(faultsOf({ standstillUntil: '2031-04-01' })).toEqual([]);
    expect(faultsOf({ standstillUntil: '2031-03-31' })).toEqual(['standstill_over /standstill']);
  });

  test('needs a reason where it replaces another', () => {
    expect(faultsOf({}, { isCorrection: true })).toEqual(['correction_unexplained /correction']);
    expect(faultsOf({ correction: 'A sum was wrong.' }, { isCorrection: true })).toEqual([]);
  });
});
