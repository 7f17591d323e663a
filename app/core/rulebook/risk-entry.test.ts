import { describe, expect, test } from 'vitest';
import { contentUnder } from '#test/fixtures/briefs/judged';
import { createTranslate } from '~/locales/translate';
import { prepareRuleSet } from '../scoring/prepare-rule-set';
import { riskEntry, stopperEntry } from './risk-entry';
import { buildRuleBook } from './build-rule-book';
import { bookContext } from './book-context';

const contextOf = (directory: string, id: string) => {
  const { ruleSet, questionnaires } = contentUnder(directory, id);
  return bookContext(prepareRuleSet(ruleSet, questionnaires), 'en', createTranslate('en'));
};
const small = contextOf('test/fixtures/small-content', 'small');
const [leak] = small.ruleSet.risks;

describe('a risk as it is read', () => {
  const entry = leak && riskEntry(small, leak);

  test('has every part in words', () => {
    const texts = entry?.parts.map(({ part, rule }) => [part, rule.text, rule.items.length]);
    expect(texts).toEqual([
      ['applies', '“Does the system use information about people?” is answered “Yes”', 0],
      ['gravity', '3 where “Which information?” is answered “Health data”; otherwise 2', 0],
      ['irremediability', '4 where “Which information?” is answered “Health data”; otherwise 1', 0],
      ['wholePopulation', 'never', 0],
      ['vulnerable', 'never', 0],
      ['likelihood', 'the first of these that is met counts:', 3],
    ]);
  });

  test('tells of each safeguard when it is in place and which question shows it', () => {
    expect(entry?.safeguards).toMatchObject([
      {
        rule: { text: "“Is every look at a person's file recorded?” is answered “Yes” or “Other (describe)”" },
        quarterSteps: 4,
        shownBy: { questionnaire: { id: 'offer' }, number: 1 },
      },
    ]);
  });

  test('names the questions that feed it, by questionnaire and number, and the measures against it', () => {
    expect(
      entry?.questions.map(({ questionnaire, questions }) => [questionnaire.id, questions.map(({ number }) => number)]),
    ).toEqual([
      ['need', [1, 2]],
      ['offer', [1, 2]],
    ]);
    expect(entry?.measures.length).toBeGreaterThan(0);
  });

  test('has its cases with answers and what is expected of them in words', () => {
    expect(entry?.cases[0]).toEqual({
      name: 'Without information about people nothing leaks',
      answers: [{ question: 'Does the system use information about people?', answer: 'No' }],
      expected: [
        { name: 'Present', value: 'no' },
        { name: 'Level as shown', value: 'Not present' },
      ],
    });
  });
});

describe('a rule set as it is read', () => {
  const book = buildRuleBook(small);

  test('says how many rules read each question, and which feeds none', () => {
    const uses = book.uses.flatMap(({ questions }) => questions);
    expect(uses.map(({ place, risks, stoppers, opens }) => [place.title, risks, stoppers, opens])).toEqual([
      ['Does the system use information about people?', 1, 0, 2],
      ['Which information?', 1, 1, 0],
      ['Remarks', 0, 0, 0],
      ["Is every look at a person's file recorded?", 1, 1, 0],
      ['How many people can look?', 1, 0, 0],
    ]);
  });

  test('says what a question stands for that is not asked', () => {
    expect(book.notAsked.map(({ place, stands }) => [place.title, stands])).toEqual([
      ['Which information?', 'Addresses'],
      ["Is every look at a person's file recorded?", 'No'],
    ]);
  });

  test('has its stoppers with the rule in words', () => {
    expect(book.stoppers[0]?.rule).toEqual({
      text: 'all of these hold:',
      items: [
        { text: '“Which information?” is answered “Health data”', items: [] },
        { text: "“Is every look at a person's file recorded?” is answered “No”", items: [] },
      ],
    });
    expect(book.stoppers[0]?.cases.map(({ expected }) => expected)).toEqual([
      [{ name: 'Stopper', value: 'Holds' }],
      [{ name: 'Stopper', value: 'Excluded' }],
    ]);
  });
});

describe('the shipped rule set', () => {
  const shipped = contextOf('.', 'essential-services');
  const names = [...shipped.prepared.questions.keys()].filter((name) => name.includes('_'));
  const rules = [
    ...shipped.ruleSet.risks.map((risk) => {
      const { parts, safeguards, cases } = riskEntry(shipped, risk);
      return [...parts.map(({ rule }) => rule), ...safeguards.map(({ rule }) => rule), ...cases];
    }),
    ...shipped.ruleSet.stoppers.map((stopper) => {
      const { rule, cases } = stopperEntry(shipped, stopper);
      return [rule, ...cases];
    }),
  ].flat();

  test('is read without the name of a question, an operator or the punctuation of JSON', () => {
    const said = rules.flatMap(textsOf);
    expect(said.length).toBeGreaterThan(5_000);
    expect(said.filter((text) => /[{}[\]"_<>=]|\bvar\b|undefined|null\b/.test(text))).toEqual([]);
    expect(said.filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
  });
});

/** Every text in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
