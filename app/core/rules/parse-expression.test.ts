import { describe, expect, test } from 'vitest';
import { evaluateExpression, traceExpression } from './evaluate-expression';
import type { Expression } from './expression';
import { parseExpression } from './parse-expression';

const facts = { staff_reach: { of: ['buyer_reach', 'vendor_reach'] } };

function parse(input: unknown, figures?: string[]) {
  return parseExpression(input, { file: 'rules/x.json', pointer: '/applies', facts, ...(figures && { figures }) });
}

function parsed(input: unknown, figures?: string[]): Expression {
  const result = parse(input, figures);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.code).join(', '));
  return result.value;
}

function faults(input: unknown, figures?: string[]): string[] {
  const result = parse(input, figures);
  return result.ok ? [] : result.issues.map((issue) => `${issue.code} ${issue.where.pointer}`);
}

/** An expression as deep as asked, from `!` upon `!`. */
function nested(depth: number, innermost: unknown = true): unknown {
  return depth <= 1 ? innermost : { '!': [nested(depth - 1, innermost)] };
}

describe('what an expression reads', () => {
  test('is listed once each, in order of first appearance', () => {
    const expression = parsed({
      and: [{ '==': [{ var: 'b' }, 1] }, { '<': [{ var: 'a' }, 3] }, { '>': [{ var: ['b'] }, 0] }],
    });
    expect(expression.terms).toEqual([
      { kind: 'question', path: 'b', question: 'b' },
      { kind: 'question', path: 'a', question: 'a' },
    ]);
  });

  test('is a fact where the rule set has one of that name, and a derived date under its prefix', () => {
    const expression = parsed({
      if: [{ var: 'staff_reach' }, { var: 'months_since.tested_on' }, { var: 'days_until.expires_on' }],
    });
    expect(expression.terms).toEqual([
      { kind: 'fact', path: 'staff_reach', fact: 'staff_reach', of: ['buyer_reach', 'vendor_reach'] },
      { kind: 'months_since', path: 'months_since.tested_on', question: 'tested_on' },
      { kind: 'days_until', path: 'days_until.expires_on', question: 'expires_on' },
    ]);
  });

  test('is only a named figure in the method points', () => {
    expect(parsed({ '-': [{ var: 'total.raw' }, { var: 'current' }] }, ['total.raw', 'current']).terms).toEqual([
      { kind: 'figure', path: 'total.raw' },
      { kind: 'figure', path: 'current' },
    ]);
    const result = parse({ '-': [{ var: 'total.rav' }, 1] }, ['total.raw']);
    expect(result.ok ? [] : result.issues).toMatchObject([{ code: 'unknown_figure', suggestion: 'total.raw' }]);
  });
});

describe('what is refused', () => {
  test.each([
    ['strict equality', { '===': [{ var: 'a' }, 1] }, 'unknown_operator /applies/==='],
    ['an operator that hides blanks', { missing: ['a'] }, 'unknown_operator /applies/missing'],
    ['an operator over lists', { some: [{ var: 'a' }, true] }, 'unknown_operator /applies/some'],
    ['double negation', { '!!': [{ var: 'a' }] }, 'unknown_operator /applies/!!'],
    ['printing', { log: 'a' }, 'unknown_operator /applies/log'],
    ['an operator named like a member of every object', { constructor: [1] }, 'unknown_operator /applies/constructor'],
    ['two operators in one object', { and: [true, true], or: [true, true] }, 'not_one_operator /applies'],
    ['an empty object', {}, 'not_one_operator /applies'],
    ['null', null, 'null_in_expression /applies'],
    ['null as an operand', { '==': [{ var: 'a' }, null] }, 'null_in_expression /applies/==/1'],
    ['nothing at all', undefined, 'null_in_expression /applies'],
    ['a list where a value belongs', { '==': [{ var: 'a' }, ['x']] }, 'misplaced_list /applies/==/1'],
    ['a search within text', { in: [{ var: 'a' }, 'abc'] }, 'text_searched /applies/in/1'],
    ['a search in an empty list', { in: [{ var: 'a' }, []] }, 'empty_list /applies/in/1'],
    ['operations in a list', { in: [{ var: 'a' }, ['x', { var: 'b' }]] }, 'list_of_expressions /applies/in/1/1'],
    ['an if without a last result', { if: [{ var: 'a' }, 1] }, 'too_few_operands /applies/if'],
    [
      'an if chain without a last result',
      { if: [{ var: 'a' }, 1, { var: 'b' }, 2] },
      'if_without_otherwise /applies/if',
    ],
    ['an and of one', { and: [{ var: 'a' }] }, 'too_few_operands /applies/and'],
    ['a comparison of one', { '<': [{ var: 'a' }] }, 'too_few_operands /applies/<'],
    ['greater-than with three', { '>': [3, { var: 'a' }, 1] }, 'too_many_operands /applies/>'],
    ['not of two', { '!': [true, false] }, 'too_many_operands /applies/!'],
    ['a default for a missing answer', { var: ['a', 1] }, 'var_with_default /applies/var'],
    ['a name that is computed', { var: { if: [true, 'a', 'b'] } }, 'var_without_name /applies/var'],
    ['a position instead of a name', { var: 0 }, 'var_without_name /applies/var'],
    ['all of the data', { var: '' }, 'var_without_name /applies/var'],
    ['a name that is no name', { '!': { var: 'Has-Dash' } }, 'malformed_name /applies/!'],
    ['a path into an answer', { var: 'a.length' }, 'malformed_name /applies'],
    ['a derived fact that does not exist', { var: 'years_since.a' }, 'malformed_name /applies'],
    ['a derived fact of nothing', { var: 'months_since' }, 'malformed_name /applies'],
    ['a derived fact of a derived fact', { var: 'months_since.days_until' }, 'malformed_name /applies'],
    ['a name every object has', { var: 'constructor' }, 'forbidden_name /applies'],
    ['the prototype', { '==': [{ var: '__proto__' }, 1] }, 'forbidden_name /applies/==/0'],
    ['a way to the prototype', { var: 'a.constructor.constructor' }, 'forbidden_name /applies'],
    ['infinity', { '<': [{ var: 'a' }, Infinity] }, 'number_not_finite /applies/</1'],
    ['a division operator inside a pointer', { '/': [null, 1] }, 'null_in_expression /applies/~1/0'],
  ])('%s', (_name, input, expected) => {
    expect(faults(input)).toEqual([expected]);
  });

  test('every fault at once, each where it stands', () => {
    expect(faults({ or: [{ '===': [1, 1] }, { and: [null, { '<': [1] }] }] })).toEqual([
      'unknown_operator /applies/or/0/===',
      'null_in_expression /applies/or/1/and/0',
      'too_few_operands /applies/or/1/and/1/<',
    ]);
  });

  test('with the operator that was meant', () => {
    const result = parse({ or: [{ '===': [1, 1] }, { an: [true, true] }, { '!!': true }] });
    expect(result.ok ? [] : result.issues.map((issue) => issue.suggestion)).toEqual(['==', 'and', '!']);
  });
});

