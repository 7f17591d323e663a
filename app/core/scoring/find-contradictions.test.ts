import { expect, it } from 'vitest';
import { gate, handmade, question } from '#test/fixtures/generated/handmade';
import type { Answers } from '../questionnaire/answers';
import { evaluateRisks } from './evaluate-risks';
import { prepareRuleSet } from './prepare-rule-set';

const choices = ['none', 'some', 'all'].map((amount) => `${amount}_of_it`);
const content = handmade({
  questions: [
    question('buyer_says', { questionnaire: 'buyer-context', choices, other: true }),
    question('vendor_says', { choices, gate: gate("{vendors_first} = 'risky'") }),
  ],
  risks: [{ id: 'a-risk', applies: { '!=': [{ var: 'amount' }, 'none_of_it'] } }],
  facts: { amount: ['buyer_says', 'vendor_says'] },
  notAsked: { vendor_says: 'none_of_it' },
});
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const opened: Answers = { vendors_first: { value: 'risky' } };
const contradictions = (answers: Answers) =>
  evaluateRisks(prepared, { answers, effectiveDate: '2026-03-31' }).contradictions;

it('Two answers to one fact contradict each other where they differ, and the riskier counts', () => {
  expect(
    contradictions({ ...opened, buyer_says: { value: 'all_of_it' }, vendor_says: { value: 'some_of_it' } }),
  ).toEqual([
    {
      fact: 'amount',
      answers: [
        { question: 'buyer_says', value: 'all_of_it' },
        { question: 'vendor_says', value: 'some_of_it' },
      ],
      counts: 'all_of_it',
    },
  ]);
  expect(
    contradictions({ ...opened, buyer_says: { value: 'none_of_it' }, vendor_says: { value: 'some_of_it' } })[0]?.counts,
  ).toBe('some_of_it');
});

it('Another way is riskier than everything the order knows', () => {
  expect(
    contradictions({ ...opened, buyer_says: { value: 'other' }, vendor_says: { value: 'all_of_it' } })[0]?.counts,
  ).toBe('other');
});

it('A commitment speaks too', () => {
  const committed = { by: '2026-12-01', proof: 'A test' };
  expect(
    contradictions({ ...opened, buyer_says: { value: 'all_of_it' }, vendor_says: { value: 'none_of_it', committed } }),
  ).toHaveLength(1);
});

it.each<[string, Answers]>([
  ['the same answer', { ...opened, buyer_says: { value: 'all_of_it' }, vendor_says: { value: 'all_of_it' } }],
  ['a blank', { ...opened, buyer_says: { value: 'all_of_it' } }],
  ['"don’t know"', { ...opened, buyer_says: { value: 'all_of_it' }, vendor_says: { value: 'dontknow' } }],
  [
    'a hidden answer',
    { vendors_first: { value: 'safe' }, buyer_says: { value: 'all_of_it' }, vendor_says: { value: 'none_of_it' } },
  ],
])('Nobody is contradicted by %s', (_, answers) => {
  expect(contradictions(answers)).toEqual([]);
});
