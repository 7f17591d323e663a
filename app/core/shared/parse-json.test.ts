import { describe, expect, it } from 'vitest';
import { jsonTextAt, locate, maxJsonDepth, maxJsonLength, parseJson, toPointer } from './parse-json';

const file = (text: string) => ({ path: 'some/file.json', text });
const issuesOf = (text: string) => {
  const result = parseJson(file(text));
  return result.ok ? [] : result.issues.map(({ code, where }) => [code, where.pointer, where.line, where.column]);
};

describe('parseJson', () => {
  it('gives the value of strict JSON', () => {
    const result = parseJson(file('{ "a": [1, -2.5e1, "ü\\u00e9", true, null] }'));
    expect(result).toEqual({ ok: true, value: { a: [1, -25, 'üé', true, null] }, warnings: [] });
  });

  it('accepts a byte order mark', () => {
    expect(parseJson(file('\uFEFF{"a":1}'))).toMatchObject({ ok: true, value: { a: 1 } });
  });

  it.each([
    ['an empty file', '', 1, 1],
    ['a comment', '// words\n1', 1, 1],
    ['a comma after the last member', '{\n "a": 1,\n}', 3, 1],
    ['a second value', '{"a":1} {}', 1, 9],
    ['a list that does not end', '[1,2', 1, 5],
    ['a leading zero', '{"a":01}', 1, 7],
    ['a control character in a text', '"\u0001"', 1, 1],
    ['single quotes', "{'a':1}", 1, 2],
    ['NaN', '[NaN]', 1, 2],
  ])('names the place of %s', (_, text, line, column) => {
    expect(issuesOf(text)).toMatchObject([['broken_json', expect.any(String), line, column]]);
  });

  it('refuses a key that stands twice, at the second', () => {
    expect(issuesOf('{\n  "a": { "b": 1, "b": 2 }\n}')).toEqual([['duplicate_key', '/a/b', 2, 18]]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s wherever it stands', (key) => {
    expect(issuesOf(`[{"a":{"${key}":1}}]`)).toEqual([['forbidden_key', `/0/a/${key}`, 1, 8]]);
  });

  it('refuses a key written with escapes like its plain form', () => {
    expect(issuesOf('{"__\\u0070roto__":1}')).toEqual([['forbidden_key', '/__proto__', 1, 2]]);
  });

  it('refuses a number that JavaScript cannot hold', () => {
    expect(issuesOf('{"a":1e999}')).toEqual([['number_out_of_range', '/a', 1, 6]]);
  });

  it('reads the deepest nesting that is allowed and refuses one more', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(issuesOf(nested(maxJsonDepth))).toEqual([]);
    expect(issuesOf(nested(maxJsonDepth + 1))).toEqual([['json_too_deep', '', 1, maxJsonDepth + 1]]);
    expect(issuesOf(nested(1_000_000))).toEqual([['json_too_deep', '', 1, maxJsonDepth + 1]]);
    expect(issuesOf('{"a":'.repeat(100_000))).toMatchObject([['json_too_deep', '', 1, expect.any(Number)]]);
  });

  it('refuses ten megabytes without reading them', () => {
    expect(issuesOf(`"${'a'.repeat(maxJsonLength)}"`)).toEqual([['json_too_long', '', 1, 1]]);
  });
});

describe('locate', () => {
  const sample = file('{\n  "a/b": [\n    { "c": 1 }\n  ]\n}');

  it('gives the line and column of a member’s name and of a list’s item', () => {
    expect(locate(sample, '/a~1b/0/c')).toEqual({ line: 3, column: 7 });
    expect(locate(sample, '/a~1b/0')).toEqual({ line: 3, column: 5 });
    expect(locate(sample, '')).toEqual({ line: 1, column: 1 });
  });

  it('gives the nearest thing around what is missing', () => {
    expect(locate(sample, '/a~1b/7/x')).toEqual({ line: 2, column: 3 });
  });

  it('gives nothing for a text that is not JSON', () => {
    expect(locate(file('{'), '/a')).toBeUndefined();
  });

  it('gives the text that stands there', () => {
    expect(jsonTextAt(sample, '/a~1b/0')).toBe('{ "c": 1 }');
    expect(jsonTextAt(sample, '/a~1b/0/d')).toBeUndefined();
  });

  it('writes pointers with escapes', () => {
    expect(toPointer(['a/b', 0, '~'])).toBe('/a~1b/0/~0');
    expect(toPointer([])).toBe('');
  });
});
