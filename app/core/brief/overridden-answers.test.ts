import { expect, it } from 'vitest';
import type { Question } from '../questionnaire/questionnaire';
import { createTranslate } from '~/locales/translate';
import { answerInWords } from './answer-in-words';
import { Voice } from './voice';

const question = {
  accepts: { kind: 'choice', choices: [{ value: 'yes', text: 'Always' }, { value: 'no', text: 'Never' }] },
} as unknown as Question;
const voice = new Voice('en', createTranslate('en'));

it('an answer that evaluators set stands beside the own one, with the reason', () => {
  const overrides = { value: 'yes', reason: 'There is no log' };
  expect(answerInWords({ state: 'answered', value: 'no', overrides }, question, voice)).toBe(
    'Never\nSet by the evaluators. The firm’s own answer: Always. Because: There is no log',
  );
  expect(answerInWords({ state: 'answered', value: 'no', overrides: { reason: 'R' } }, question, voice)).toBe(
    'Never\nSet by the evaluators. The firm’s own answer: Blank. Because: R',
  );
});
