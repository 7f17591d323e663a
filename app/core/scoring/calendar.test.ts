import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, monthsBefore, monthsBetween } from './calendar';

describe('Days between two days', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2026-02-28', '2026-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-02', '2026-03-01', -1],
    ['2025-12-31', '2026-12-31', 365],
    // The clocks change in between.
    ['2026-03-28', '2026-03-30', 2],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });
});

describe('Whole months between two days', () => {
  it.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-15', '2026-02-16', 1],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2025-12-31', '2026-01-01', 0],
    ['2026-02-15', '2026-01-16', -1],
    ['2026-02-15', '2026-01-15', -1],
    ['2026-02-15', '2026-01-14', -2],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});

describe('The day that lies so many whole months back', () => {
  const days = ['2026-01-31', '2026-02-28', '2028-02-29', '2026-03-31', '2026-12-01'];
  const distances = [-25, -13, -12, -1, 0, 1, 2, 11, 12, 13, 36];

  it('is exactly so many whole months away, from every day and in both directions', () => {
    for (const day of days)
      for (const months of distances)
        expect([day, monthsBetween(monthsBefore(day, months), day)]).toEqual([day, months]);
  });

  it('falls on the last day of a shorter month', () => {
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2028-03-31', 1)).toBe('2028-02-29');
  });

  it('reaches over the ends of years', () => {
    expect(monthsBefore('2026-01-15', 1)).toBe('2025-12-15');
    expect(monthsBefore('2026-12-15', -1)).toBe('2027-01-15');
  });
});
