import { describe, expect, it } from 'vitest';
import type { Level } from '../rules/rule-set-file';
import { movedRows, trendOf } from './trend';

const point = (levels: Record<string, Level>) => ({
  levels: Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { atLeast: level, atMost: level }])),
});

describe('the trend', () => {
  it('compares each point with the last one that knew the risk', () => {
    const rows = trendOf([
      point({ leak: 'critical', bias: 'low' }),
      point({ leak: 'high', bias: 'low' }),
      point({ bias: 'low', lock_out: 'moderate' }),
      point({ leak: 'critical', bias: 'low', lock_out: 'moderate' }),
    ]);
    expect(rows.map(({ risk, cells }) => [risk, ...cells.map(({ move }) => move)])).toEqual([
      ['leak', 'first', 'fell', 'unknown', 'rose'],
      ['bias', 'first', 'same', 'same', 'same'],
      ['lock_out', 'unknown', 'unknown', 'first', 'same'],
    ]);
    expect(movedRows(rows).map(({ risk }) => risk)).toEqual(['leak']);
  });

  it('judges by the level shown: a blank that was filled in as it was feared moves nothing', () => {
    const before = { levels: { leak: { atLeast: 'low', atMost: 'high' } } } as const;
    expect(trendOf([before, point({ leak: 'high' })])[0]?.cells[1]?.move).toBe('same');
    expect(trendOf([])).toEqual([]);
  });
});
