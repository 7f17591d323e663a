import { describe, expect, it } from 'vitest';
import { hideSmall, type Sum } from './hide-small';

const hidden = (cells: Record<string, number>, sums: Sum[]) =>
  [...hideSmall(new Map(Object.entries(cells)), sums, 5)].sort();

describe('Small numbers', () => {
  it('are hidden, and nothing else where nothing adds up', () => {
    expect(hidden({ a: 4, b: 5, c: 0 }, [])).toEqual(['a']);
  });

  it('are not found by subtraction from a total', () => {
    expect(hidden({ health: 2, justice: 9, tax: 30 }, [{ parts: ['health', 'justice', 'tax'] }])).toEqual([
      'health',
      'justice',
    ]);
  });

  it('are not found together where their sum is small', () => {
    expect(hidden({ a: 1, b: 2, c: 40, d: 50 }, [{ parts: ['a', 'b', 'c', 'd'] }])).toEqual(['a', 'b', 'c']);
  });

  it('do not follow from the parts of a hidden total', () => {
    const sums = [{ of: 'sector', parts: ['one', 'two'] }, { parts: ['sector', 'other', 'third'] }];
    expect(hidden({ sector: 4, one: 0, two: 4, other: 20, third: 30 }, sums)).toEqual(['other', 'sector', 'two']);
  });

  it('do not follow one step further, through what was hidden for them', () => {
    const sums = [{ parts: ['a', 'b', 'c'] }, { of: 'b', parts: ['b1', 'b2'] }];
    const found = hidden({ a: 2, b: 6, c: 50, b1: 6, b2: 0 }, sums);
    expect(found).toEqual(['a', 'b', 'b1']);
  });
});
