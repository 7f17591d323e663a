import { describe, expect, it } from 'vitest';
import type { AcceptedAnswer } from '../questionnaire/questionnaire';
import { monthsBetween } from './calendar';
import type { QuestionDistinction } from './distinctions';
import { possibleValues } from './possible-values';

const nothing: QuestionDistinction = { everyValue: false, constants: new Set(), months: new Set(), days: new Set() };
const today = '2026-03-31';
const values = (accepts: AcceptedAnswer, distinction: Partial<QuestionDistinction>) =>
  possibleValues({ accepts }, { ...nothing, ...distinction }, today);
const choices = (...items: (string | number | boolean)[]) => items.map((value) => ({ value, text: String(value) }));

describe('What a blank with one choice may turn out to be', () => {
  const accepts: AcceptedAnswer = {
    kind: 'choice',
    choices: choices('a', 'b', 'c'),
    other: true,
    none: true,
    dontKnow: true,
  };

  it('is every choice, another way and none, but never "don’t know"', () => {
    expect(values(accepts, { everyValue: true })).toEqual(['a', 'b', 'c', 'other', 'none']);
  });

  it('is what rules name, and one for all the rest', () => {
    expect(values(accepts, { constants: new Set(['b']) })).toEqual(['a', 'b']);
    expect(values(accepts, { constants: new Set(['other', 'none']) })).toEqual(['a', 'other', 'none']);
  });

  it('has a rating on each side of a bound', () => {
    const rating: AcceptedAnswer = {
      kind: 'choice',
      choices: choices(1, 2, 3, 4, 5),
      other: false,
      none: false,
      dontKnow: false,
    };
    expect(values(rating, { constants: new Set([3]) })).toEqual([1, 3, 4]);
    expect(values(rating, { constants: new Set([1]) })).toEqual([1, 2]);
    expect(values(rating, { constants: new Set([5]) })).toEqual([1, 5]);
  });
});

describe('What a blank with several choices may turn out to be', () => {
  const accepts: AcceptedAnswer & { kind: 'choices' } = {
    kind: 'choices',
    choices: choices('a', 'b', 'c'),
    other: true,
    none: true,
    dontKnow: true,
    min: 1,
    max: 4,
  };

  it('is every selection of what rules name, filled up by another where one is needed, and none', () => {
    expect(values(accepts, { constants: new Set(['a', 'b']) })).toEqual([['c'], ['a'], ['b'], ['a', 'b'], ['none']]);
  });

  it('is all 2⁴ − 1 selections and none where every value matters', () => {
    expect(values(accepts, { everyValue: true })).toHaveLength(16);
  });

  it('is not the empty selection, where nothing but the named can be picked', () => {
    expect(
      values({ ...accepts, other: false, none: false, choices: choices('a') }, { constants: new Set(['a']) }),
    ).toEqual([['a']]);
  });

  it('keeps the least and the most that must be picked', () => {
    expect(values({ ...accepts, min: 2, none: false }, { constants: new Set(['a']) })).toEqual([
      ['b', 'c'],
      ['a', 'b'],
    ]);
    expect(values({ ...accepts, max: 1, none: false }, { constants: new Set(['a', 'b']) })).toEqual([
      ['c'],
      ['a'],
      ['b'],
    ]);
  });
});

describe('What a blank number may turn out to be', () => {
  it('is the ends, each constant and a value on each side of it', () => {
    const accepts: AcceptedAnswer = { kind: 'number', min: 0, max: 10, integer: true };
    expect(values(accepts, { constants: new Set([3, 5]) })).toEqual([0, 10, 2, 3, 4, 5, 6]);
  });

  it('is no value outside the bounds', () => {
    const accepts: AcceptedAnswer = { kind: 'number', min: 3, max: 5, integer: true };
    expect(values(accepts, { constants: new Set([3, 9]) })).toEqual([3, 5, 4]);
  });

  it('stands beside a broken constant with the whole numbers next to it', () => {
    const accepts: AcceptedAnswer = { kind: 'number', min: 0, max: 10, integer: true };
    expect(values(accepts, { constants: new Set([2.5]) })).toEqual([0, 10, 2, 3]);
  });

  it('lies between any two constants where broken numbers are accepted', () => {
    const accepts: AcceptedAnswer = { kind: 'number', min: 0, max: 1, integer: false };
    expect(values(accepts, { constants: new Set([0.5]) })).toEqual([0, 1, 0.5, 0.25, 0.75]);
  });
});

describe('What a blank date may turn out to be', () => {
  it('has, by whole months, a day on each side of a constant and at it', () => {
    const found = values({ kind: 'date' }, { months: new Set([12]) }).map((day) => monthsBetween(String(day), today));
    expect(found).toEqual(expect.arrayContaining([11, 12, 13]));
    expect(Math.max(...found)).toBeGreaterThan(1000);
    expect(Math.min(...found)).toBeLessThan(-1000);
  });

  it('has, by days, a day on each side of a constant and at it', () => {
    expect(values({ kind: 'date', min: '2026-01-01', max: '2026-12-31' }, { days: new Set([30]) })).toEqual([
      '2026-01-01',
      '2026-12-31',
      '2026-04-29',
      '2026-04-30',
      '2026-05-01',
    ]);
  });

  it('keeps the bounds of the question', () => {
    expect(values({ kind: 'date', min: '2026-03-01', max: '2026-03-31' }, { months: new Set([12]) })).toEqual([
      '2026-03-01',
      '2026-03-31',
    ]);
  });
});

it('A question that rules cannot read has no values to complete it with', () => {
  expect(values({ kind: 'text', maxLength: 10, multiline: false }, {})).toEqual([]);
});
