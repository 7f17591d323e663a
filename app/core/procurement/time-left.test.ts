import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left';

const now = '2026-01-01T00:00:00.000Z';

describe('the time left', () => {
  it.each([
    ['2026-01-11T23:59:59.999Z', { unit: 'days', count: 10 }],
    ['2026-01-03T00:00:00.000Z', { unit: 'days', count: 2 }],
    ['2026-01-02T23:59:59.999Z', { unit: 'hours', count: 47 }],
    ['2026-01-01T02:00:00.000Z', { unit: 'hours', count: 2 }],
    ['2026-01-01T01:59:59.999Z', { unit: 'minutes', count: 119 }],
    ['2026-01-01T00:00:59.999Z', { unit: 'minutes', count: 0 }],
    [now, { unit: 'minutes', count: 0 }],
  ])('until %s is told in one unit, rounded down', (until, expected) => {
    expect(timeLeft(now, until)).toEqual(expected);
  });

  it('is none once the instant has passed', () => {
    expect(timeLeft(now, '2025-12-31T23:59:59.999Z')).toBeUndefined();
  });
});
