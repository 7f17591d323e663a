import { describe, expect, it } from 'vitest';
import { handmade, question } from '#test/fixtures/generated/handmade';
import type { Answer } from '../questionnaire/answers';
import type { Asked } from '../questionnaire/asked';
import { demandsProof, settleAnswer, unprovenIn, type View } from './settle-answers';

const content = handmade({
  questions: [
    question('plain'),
    question('excusable', { notApplicable: true }),
    question('to_prove', { proof: 'required', choices: ['none', 'some', 'all'].map((amount) => `${amount}_of_it`) }),
    question('several', { kind: 'choices', choices: ['a', 'b'], none: true }),
  ],
});
const questions = new Map(
  content.questionnaires.flatMap((questionnaire) => questionnaire.questions).map((one) => [one.name, one]),
);
const today = '2026-03-31';

function settle(
  name: string,
  answer: Answer | undefined,
  asked: Asked | Record<View, Asked> = 'asked',
  notAsked?: string,
) {
  const found = questions.get(name);
  if (found === undefined) throw new Error(name);
  const askedIn = (view: View) => (typeof asked === 'string' ? asked : asked[view]);
  return settleAnswer({ question: found, answer, asked: askedIn, notAsked, effectiveDate: today });
}

const known = (value: unknown) => ({ listed: [value], offered: false });
const anything = { listed: [], offered: true };
const reason = { reason: 'Not here' };
const promise = { by: '2026-12-01', proof: 'A test report' };

describe('The six states of an answer', () => {
  it.each<[string, string, Answer | undefined, Asked]>([
    ['answered', 'plain', { value: 'safe' }, 'asked'],
    ['blank', 'plain', undefined, 'asked'],
    ['blank', 'plain', {}, 'asked'],
    ['blank', 'several', { value: [] }, 'asked'],
    ['dont_know', 'plain', { value: 'dontknow' }, 'asked'],
    ['dont_know', 'several', { value: ['dontknow'] }, 'asked'],
    ['not_applicable', 'excusable', { notApplicable: reason }, 'asked'],
    ['blank', 'plain', { notApplicable: reason }, 'asked'],
    ['committed', 'plain', { value: 'safe', committed: promise }, 'asked'],
    ['not_asked', 'plain', { value: 'safe' }, 'not_asked'],
    ['not_asked', 'plain', { value: 'safe' }, 'may_open'],
    ['answered', 'plain', { value: 'safe' }, 'may_close'],
  ])('are never confused: %s, of %s with %j that is %s', (state, name, answer, asked) => {
    expect(settle(name, answer, asked).state).toBe(state);
  });
});

describe('What an answer may be', () => {
  it('is its value where it is asked', () => {
    expect(settle('plain', { value: 'safe' }).proved).toEqual(known('safe'));
  });

  it('is anything where it is blank or "don’t know"', () => {
    expect(settle('plain', undefined).proved).toEqual(anything);
    expect(settle('plain', { value: 'dontknow' }).proved).toEqual(anything);
  });

  it('is what not asked stands for where it is not asked, whatever is stored', () => {
    expect(settle('plain', { value: 'safe' }, 'not_asked', 'risky').proved).toEqual(known('risky'));
  });

  it('is anything where it is not asked and the rule set does not say what that stands for', () => {
    expect(settle('plain', { value: 'safe' }, 'not_asked').proved).toEqual(anything);
  });

  it('is anything, or not asked, where a blank could open it, whatever is stored', () => {
    expect(settle('plain', { value: 'safe' }, 'may_open', 'risky').proved).toEqual({
      listed: ['risky'],
      offered: true,
    });
  });

  it('is its value, or not asked, where a blank could hide it', () => {
    expect(settle('plain', { value: 'safe' }, 'may_close', 'risky').proved).toEqual({
      listed: ['safe', 'risky'],
      offered: false,
    });
  });

  it('is told apart where a blank could hide an answer that is shown to be true', () => {
    const { proved } = settle('plain', { value: 'safe', evidence: { grade: 'documented' } }, 'may_close', 'risky');
    expect(proved.apart).toEqual({ shown: known('safe'), hidden: known('risky') });
  });

  it('is anything, and not applicable, until the reason is accepted', () => {
    const answer = { notApplicable: { ...reason, accepted: false } };
    expect(settle('excusable', answer, 'asked', 'risky').proved).toEqual({ listed: ['risky'], offered: true });
    expect(settle('excusable', answer, 'asked', 'risky').excused).toBe(false);
  });

  it('is what not asked stands for once the reason is accepted', () => {
    const settled = settle('excusable', { notApplicable: { ...reason, accepted: true } }, 'asked', 'risky');
    expect([settled.proved, settled.excused]).toEqual([known('risky'), true]);
  });

  it('can be not applicable too while it is blank, so that a blank never helps', () => {
    expect(settle('excusable', undefined, 'asked', 'risky').proved).toEqual({ listed: ['risky'], offered: true });
  });
});

