import { describe, expect, test } from 'vitest';
import { contentUnder } from '#test/fixtures/briefs/judged';
import { createTranslate } from '~/locales/translate';
import { prepareRuleSet } from '../scoring/prepare-rule-set';
import { buildQuestionnaireBook } from './build-questionnaire-book';
import { choiceMoves } from './choice-moves';

const bookOf = (directory: string, ruleSetId: string, questionnaireId: string) => {
  const { ruleSet, questionnaires } = contentUnder(directory, ruleSetId);
  const questionnaire = questionnaires.find(({ id }) => id === questionnaireId);
  if (questionnaire === undefined) throw new Error(`${ruleSetId} does not read ${questionnaireId}`);
  const input = { questionnaire: questionnaireId, effectiveDate: '2026-01-01' };
  const moves = choiceMoves(prepareRuleSet(ruleSet, questionnaires), input);
  const book = buildQuestionnaireBook({
    questionnaire,
    questionnaires,
    reader: { ruleSet, moves },
    others: [],
    language: 'en',
    translate: createTranslate('en'),
  });
  return { book, questionnaire, entries: book.pages.flatMap(({ questions }) => questions) };
};

const need = bookOf('test/fixtures/small-content', 'small', 'need').entries;
const offer = bookOf('test/fixtures/small-content', 'small', 'offer').entries;

describe('a questionnaire as it is read', () => {
  test('says when a question is asked', () => {
    expect(need.map(({ condition }) => condition?.text)).toEqual([
      undefined,
      '“Does the system use information about people?” is answered “Yes”',
      undefined,
    ]);
  });

  test('lists choices from safe to risky, without "don’t know", which is a blank', () => {
    expect(need[1]?.choices).toEqual(['Addresses', 'Health data']);
  });

  test('tells what each choice makes of the parts of a risk and of its level', () => {
    expect(need[1]?.readBy.risks).toEqual([
      {
        risks: [{ id: 'leak', title: 'Information about people leaks' }],
        parts: ['gravity', 'irremediability'],
        safeguards: [],
        rows: [
          {
            choice: 'Addresses',
            parts: [
              { atLeast: 2, atMost: 2 },
              { atLeast: 1, atMost: 1 },
            ],
            safeguards: [],
            level: { atLeast: 'low', atMost: 'high' },
          },
          {
            choice: 'Health data',
            parts: [
              { atLeast: 3, atMost: 3 },
              { atLeast: 4, atMost: 4 },
            ],
            safeguards: [],
            level: { atLeast: 'high', atMost: 'critical' },
          },
        ],
      },
    ]);
  });

  test('has no level for a choice that excludes the risk', () => {
    expect(need[0]?.readBy.risks[0]?.rows.map(({ choice, level }) => [choice, level])).toEqual([
      ['No', undefined],
      ['Yes', { atLeast: 'low', atMost: 'critical' }],
    ]);
  });

  test('tells whether a safeguard is in place, and how much it takes off', () => {
    const [moved] = offer[0]?.readBy.risks ?? [];
    expect(moved?.safeguards).toEqual([{ title: 'Every look is recorded', quarterSteps: 4 }]);
    expect(moved?.rows.map(({ choice, safeguards }) => [choice, ...safeguards])).toEqual([
      ['Yes', 'yes'],
      ['No', 'no'],
      ['Other (describe)', 'yes'],
    ]);
  });

  test('tells whether a choice can bring about a stopper', () => {
    expect(offer[0]?.readBy.stoppers[0]?.rows.map(({ choice, holds }) => [choice, holds])).toEqual([
      ['Yes', 'no'],
      ['No', 'possible'],
      ['Other (describe)', 'no'],
    ]);
  });

  test('says nothing of choices where there are none, and of rules where none reads it', () => {
    expect(offer[1]?.readBy.risks[0]?.rows).toEqual([]);
    expect(need[2]?.readBy).toEqual({ risks: [], stoppers: [] });
  });
});

describe('every shipped condition', () => {
  const ids = ['need-and-context', 'buyer-safeguards', 'privacy', 'discrimination', 'accessibility'];
  test.each(ids)('of %s is said in words, without names or punctuation of a machine', (id) => {
    const { entries, questionnaire } = bookOf('.', 'essential-services', id);
    const conditional = questionnaire.questions.filter(({ visibleIf = [] }) => visibleIf.length > 0);
    const said = entries.flatMap(({ condition }) => condition ?? []);
    expect(said).toHaveLength(conditional.length);
    expect(JSON.stringify(said.map(({ text }) => text))).not.toMatch(/[{}_<>=]/);
  });
});
