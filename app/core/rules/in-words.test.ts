import { describe, expect, test } from 'vitest';
import golden from '#test/fixtures/rules/words-golden.json';
import { createTranslate } from '~/locales/translate';
import type { AcceptedAnswer, Question, Questionnaire } from '../questionnaire/questionnaire';
import type { Text } from '../shared/text';
import { expressionInWords } from './in-words';
import { operators } from './operators';
import { parseExpression } from './parse-expression';

const yesNo = [
  { value: true, text: { default: 'Yes', fr: 'Oui' } },
  { value: false, text: { default: 'No', fr: 'Non' } },
];
const choice = (choices: { value: string | boolean | number; text: Text }[]): AcceptedAnswer => ({
  kind: 'choice',
  choices,
  other: choices.length > 2,
  none: choices.length > 2,
  dontKnow: false,
  itemTexts: { other: 'Another way, namely', none: 'None of these' },
});
const reach = [
  { value: 'every_one', text: 'Everyone' },
  { value: 'some_areas', text: 'Some areas' },
  { value: 'one_office', text: 'One office' },
];
const questions: [string, Text, AcceptedAnswer][] = [
  ['decides_alone', { default: 'Does it decide alone?', fr: 'Décide-t-il seul ?' }, choice(yesNo)],
  ['who_is_reached', 'Who is reached?', choice(reach)],
  ['vendor_reach', 'Whom does the vendor reach?', choice(reach)],
  ['repair_days', 'How many days does a repair take?', { kind: 'number', min: 0, max: 1000, integer: true }],
  ['staff_rating', 'How do staff rate it?', { kind: 'number', min: 1, max: 5, integer: true }],
  [
    'data_kinds',
    'Which data does it use?',
    {
      kind: 'choices',
      choices: [{ value: 'health_data', text: 'Health' }],
      other: true,
      none: true,
      dontKnow: false,
      min: 1,
      max: 3,
    },
  ],
  ['tested_on', 'When was it tested?', { kind: 'date' }],
];
const questionnaire = {
  questions: questions.map(([name, title, accepts]) => ({ name, title, accepts }) as Question),
} as Questionnaire;
const facts = { reach_fact: { title: 'Who is reached in the end', of: ['who_is_reached', 'vendor_reach'] } };

