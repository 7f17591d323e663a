import { describe, expect, it } from 'vitest';
import { answersInQuery, queryOf } from './case-query';

const choices = ['all', 'none'].map((value) => ({ value, text: value }));
const questions = [
  { name: 'helpers', accepts: { kind: 'choice' as const, choices } },
  { name: 'years', accepts: { kind: 'number' as const } },
  { name: 'plan', accepts: { kind: 'choice' as const, choices } },
] as unknown as Parameters<typeof answersInQuery>[1];
const read = (query: string, before = {}) => answersInQuery(new URLSearchParams(query), questions, before);

describe('answers of a case in an address', () => {
  it('are values, with how well they are shown where that is said; what is empty or no number is a blank', () => {
    expect(read('a.helpers=all&g.helpers=documented&a.years=3&a.plan=')).toEqual({
      helpers: { value: 'all', evidence: { grade: 'documented' } },
      years: 3,
    });
    expect(read('a.years=many&g.helpers=documented')).toEqual({});
  });

  it('leave what a case says beside them as it is', () => {
    const before = {
      helpers: { value: 'all', evidence: { grade: 'documented', expires: '2026-05-01' } },
      plan: { notApplicable: { reason: 'No plan is needed.' } },
      not_among_the_fields: 'kept',
      years: { value: 3 },
    };
    expect(read('a.helpers=all&g.helpers=documented&a.plan=&a.years=3', before)).toEqual(before);
    expect(read('a.helpers=all&g.helpers=verified', before)['helpers']).toEqual({
      value: 'all',
      evidence: { grade: 'verified', expires: '2026-05-01' },
    });
    expect(read('a.helpers=none&g.helpers=', before)['helpers']).toBe('none');
  });

  it('come back from the address that is made of them', () => {
    const answers = { helpers: { value: 'all', evidence: { grade: 'verified' } }, years: 3 };
    expect(read(queryOf({ answers, effectiveDate: '2026-05-01' }))).toEqual(answers);
    expect(queryOf({ answers: {}, effectiveDate: '2026-05-01' })).toBe('day=2026-05-01');
  });
});
