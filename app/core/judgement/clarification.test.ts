import { describe, expect, it } from 'vitest';
import type { Answer } from '../questionnaire/answers';
import {
  clarifiedAnswers,
  countingAnswer,
  standingOf,
  type Clarification,
  type ClarifyingAnswer,
} from './clarification';
import { gapOf } from './gap';

const by = { personId: 'p', name: 'Chen' };
const rules = { deadlineDay: '2031-03-24', isNegotiated: false };
const first: Answer = { value: 'no' };
const document = (dated?: string): Answer['evidence'] => ({
  grade: 'documented',
  document: 'Test report',
  ...(dated !== undefined && { dated }),
});

function given(kind: ClarifyingAnswer['kind'], answer: Answer, isSlip?: boolean): ClarifyingAnswer {
  const ruling = isSlip === undefined ? {} : { ruling: { isSlip, reason: 'r', by, at: 'a' } };
  return { responseId: 'one', kind, answer, words: 'w', by, at: 'a', ...ruling };
}

describe('an answer to a clarification', () => {
  it('adds proof from before the deadline, on its day too, and no newer one', () => {
    const proof = (dated?: string) => given('proof', { value: 'no', evidence: document(dated) });
    expect(countingAnswer(first, proof('2031-03-24'), rules)).toEqual({ ...first, evidence: document('2031-03-24') });
    expect(countingAnswer(first, proof('2031-03-25'), rules)).toEqual(first);
    expect(countingAnswer(first, proof(), rules)).toEqual(first);
    expect(standingOf(proof('2031-03-25'), rules)).toBe('proof_too_new');
  });

  it('never changes what was said by what it calls proof', () => {
    const proof = given('proof', { value: 'yes', evidence: document('2030-01-01') });
    expect(countingAnswer(first, proof, rules)?.value).toBe('no');
    expect(countingAnswer(undefined, proof, rules)).toBeUndefined();
    expect(countingAnswer({ notApplicable: { reason: 'none' } }, proof, rules)).toEqual({
      notApplicable: { reason: 'none' },
    });
  });

  it('corrects a slip only once somebody said that it was one', () => {
    const later: Answer = { value: 'yes' };
    expect(countingAnswer(first, given('slip', later), rules)).toEqual(first);
    expect(countingAnswer(first, given('slip', later, false), rules)).toEqual(first);
    expect(countingAnswer(first, given('slip', later, true), rules)).toEqual(later);
  });

  it('brings no new proof along with a slip', () => {
    const later: Answer = { value: 'yes', evidence: document('2031-04-01') };
    expect(countingAnswer(first, given('slip', later, true), rules)).toEqual({ value: 'yes' });
  });

  it('improves nothing, unless the round was declared negotiated', () => {
    const better = given('answer', { value: 'yes' });
    expect(countingAnswer(first, better, rules)).toEqual(first);
    expect(countingAnswer(undefined, better, rules)).toBeUndefined();
    expect(countingAnswer(first, better, { ...rules, isNegotiated: true })).toEqual({ value: 'yes' });
  });

  it('counts for its own firm alone, one clarification after the other', () => {
    const asked = (id: string, answer: ClarifyingAnswer): Clarification => ({
      ...{ id, roundId: 'r', question: 'q', gap: 'unclear', message: 'm', until: 'u', by, at: 'a', asked: [] },
      answers: [answer],
    });
    const all = [
      asked('1', given('slip', { value: 'yes' }, true)),
      asked('2', given('proof', { value: 'no', evidence: document('2030-01-01') })),
    ];
    expect(clarifiedAnswers({ q: first }, all, 'one', rules)).toEqual({
      q: { value: 'yes', evidence: document('2030-01-01') },
    });
    expect(clarifiedAnswers({ q: first }, all, 'another', rules)).toEqual({});
  });
});

describe('the gap of an answer', () => {
  it.each([
    [{ state: 'not_asked' }, undefined],
    [{ state: 'blank' }, 'missing'],
    [{ state: 'dont_know' }, 'missing'],
    [{ state: 'not_applicable' }, 'missing'],
    [{ state: 'answered', grade: 'claimed' }, 'unproven'],
    [{ state: 'committed', grade: 'rejected' }, 'unproven'],
    [{ state: 'answered', grade: 'documented' }, 'unclear'],
    [{ state: 'answered' }, 'unclear'],
  ] as const)('of %o is %s', (used, gap) => {
    expect(gapOf(used)).toBe(gap);
  });
});
