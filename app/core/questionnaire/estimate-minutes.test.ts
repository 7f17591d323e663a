import { describe, expect, it } from 'vitest';
import { noNote } from './build-questionnaire';
import { estimateMinutes } from './estimate-minutes';
import type { AcceptedAnswer, Choice, Question } from './questionnaire';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const pick = (...texts: string[]): AcceptedAnswer => ({
  kind: 'choice',
  choices: texts.map((text, index): Choice => ({ value: `choice_${index}`, text })),
  other: false,
  none: false,
  dontKnow: false,
});
const question = (more: Partial<Question>): Question => ({
  name: 'question',
  questionnaire: 'small',
  page: 'only_page',
  type: 'text',
  title: 'Title',
  required: false,
  accepts: pick(),
  visibilityReads: [],
  note: noNote,
  ...more,
});

describe('estimateMinutes', () => {
  it('is nothing where nothing is asked', () => {
    expect(estimateMinutes([])).toBe(0);
  });

  it('rounds the sum up to whole minutes, not each question', () => {
    // 115 words are half a minute, the answer ten seconds: 40 seconds each.
    const one = question({ title: words(115) });
    expect(estimateMinutes([one])).toBe(1);
    expect(estimateMinutes([one, one, one])).toBe(2);
    expect(estimateMinutes([one, one, one, one])).toBe(3);
  });

  it.each<[string, Partial<Question>]>([
    ['the title', { title: words(230) }],
    ['the help', { description: words(230) }],
    ['the choices', { accepts: pick(words(115), words(115)) }],
    [
      'SurveyJS’s own items',
      { accepts: { ...pick(), other: true, itemTexts: { other: words(230) } } as AcceptedAnswer },
    ],
    ['the titles of fields', { accepts: { kind: 'fields', fields: [{ name: 'a', title: words(230), maxLength: 9 }] } }],
    [
      'rows and columns',
      {
        accepts: {
          kind: 'rows',
          rows: [{ value: 'a', text: words(115) }],
          columns: [{ value: 'b', text: words(115) }],
        },
      },
    ],
  ])('counts the words of %s', (_, more) => {
    expect(estimateMinutes([question(more)])).toBe(2);
  });

  it('leaves out what is folded away', () => {
    const { note } = question({});
    expect(estimateMinutes([question({ note: { ...note, why: words(1_000), evidence: words(1_000) } })])).toBe(1);
  });

  it('counts the default language where there are several', () => {
    expect(estimateMinutes([question({ title: { default: words(230), fr: 'mot' } })])).toBe(2);
  });

  it('gives more time to what takes more than a pick', () => {
    const text: AcceptedAnswer = { kind: 'text', maxLength: 100, multiline: true };
    const four = (accepts: AcceptedAnswer) => estimateMinutes([1, 2, 3, 4].map(() => question({ accepts })));
    expect([four(pick()), four(text)]).toEqual([1, 3]);
  });

  it('gives each row its time', () => {
    const rows = Array.from({ length: 20 }, (_, index): Choice => ({ value: `row_${index}`, text: 'row' }));
    expect(estimateMinutes([question({ accepts: { kind: 'rows', rows, columns: [] } })])).toBe(3);
  });
});