describe('limits', () => {
  test('sixteen levels are read and seventeen are refused', () => {
    expect(faults(nested(16))).toEqual([]);
    expect(faults(nested(17))[0]).toMatch(/^expression_too_deep/);
  });

  test('a depth that would exhaust the stack is refused like any other', () => {
    let bomb: unknown = true;
    for (let level = 0; level < 100_000; level += 1) bomb = { '!': [bomb] };
    expect(faults(bomb)[0]).toMatch(/^expression_too_deep/);
  });

  test('500 nodes are read and 501 are refused, lists counted by their items', () => {
    expect(faults({ and: Array.from({ length: 499 }, () => true) })).toEqual([]);
    expect(faults({ and: Array.from({ length: 500 }, () => true) })).toEqual(['expression_too_large /applies']);
    const list = Array.from({ length: 498 }, (_, index) => index);
    expect(faults({ in: [1, list.slice(1)] })).toEqual([]);
    expect(faults({ in: [1, list] })).toEqual(['expression_too_large /applies']);
  });

  test('rounding inside rounding is refused before it fills the memory', () => {
    let rounded: unknown = { var: 'total.raw' };
    for (let level = 0; level < 14; level += 1) rounded = { round: [rounded] };
    expect(faults(rounded, ['total.raw'])).toEqual(['expression_too_large /applies']);
  });
});

describe('rounding', () => {
  const rounding = parsed({ round: [{ var: 'current' }] }, ['current']);

  test.each([
    [0, 0],
    [0.1, 0],
    [0.49, 0],
    [0.5, 1],
    [0.6, 1],
    [0.7, 1],
    [76.5, 77],
    [83.3, 83],
    [84.15, 84],
    [-0.3, 0],
    [-0.5, 0],
    [-0.51, -1],
    [-1.5, -1],
    [-2.7, -3],
    [1_000_000.5, 1_000_001],
  ])('of %d gives %d, half up', (value, expected) => {
    expect(evaluateExpression(rounding, { current: value })).toBe(expected);
  });

  test('uses only operators that json-logic-js has', () => {
    expect(JSON.stringify(rounding.logic)).not.toContain('round');
    expect(rounding.source).toEqual({ round: [{ var: 'current' }] });
  });
});

describe('evaluation', () => {
  const guarded = parsed({ if: [{ '==': [{ var: 'a' }, 'yes'] }, { var: 'months_since.b' }, { var: 'c' }] });

  test.each([
    ['absent', { a: 'yes', c: 1 }],
    ['null', { a: 'yes', 'months_since.b': null, c: 1 }],
    ['undefined', { a: 'yes', 'months_since.b': undefined, c: 1 }],
  ])('over a value that is %s is refused, even in a branch that is not taken', (_name, data) => {
    expect(() => evaluateExpression(guarded, { ...data, a: 'no' })).toThrow('months_since.b');
    expect(() => traceExpression(guarded, { ...data, a: 'no' })).toThrow('months_since.b');
  });

  test('does not take a member of every object for an answer', () => {
    const expression: Expression = {
      logic: { var: 'constructor' },
      source: { var: 'constructor' },
      terms: [{ kind: 'question', path: 'constructor', question: 'constructor' }],
    };
    expect(() => evaluateExpression(expression, {})).toThrow('constructor');
  });

  test('reads a derived date by its whole name', () => {
    expect(evaluateExpression(guarded, { a: 'yes', 'months_since.b': 7, c: 1 })).toBe(7);
  });

  test('says which terms it read', () => {
    const data = { a: 'yes', 'months_since.b': 7, c: 1 };
    expect(traceExpression(guarded, data)).toMatchObject({
      value: 7,
      read: [{ path: 'a' }, { path: 'months_since.b' }],
    });
    expect(traceExpression(guarded, { ...data, a: 'no' })).toMatchObject({
      value: 1,
      read: [{ path: 'a' }, { path: 'c' }],
    });
  });

  test('an and stops reading at the first operand that is false', () => {
    const expression = parsed({ and: [{ var: 'a' }, { var: 'b' }] });
    expect(traceExpression(expression, { a: false, b: true }).read).toMatchObject([{ path: 'a' }]);
  });
});