function words(logic: unknown, options: { figures?: string[]; language?: string; speaks?: string } = {}): string {
  const parsed = parseExpression(logic, {
    file: '',
    pointer: '',
    facts,
    ...(options.figures && { figures: options.figures }),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return expressionInWords(parsed.value, {
    questionnaires: [questionnaire],
    facts,
    figures: { raw_risk: 'Raw risk', current: 'Current risk' },
    language: options.language ?? 'en',
    translate: createTranslate(options.speaks ?? 'en'),
  });
}

const decides = { var: 'decides_alone' };
const who = { var: 'who_is_reached' };
const days = { var: 'repair_days' };
const kinds = { var: 'data_kinds' };

describe('an expression in words', () => {
  test.each<[string, unknown, string]>([
    ['yes', decides, '“Does it decide alone?” is answered “Yes”'],
    ['compared with yes', { '==': [decides, true] }, '“Does it decide alone?” is answered “Yes”'],
    ['not yes', { '!': [decides] }, '“Does it decide alone?” is answered “No”'],
    ['different from yes', { '!=': [true, decides] }, '“Does it decide alone?” is answered “No”'],
    ['a choice', { '==': [who, 'some_areas'] }, '“Who is reached?” is answered “Some areas”'],
    ['a choice, from its other side', { '==': ['some_areas', who] }, '“Who is reached?” is answered “Some areas”'],
    [
      'any other choice',
      { '!=': [who, 'some_areas'] },
      '“Who is reached?” is answered something other than “Some areas”',
    ],
    ['another way', { '==': [who, 'other'] }, '“Who is reached?” is answered “Another way, namely”'],
    [
      'one of several',
      { in: [who, ['every_one', 'some_areas']] },
      '“Who is reached?” is answered “Everyone” or “Some areas”',
    ],
    [
      'none of several',
      { '!': { in: [who, ['every_one', 'none']] } },
      '“Who is reached?” is answered something other than “Everyone” or “None of these”',
    ],
    [
      'among the choices made',
      { in: ['health_data', kinds] },
      'the answers to “Which data does it use?” include “Health”',
    ],
    [
      'not among them',
      { '!': { in: ['health_data', kinds] } },
      'the answers to “Which data does it use?” do not include “Health”',
    ],
    [
      'two questions',
      { '==': [who, { var: 'vendor_reach' }] },
      '“Who is reached?” is the same as “Whom does the vendor reach?”',
    ],
    ['below', { '<': [days, 30] }, '“How many days does a repair take?” is below 30'],
    ['below, from its other side', { '>': [30, days] }, '“How many days does a repair take?” is below 30'],
    ['not below', { '!': { '<': [days, 30] } }, '“How many days does a repair take?” is at least 30'],
    ['at most', { '<=': [days, 30] }, '“How many days does a repair take?” is at most 30'],
    ['above', { '>': [days, 30] }, '“How many days does a repair take?” is above 30'],
    ['at least', { '>=': [days, 30] }, '“How many days does a repair take?” is at least 30'],
    ['at least, from its other side', { '<=': [30, days] }, '“How many days does a repair take?” is at least 30'],
    ['a number', { '==': [days, 0] }, '“How many days does a repair take?” is 0'],
    ['one of several numbers', { in: [days, [7, 14]] }, '“How many days does a repair take?” is 7 or 14'],
    ['inside', { '<': [1, days, 30] }, '“How many days does a repair take?” is above 1 and below 30'],
    ['between', { '<=': [1, days, 30] }, '“How many days does a repair take?” is at least 1 and at most 30'],
    ['not between', { '!': { '<=': [1, days, 30] } }, '“How many days does a repair take?” is below 1 or above 30'],
    ['a rating', { '>=': [{ var: 'staff_rating' }, 4] }, '“How do staff rate it?” is at least 4'],
    [
      'months since',
      { '>': [{ var: 'months_since.tested_on' }, 12] },
      'the number of months since “When was it tested?” is above 12',
    ],
    [
      'days until',
      { '<': [{ var: 'days_until.tested_on' }, 0] },
      'the number of days until “When was it tested?” is below 0',
    ],
    [
      'a fact',
      { '==': [{ var: 'reach_fact' }, 'one_office'] },
      '“Who is reached in the end” (the riskiest of the answers to it) is answered “One office”',
    ],
    [
      'and',
      { and: [decides, { '<': [days, 30] }, { '==': [who, 'every_one'] }] },
      '“Does it decide alone?” is answered “Yes”, “How many days does a repair take?” is below 30 and “Who is reached?” is answered “Everyone”',
    ],
    [
      'or in and',
      { and: [decides, { or: [{ '<': [days, 30] }, { '==': [who, 'every_one'] }] }] },
      '“Does it decide alone?” is answered “Yes” and (“How many days does a repair take?” is below 30 or “Who is reached?” is answered “Everyone”)',
    ],
    [
      'not and',
      { '!': { and: [decides, { '<': [days, 30] }] } },
      'it is not so that (“Does it decide alone?” is answered “Yes” and “How many days does a repair take?” is below 30)',
    ],
    [
      'a chain',
      { if: [decides, 4, { '<': [days, 30] }, 3, 1] },
      '4 where “Does it decide alone?” is answered “Yes”; otherwise 3 where “How many days does a repair take?” is below 30; otherwise 1',
    ],
    [
      'a chain of truths',
      { if: [decides, true, { '<': [days, 30] }, { '==': [who, 'every_one'] }, false] },
      'yes where “Does it decide alone?” is answered “Yes”; otherwise (whether “Who is reached?” is answered “Everyone”) where “How many days does a repair take?” is below 30; otherwise no',
    ],
    [
      'a chain in a chain',
      { if: [decides, { if: [{ '<': [days, 30] }, 2, 3] }, 1] },
      '(2 where “How many days does a repair take?” is below 30; otherwise 3) where “Does it decide alone?” is answered “Yes”; otherwise 1',
    ],
    ['a number alone', 3, '3'],
    ['true', true, 'always'],
    ['false', false, 'never'],
  ])('%s', (_name, logic, sentence) => {
    expect(words(logic)).toBe(sentence);
  });

  test('speaks the reader’s language where the questionnaire does', () => {
    expect(words(decides, { language: 'fr-BE' })).toBe('“Décide-t-il seul ?” is answered “Oui”');
  });

  test('calls totals and figures by their titles', () => {
    const figures = ['total.raw_risk', 'max.raw_risk', 'maxAsked.raw_risk', 'current'];
    const ratio = { '/': [{ var: 'current' }, { var: 'max.raw_risk' }] };
    expect(words({ round: [{ '*': [ratio, 100] }] }, { figures })).toBe(
      '(the product of (“Current risk” divided by the most points that “Raw risk” can reach) and 100) rounded to a whole number',
    );
    expect(words({ '-': [{ var: 'total.raw_risk' }, { var: 'maxAsked.raw_risk' }] }, { figures })).toBe(
      'the points of “Raw risk” minus the most points that the questions asked of “Raw risk” can reach',
    );
  });
});

const truths = ['and', 'or', '!', '==', '!=', '<', '<=', '>', '>=', 'in', 'if'];
const numbers = ['+', '-', '*', '/', 'max', 'min', 'round', 'if'];
const either = [...new Set([...truths, ...numbers])];

/** What each operator can hold where, by the type system of rules (`check-types.ts`); of a chain in each of its places. */
const holders: [holder: string, held: string[]][] = [
  ...['and', 'or', '!', 'if where'].map((holder): [string, string[]] => [holder, truths]),
  ...['<', '<=', '>', '>=', 'in', '+', '-', '*', '/', 'max', 'min', 'round'].map((holder): [string, string[]] => [
    holder,
    numbers,
  ]),
  ...['==', '!=', 'if result', 'if otherwise'].map((holder): [string, string[]] => [holder, either]),
];
const nestings = holders.flatMap(([holder, all]) => all.map((held) => [holder, held] as const));

/** Whether an operator stands right inside another, in one of its places where that matters. */
function holds(logic: unknown, holder: string, held: string): boolean {
  if (typeof logic !== 'object' || logic === null) return false;
  if (Array.isArray(logic)) return logic.some((one) => holds(one, holder, held));
  return Object.entries(logic).some(([operator, operands]) => {
    const all: unknown[] = Array.isArray(operands) ? operands : [operands];
    const isHere = all.some(
      (operand, index) =>
        holder === placeOf(operator, index, all.length) &&
        typeof operand === 'object' &&
        operand !== null &&
        Object.keys(operand)[0] === held,
    );
    return isHere || holds(all, holder, held);
  });
}

function placeOf(operator: string, index: number, count: number): string {
  if (operator !== 'if') return operator;
  if (index === count - 1) return 'if otherwise';
  return index % 2 === 0 ? 'if where' : 'if result';
}

describe('every operator inside every other that can hold it', () => {
  const names = [...questions.map(([name]) => name), ...reach.map(({ value }) => value), 'health_data', 'reach_fact'];

  test('is in the golden sentences', () => {
    const seen = JSON.stringify(golden.map(({ logic }) => logic));
    for (const operator of operators) expect(seen).toContain(`"${operator}":`);
    expect(golden.length).toBeGreaterThan(150);
  });

  test.each(nestings.map(([holder, held]) => [holder, held] as const))('%s that holds %s has one', (holder, held) => {
    expect(golden.filter(({ logic }) => holds(logic, holder, held)).length).toBeGreaterThan(0);
  });

  test.each(golden.map(({ logic, words: sentence }) => [sentence, logic] as const))('%s', (sentence, logic) => {
    expect(words(logic)).toBe(sentence);
  });

  test('no English is left in another language, but the words of questions and choices', () => {
    const left = golden
      .map(({ logic }) => words(logic, { speaks: 'en-XA' }).replace(/“[^”]*”/g, ''))
      .filter((sentence) => /[a-z]/i.test(sentence));
    expect(left).toEqual([]);
  });

  test('no sentence holds an operator, a name or the punctuation of JSON', () => {
    for (const { words: sentence } of golden) {
      expect(sentence).not.toMatch(/[{}[\]"':_<>=!*/%+]|\bvar\b|undefined|null/);
      for (const name of names) expect(sentence).not.toContain(name);
    }
  });
});
