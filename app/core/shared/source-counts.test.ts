import { describe, expect, test } from 'vitest';
import { countSources, percentOf } from './source-counts';

const counts = (all: number, unchecked: number) => ({ all, unchecked, checked: all - unchecked, secondary: 0 });

describe('counts of sources', () => {
  test('tell the three kinds of reading apart', () => {
    const statuses = ['checked', 'unchecked', 'secondary', 'unchecked'] as const;
    expect(countSources(statuses.map((status) => ({ status })))).toEqual({
      all: 4,
      checked: 1,
      secondary: 1,
      unchecked: 2,
    });
    expect(countSources([])).toEqual({ all: 0, checked: 0, secondary: 0, unchecked: 0 });
  });

  test.for([
    [0, 0, 0],
    [7, 0, 0],
    [7, 7, 100],
    [3, 1, 33],
    [3, 2, 67],
    [300, 1, 1],
    [300, 299, 99],
  ])('of %i sources, %i unchecked are %i percent', ([all = 0, unchecked = 0, percent]) => {
    expect(percentOf('unchecked', counts(all, unchecked))).toBe(percent);
  });
});