describe('The grade that counts', () => {
  const gradeOf = (answer: Answer) => settle('plain', answer).grade;

  it('is that of the evidence, and claimed without any', () => {
    expect(gradeOf({ value: 'safe' })).toBe('claimed');
    expect(gradeOf({ value: 'safe', evidence: { grade: 'rejected' } })).toBe('rejected');
    expect(gradeOf({ value: 'safe', evidence: { grade: 'verified' } })).toBe('verified');
  });

  it.each([
    ['2026-03-30', 'claimed'],
    ['2026-03-31', 'documented'],
    ['2026-04-01', 'documented'],
  ])('of evidence whose last day is %s is, on 31 March, %s', (expires, grade) => {
    expect(gradeOf({ value: 'safe', evidence: { grade: 'documented', expires } })).toBe(grade);
  });

  it.each([
    ['2026-03-31', 'documented'],
    ['2026-04-01', 'claimed'],
  ])('of evidence issued on %s is, on 31 March, %s', (dated, grade) => {
    expect(gradeOf({ value: 'safe', evidence: { grade: 'documented', dated } })).toBe(grade);
  });

  it('of another way is claimed until an evaluator accepts it', () => {
    const other: Answer = { value: 'other', evidence: { grade: 'verified' } };
    expect([
      gradeOf(other),
      gradeOf({ ...other, equivalentAccepted: false }),
      gradeOf({ ...other, equivalentAccepted: true }),
    ]).toEqual(['claimed', 'claimed', 'verified']);
  });

  it('of a commitment is claimed now and verified once it is proved', () => {
    const settled = settle('plain', { value: 'safe', committed: promise, evidence: { grade: 'documented' } });
    expect([settled.grade, settled.promisedGrade, settled.committed]).toEqual(['claimed', 'verified', true]);
  });

  it('of a question that is not shown is claimed', () => {
    const answer: Answer = { value: 'safe', evidence: { grade: 'verified' } };
    expect([settle('plain', answer, 'not_asked').grade, settle('plain', answer, 'may_open').grade]).toEqual([
      'claimed',
      'claimed',
    ]);
  });
});

describe('A question that demands proof', () => {
  it.each<[string, 'rejected' | 'claimed' | 'documented' | 'verified', boolean, string[]]>([
    ['none_of_it', 'rejected', true, ['none_of_it', 'some_of_it', 'all_of_it']],
    ['none_of_it', 'claimed', true, ['none_of_it', 'some_of_it', 'all_of_it']],
    ['none_of_it', 'documented', false, ['none_of_it']],
    ['none_of_it', 'verified', false, ['none_of_it']],
    ['some_of_it', 'claimed', true, ['some_of_it', 'all_of_it']],
    ['all_of_it', 'claimed', false, ['all_of_it']],
  ])('answered by %s and %s lacks it: %s, and may be %j', (value, grade, lacks, possible) => {
    const settled = settle('to_prove', { value, evidence: { grade } });
    expect(settled.unproven).toBe(lacks);
    expect(settled.said).toEqual(known(value));
    expect(settled.proved).toEqual({ listed: possible, offered: false });
  });

  it('has it once a commitment is proved', () => {
    const settled = settle('to_prove', { value: 'none_of_it', committed: promise });
    expect([settled.unproven, settled.promised]).toEqual([true, known('none_of_it')]);
  });

  it('is not to be relied on as shown, but as said', () => {
    const answers = { to_prove: { value: 'none_of_it' }, plain: { value: 'safe' } };
    expect([...unprovenIn('proved', [...questions.values()].filter(demandsProof), answers, today)]).toEqual([
      'to_prove',
    ]);
    expect([...unprovenIn('said', [...questions.values()].filter(demandsProof), answers, today)]).toEqual([]);
  });

  it('leaves open, as shown, what follows from it', () => {
    const settled = settle(
      'plain',
      { value: 'safe' },
      { said: 'asked', proved: 'may_close', promised: 'asked' },
      'risky',
    );
    expect([settled.said, settled.proved]).toEqual([known('safe'), { listed: ['safe', 'risky'], offered: false }]);
  });
});

it('Both views are the same object where they agree, so that nothing is ranged twice', () => {
  const settled = settle('plain', { value: 'safe' });
  expect(settled.proved).toBe(settled.said);
});
