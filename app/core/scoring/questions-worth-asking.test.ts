import { describe, expect, it } from 'vitest';
import { gate, handmade, question } from '#test/fixtures/generated/handmade';
import type { Answers } from '../questionnaire/answers';
import { evaluateRisks } from './evaluate-risks';
import { prepareRuleSet } from './prepare-rule-set';

const is = (name: string, value = 'risky') => ({ '==': [{ var: name }, value] });
const content = handmade({
  questions: [
    question('graver'),
    question('likelier'),
    question('guards', { other: true }),
    question('to_prove', { proof: 'required' }),
    question('opens'),
    question('follows', { gate: gate("{opens} = 'risky'") }),
    question('excusable', { notApplicable: true }),
    question('decides'),
  ],
  risks: [
    // Severity 4 or 3, likelihood 4 or 3: critical, or high where both are safe.
    { id: 'two-causes', gravity: { if: [is('graver'), 4, 3] }, likelihood: { if: [is('likelier'), 4, 3] } },
    // Severity 3, likelihood 3, lowered by one step: high or moderate.
    {
      id: 'guarded',
      domain: 'second',
      controls: [
        {
          id: 'guard',
          title: 'Guard',
          inPlace: { in: [{ var: 'guards' }, ['safe', 'other']] },
          quarterSteps: 4,
          kind: 'substance',
          shownBy: 'guards',
        },
      ],
    },
    { id: 'provable', domain: 'third', applies: is('to_prove') },
    { id: 'behind-a-gate', domain: 'fourth', applies: is('follows') },
    { id: 'excusable', domain: 'fifth', applies: is('excusable') },
  ],
  stoppers: [{ id: 'a-stopper', when: is('decides') }],
  notAsked: { follows: 'safe', excusable: 'safe' },
});
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const worth = (answers: Answers) =>
  evaluateRisks(prepared, { answers, effectiveDate: '2026-03-31' }).questionsWorthAsking;
const asked = (name: string, answers: Answers = {}) => worth(answers).find((one) => one.question === name);
const falls = (name: string, answers: Answers = {}) =>
  Object.fromEntries((asked(name, answers)?.risks ?? []).map(({ id, steps }) => [id, steps]));

describe('Questions worth asking', () => {
  it('have those that decide a possible stopper first', () => {
    expect(worth({})[0]).toEqual({
      question: 'decides',
      questionnaire: 'vendor-system',
      because: 'blank',
      stoppers: ['a-stopper'],
      risks: [],
    });
  });

  it('leave out what a stopper does not depend on any more', () => {
    expect(asked('decides', { decides: { value: 'safe' } })).toBeUndefined();
    expect(worth({ decides: { value: 'safe' } }).flatMap(({ stoppers }) => stoppers)).toEqual([]);
  });

  it('are credited with the fall that one answer alone brings', () => {
    expect(falls('graver')).toEqual({ 'two-causes': 0 });
    expect(falls('graver', { likelier: { value: 'safe' } })).toEqual({ 'two-causes': 1 });
    expect(falls('likelier', { graver: { value: 'safe' } })).toEqual({ 'two-causes': 1 });
  });

  it('are credited with what a safeguard does once it is verified', () => {
    expect(falls('guards')).toEqual({ guarded: 1 });
  });

  it('come in the order of the largest fall', () => {
    const order = worth({ decides: { value: 'safe' } }).map(({ question: name, risks }) => ({
      name,
      most: Math.max(0, ...risks.map(({ steps }) => steps)),
    }));
    expect(order.map(({ most }) => most)).toEqual(
      [...order.map(({ most }) => most)].sort((left, right) => right - left),
    );
    expect(order[0]?.most).toBe(3);
  });

  it.each<[string, string, Answers]>([
    ['blank', 'guards', {}],
    ['dont_know', 'guards', { guards: { value: 'dontknow' } }],
    ['not_applicable', 'excusable', { excusable: { notApplicable: { reason: 'Not here' } } }],
    ['unproven', 'to_prove', { to_prove: { value: 'safe' } }],
  ])('say why they are open: %s', (because, name, answers) => {
    expect(asked(name, answers)?.because).toBe(because);
  });

  it.each<[string, string, Answers]>([
    ['an answer', 'guards', { guards: { value: 'safe' } }],
    ['a proved answer', 'to_prove', { to_prove: { value: 'safe', evidence: { grade: 'documented' } } }],
    ['the riskiest answer, which needs no proof', 'to_prove', { to_prove: { value: 'risky' } }],
    [
      'what an evaluator accepted as not applicable',
      'excusable',
      { excusable: { notApplicable: { reason: 'Not here', accepted: true } } },
    ],
  ])('leave out %s', (_, name, answers) => {
    expect(asked(name, answers)).toBeUndefined();
  });

  it('expect of an unproven answer its proof, not another answer', () => {
    expect(falls('to_prove', { to_prove: { value: 'safe' } })).toEqual({ provable: 3 });
  });

  it('are credited with what they hide, and leave hidden questions to those that open them', () => {
    expect(falls('opens')).toEqual({ 'behind-a-gate': 3 });
    expect(asked('follows')).toBeUndefined();
    expect(falls('follows', { opens: { value: 'risky' } })).toEqual({ 'behind-a-gate': 3 });
  });

  it('are none where everything is answered', () => {
    const answers = Object.fromEntries(
      ['graver', 'likelier', 'guards', 'to_prove', 'opens', 'follows', 'excusable', 'decides'].map((name) => [
        name,
        { value: 'risky' },
      ]),
    );
    expect(worth(answers)).toEqual([]);
  });
});
