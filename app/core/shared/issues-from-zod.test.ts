import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseJsonAs } from './issues-from-zod';

const schema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  day: z.iso.date().optional(),
  kind: z.enum(['buyer', 'vendor']).default('buyer'),
  count: z.int().min(1).max(8).default(1),
  names: z.array(z.string().min(2).max(4)).min(1).max(2).default(['ab']),
  notes: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*$/),
      z.union([z.string(), z.strictObject({ value: z.number(), comment: z.string().optional() })]),
    )
    .default({}),
  link: z.url().optional(),
});

const issuesOf = (value: unknown) => {
  const result = parseJsonAs({ path: 'f.json', text: JSON.stringify(value, null, 2) }, schema);
  return result.ok ? [] : result.issues;
};

describe('issuesFromZod', () => {
  it('gives the value with defaults where nothing is wrong', () => {
    expect(parseJsonAs({ path: 'f.json', text: '{"name":"a"}' }, schema)).toMatchObject({
      ok: true,
      value: { name: 'a', kind: 'buyer', count: 1 },
    });
  });

  it.each([
    ['missing_property', {}, '', { property: 'name' }],
    ['wrong_type', { name: 3 }, '/name', { found: '3', expected: 'string' }],
    ['wrong_format', { name: 'Bad Name' }, '/name', { found: '"Bad Name"', format: 'lower_snake_case' }],
    ['wrong_format', { name: 'a', day: '2023-02-30' }, '/day', { found: '"2023-02-30"', format: 'YYYY-MM-DD' }],
    ['wrong_format', { name: 'a', link: 'x' }, '/link', { found: '"x"', format: 'https://…' }],
    ['value_not_allowed', { name: 'a', kind: 'vender' }, '/kind', { found: '"vender"', allowed: 'buyer, vendor' }],
    ['wrong_type', { name: 'a', count: 1.5 }, '/count', { found: '1.5', expected: 'int' }],
    ['too_small', { name: 'a', count: 0 }, '/count', { found: '0', minimum: 1 }],
    ['too_large', { name: 'a', count: 9 }, '/count', { found: '9', maximum: 8 }],
    ['too_few', { name: 'a', names: [] }, '/names', { found: '[]', minimum: 1 }],
    ['too_many', { name: 'a', names: ['ab', 'ab', 'ab'] }, '/names', { maximum: 2 }],
    ['too_short', { name: 'a', names: ['a'] }, '/names/0', { found: '"a"', minimum: 2 }],
    ['too_long', { name: 'a', names: ['abcde'] }, '/names/0', { found: '"abcde"', maximum: 4 }],
    ['wrong_name', { name: 'a', notes: { 'Not Snake': 'x' } }, '/notes/Not Snake', { format: 'lower_snake_case' }],
    ['wrong_type', { name: 'a', notes: { b: true } }, '/notes/b', { found: 'true', expected: 'string | object' }],
    ['wrong_type', { name: 'a', notes: { b: { value: 'x' } } }, '/notes/b/value', { found: '"x"', expected: 'number' }],
  ])('reports %s', (code, value, pointer, values) => {
    const issues = issuesOf(value);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code, severity: 'error', where: { file: 'f.json' }, values });
    if (pointer !== '') expect(issues[0]?.where.pointer).toBe(pointer);
  });

  it('reports each unknown property at its own place, with the name that was meant', () => {
    const issues = issuesOf({ name: 'a', nam: 'b', notes: { b: { value: 1, coment: 'x' } } });
    expect(
      issues.map(({ values, suggestion, where }) => [values.property, suggestion, where.pointer, where.line]),
    ).toEqual([
      ['coment', 'comment', '/notes/b/coment', 7],
      ['nam', 'name', '/nam', 3],
    ]);
  });

  it('suggests the nearest of the allowed values', () => {
    expect(issuesOf({ name: 'a', kind: 'vender' })[0]?.suggestion).toBe('vendor');
  });

  it('reports every fault at once', () => {
    expect(
      issuesOf({ count: 9, kind: 1, x: 1 })
        .map((issue) => issue.code)
        .sort(),
    ).toEqual(['missing_property', 'too_large', 'unknown_property', 'value_not_allowed']);
  });

  it('repeats only the beginning of what was found', () => {
    const [issue] = issuesOf({ name: 'x y'.repeat(1000) });
    expect(String(issue?.values.found).length).toBeLessThan(70);
  });
});
