import { describe, expect, it } from 'vitest';
import { questionnaireFrom } from '#test/fixtures/questionnaires/load-questionnaire';
import { askedBeyond } from './asked-beyond';

const choices = (...values: string[]) => values.map((value) => ({ value, text: value }));
const questionnaire = questionnaireFrom({
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  audience: 'vendor',
  survey: {
    elements: [
      { type: 'radiogroup', name: 'kind', title: 'Kind', choices: choices('one', 'two') },
      { type: 'radiogroup', name: 'a', title: 'A', choices: choices('yes', 'no'), visibleIf: "{kind} = 'one'" },
      { type: 'radiogroup', name: 'b', title: 'B', choices: choices('yes', 'no'), visibleIf: "{a} = 'yes'" },
      { type: 'radiogroup', name: 'c', title: 'C', choices: choices('yes', 'no'), visibleIf: "{kind} = 'two'" },
      { type: 'radiogroup', name: 'd', title: 'D', choices: choices('yes', 'no'), visibleIf: '{kind} empty' },
    ],
  },
});
const beyond = (limit: number, fixed = {}) =>
  askedBeyond({ questionnaires: [questionnaire], fixed, limit, measure: ({ length }) => length });

describe('askedBeyond', () => {
  it('finds answers that ask more than the limit', () => {
    expect(beyond(2)).toEqual({ kind: { value: 'one' }, a: { value: 'yes' } });
  });

  it('proves that none do, though more could be asked if each question stood alone', () => {
    expect(beyond(3)).toBeUndefined();
  });

  it('keeps to answers that are given', () => {
    expect(beyond(2, { kind: { value: 'two' } })).toBeUndefined();
    expect(beyond(1, { kind: { value: 'two' } })).toEqual({ kind: { value: 'two' } });
  });

  it('thinks of blanks', () => {
    expect(beyond(1, { kind: { value: 'one' }, a: { value: 'no' } })).toBeDefined();
    const onlyBlank = askedBeyond({
      ...{ questionnaires: [questionnaire], fixed: {}, limit: 0 },
      measure: (asked) => asked.filter(({ name }) => name === 'd').length,
    });
    expect(onlyBlank).toHaveProperty('kind.notApplicable');
  });
});
