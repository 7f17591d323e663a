import { describe, expect, it } from 'vitest';
import { valueOf } from '#test/fixtures/generated/generate-content';
import { parseExpression } from '../rules/parse-expression';
import { classesOf, distinctionsOf, joinDistinctions, questionDistinctions } from './distinctions';

const expression = (logic: unknown) =>
  valueOf(parseExpression(logic, { file: '', pointer: '', facts: { fact: { of: ['one', 'two'] } } }));
const distinctionIn = (logic: unknown, path = 'x') => distinctionsOf(expression(logic)).get(path);

describe('What an expression can tell apart of a value', () => {
  it.each([
    [{ '==': [{ var: 'x' }, 'a'] }, ['a']],
    [{ '!=': ['a', { var: 'x' }] }, ['a']],
    [{ in: [{ var: 'x' }, ['a', 'b']] }, ['a', 'b']],
    [{ in: ['a', { var: 'x' }] }, ['a']],
    [{ '<=': [1, { var: 'x' }, 5] }, [1, 5]],
    [{ and: [{ '>': [{ var: 'x' }, 3] }, { '<': [{ var: 'x' }, 7] }] }, [3, 7]],
    [{ if: [{ '==': [{ var: 'x' }, true] }, 1, 2] }, [true]],
  ])('in %j are the constants it is compared with', (logic: unknown, constants: (string | number | boolean)[]) => {
    expect(distinctionIn(logic)).toEqual({ everyValue: false, constants: new Set(constants) });
  });

  it.each([
    [{ if: [{ var: 'x' }, 1, 2] }],
    [{ '>': [{ '+': [{ var: 'x' }, 1] }, 3] }],
    [{ '<': [{ var: 'x' }, { var: 'y' }] }],
    [{ max: [{ var: 'x' }, 2] }],
  ])('in %j is every value', (logic) => {
    expect(distinctionIn(logic)?.everyValue).toBe(true);
  });

  it('is every value where one place compares it and another uses it', () => {
    expect(distinctionIn({ and: [{ '==': [{ var: 'x' }, 1] }, { '!': [{ var: 'x' }] }] })).toEqual({
      everyValue: true,
      constants: new Set([1]),
    });
  });
});

describe('What several expressions tell apart of a question', () => {
  it('is joined over all of them', () => {
    const found = questionDistinctions([
      expression({ '==': [{ var: 'x' }, 'a'] }),
      expression({ '==': [{ var: 'x' }, 'b'] }),
    ]);
    expect(found.get('x')?.constants).toEqual(new Set(['a', 'b']));
  });

  it('is every value behind a fact, because the riskier of two counts', () => {
    const found = questionDistinctions([expression({ '==': [{ var: 'fact' }, 'a'] })]);
    expect([found.get('one')?.everyValue, found.get('two')?.everyValue]).toEqual([true, true]);
  });

  it('keeps months and days apart from values', () => {
    const logic = { and: [{ '<': [{ var: 'months_since.x' }, 12] }, { '>': [{ var: 'days_until.x' }, -30] }] };
    expect(questionDistinctions([expression(logic)]).get('x')).toEqual({
      everyValue: false,
      constants: new Set(),
      months: new Set([12]),
      days: new Set([-30]),
    });
  });

  it('is nothing for no readers', () => {
    expect(joinDistinctions([])).toEqual({
      everyValue: false,
      constants: new Set(),
      months: new Set(),
      days: new Set(),
    });
  });
});

describe('Classes of values', () => {
  const classes = (constants: (string | number | boolean)[], values: (string | number | boolean | string[])[]) => {
    const classOf = classesOf({ everyValue: false, constants: new Set(constants) });
    return values.map((value) => values.findIndex((other) => classOf(other) === classOf(value)));
  };

  it('hold together what is compared with nothing', () => {
    expect(classes(['a'], ['a', 'b', 'c'])).toEqual([0, 1, 1]);
  });

  it('tell numbers below, at and above each constant apart', () => {
    expect(classes([3, 5], [2, 1, 3, 4, 5, 6, 7])).toEqual([0, 0, 2, 3, 4, 5, 5]);
  });

  it('never take a number for a word', () => {
    expect(classes(['a', 3], ['a', 'b', 2, 3, 4])).toEqual([0, 1, 2, 3, 4]);
  });

  it('tell selections apart by the constants among them, whatever else was picked and in which order', () => {
    expect(classes(['a', 'b'], [['a'], ['a', 'c'], ['b', 'a'], ['a', 'b', 'c'], ['c']])).toEqual([0, 0, 2, 2, 4]);
  });

  it('are all different where every value matters', () => {
    const classOf = classesOf({ everyValue: true, constants: new Set() });
    expect(new Set([true, false, 'a', 'b', 1, 2].map(classOf)).size).toBe(6);
  });
});
