import { describe, expect, it } from 'vitest';
import { gate, handmade, question } from '#test/fixtures/generated/handmade';
import type { Answers } from '../questionnaire/answers';
import { evaluateRisks } from './evaluate-risks';
import { prepareRuleSet } from './prepare-rule-set';

const risky = (name: string) => ({ '==': [{ var: name }, 'risky'] });
const content = handmade({
  questions: [
    question('opens'),
    question('follows', { gate: gate("{opens} = 'risky'") }),
    question('excusable', { notApplicable: true }),
    question('never_read'),
    question('shows'),
  ],
  risks: [
    {
      id: 'a-risk',
      applies: { or: [risky('opens'), risky('follows'), risky('excusable')] },
      controls: [
        {
          id: 'one',
          title: 'One',
          inPlace: { '==': [{ var: 'shows' }, 'safe'] },
          quarterSteps: 4,
          kind: 'substance',
          shownBy: 'shows',
        },
        {
          id: 'two',
          title: 'Two',
          inPlace: { '==': [{ var: 'shows' }, 'risky'] },
          quarterSteps: 4,
          kind: 'substance',
          shownBy: 'shows',
        },
      ],
    },
  ],
  notAsked: { follows: 'safe', excusable: 'safe' },
});
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const judge = (answers: Answers) => evaluateRisks(prepared, { answers, effectiveDate: '2026-03-31' });

describe('Completeness', () => {
  it('counts the questions that rules read and that are shown, and says how many more a blank may open', () => {
    expect(judge({}).completeness).toEqual({ answered: 0, apply: 3, upToMore: 1 });
  });

  it('has no more to come once the gate is answered, either way', () => {
    expect(judge({ opens: { value: 'safe' } }).completeness).toEqual({ answered: 1, apply: 3, upToMore: 0 });
    expect(judge({ opens: { value: 'risky' } }).completeness).toEqual({ answered: 1, apply: 4, upToMore: 0 });
  });

  it('does not count what is stored behind a hidden question', () => {
    expect(judge({ opens: { value: 'safe' }, follows: { value: 'risky' } }).completeness).toEqual({
      answered: 1,
      apply: 3,
      upToMore: 0,
    });
  });

  it('does not take "don’t know" for an answer', () => {
    expect(judge({ opens: { value: 'dontknow' } }).completeness).toEqual({ answered: 0, apply: 3, upToMore: 1 });
  });

  it('takes a commitment for an answer', () => {
    expect(
      judge({ shows: { value: 'safe', committed: { by: '2026-12-01', proof: 'A test' } } }).completeness.answered,
    ).toBe(1);
  });

  it('leaves out what does not apply, once that is accepted', () => {
    const excused = (accepted: boolean) =>
      judge({ excusable: { notApplicable: { reason: 'Not here', accepted } } }).completeness;
    expect(excused(false)).toEqual({ answered: 0, apply: 3, upToMore: 1 });
    expect(excused(true)).toEqual({ answered: 0, apply: 2, upToMore: 1 });
  });
});

describe('Proof', () => {
  const shown = (value: string, grade: 'rejected' | 'claimed' | 'documented' | 'verified') =>
    judge({ opens: { value: 'risky' }, shows: { value, evidence: { grade } } }).proof;

  it('counts a question once, however many safeguards it shows', () => {
    expect(judge({ opens: { value: 'risky' } }).proof).toEqual({
      lookedFor: 1,
      claimed: 0,
      documented: 0,
      verified: 0,
    });
  });

  it('counts it by its grade, whichever of its safeguards is in place', () => {
    expect(shown('safe', 'claimed')).toEqual({ lookedFor: 1, claimed: 1, documented: 0, verified: 0 });
    expect(shown('safe', 'documented')).toEqual({ lookedFor: 1, claimed: 0, documented: 1, verified: 0 });
    expect(shown('risky', 'verified')).toEqual({ lookedFor: 1, claimed: 0, documented: 0, verified: 1 });
    expect(shown('safe', 'rejected')).toEqual({ lookedFor: 1, claimed: 0, documented: 0, verified: 0 });
  });

  it('looks for nothing where no risk is present', () => {
    const none = { opens: { value: 'safe' }, excusable: { value: 'safe' }, shows: { value: 'safe' } };
    expect(judge(none).proof).toEqual({ lookedFor: 0, claimed: 0, documented: 0, verified: 0 });
  });
});
