import { describe, expect, it } from 'vitest';
import { createTranslate } from '~/locales/translate';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import { conditionInWords } from './condition-in-words';

const texts = { yes: 'Yes', no: 'No', ours: 'Our own', theirs: 'Their own' };
const question = (name: string, title: string, kind: string, values: (keyof typeof texts)[]) =>
  ({
    ...{ name, title, questionnaire: 'one' },
    accepts: { kind, choices: values.map((value) => ({ value, text: texts[value] })) },
  }) as unknown as Question;
const questionnaires = [
  {
    questions: [
      question('shared', 'Is it shared?', 'choice', ['yes', 'no']),
      question('tools', 'Which tools?', 'choices', ['ours', 'theirs']),
      question('people', 'How many people?', 'number', []),
    ],
  } as Questionnaire,
];
const words = (condition: string) =>
  conditionInWords(condition, { questionnaires, language: 'en', translate: createTranslate('en') });

describe('a condition in words', () => {
  it.each([
    ["{shared} = 'yes'", '“Is it shared?” is answered “Yes”'],
    ["{tools} contains 'ours'", 'the answers to “Which tools?” include “Our own”'],
    ["{shared} = 'yes' and ({people} > 9 or {tools} notcontains 'theirs')", undefined],
  ])('%s', (condition, expected) => {
    const said = words(condition) ?? '';
    if (expected !== undefined) expect(said).toBe(expected);
    expect(said).not.toMatch(/[{}='_]|people>|contains/);
    expect(said).not.toBe('');
  });

  it.each(['{shared} = ', '{shared} notempty', 'iif({shared}, 1, 2) = 1'])('has none for %s', (condition) => {
    expect(words(condition)).toBeUndefined();
  });
});
