import { describe, expect, test } from 'vitest';
import { contentUnder } from '#test/fixtures/briefs/judged';
import { createTranslate } from '~/locales/translate';
import { expressionInOutline, type RuleOutline } from './in-outline';
import { parseExpression } from './parse-expression';

const content = contentUnder('test/fixtures/small-content', 'small');

function outline(logic: unknown): RuleOutline {
  const parsed = parseExpression(logic, { file: '', pointer: '', facts: {} });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { questionnaires, ruleSet } = content;
  return expressionInOutline(parsed.value, {
    questionnaires,
    facts: ruleSet.facts,
    language: 'en',
    translate: createTranslate('en'),
  });
}

/** An outline as indented lines. */
function lines({ text, items }: RuleOutline): string[] {
  return [text, ...items.flatMap((item) => lines(item).map((line) => `  ${line}`))];
}

const is = (value: number) => ({ '==': [value, value] });

describe('a rule as an outline', () => {
  test.each<[string, unknown, string[]]>([
    ['one condition is one line', is(1), ['1 is 1']],
    ['one choice between two results is one line', { if: [is(1), 2, 3] }, ['2 where 1 is 1; otherwise 3']],
    [
      'each step of a chain has its line',
      { if: [is(1), 4, is(2), 3, 1] },
      ['the first of these that is met counts:', '  4 where 1 is 1', '  3 where 2 is 2', '  otherwise 1'],
    ],
    [
      'several conditions stand below what they decide',
      { if: [{ and: [is(1), { or: [is(2), is(3)] }] }, 4, 1] },
      [
        'the first of these that is met counts:',
        '  4 where all of these hold:',
        '    1 is 1',
        '    at least one of these holds:',
        '      2 is 2',
        '      3 is 3',
        '  otherwise 1',
      ],
    ],
    [
      'a chain in a chain stands below its condition, and below its "otherwise"',
      { if: [is(1), { if: [is(2), 2, is(3), 3, 4] }, { if: [is(4), 2, is(5), 3, 4] }] },
      [
        'the first of these that is met counts:',
        '  where 1 is 1:',
        '    the first of these that is met counts:',
        '      2 where 2 is 2',
        '      3 where 3 is 3',
        '      otherwise 4',
        '  otherwise:',
        '    the first of these that is met counts:',
        '      2 where 4 is 4',
        '      3 where 5 is 5',
        '      otherwise 4',
      ],
    ],
    [
      'what a calculation takes stands below it',
      { '-': [{ max: [{ if: [is(1), 2, 3] }, 1] }, { if: [is(2), 1, 0] }] },
      [
        'the first of these, less the second:',
        '  the largest of these:',
        '    2 where 1 is 1; otherwise 3',
        '    1',
        '  1 where 2 is 2; otherwise 0',
      ],
    ],
    ['a calculation of numbers is one line', { '+': [1, 2] }, ['the sum of 1 and 2']],
    [
      'what is denied of several is said above them',
      { '!': [{ and: [is(1), is(2)] }] },
      ['not all of these hold:', '  1 is 1', '  2 is 2'],
    ],
    ['and of either too', { '!': [{ or: [is(1), is(2)] }] }, ['none of these holds:', '  1 is 1', '  2 is 2']],
  ])('%s', (_, logic, expected) => {
    expect(lines(outline(logic))).toEqual(expected);
  });
});
