import { describe, expect, it } from 'vitest';
import { startingParameters } from '#test/fixtures/generated/generate-parameters';
import { levelSchema } from '../rules/rule-set-file';
import { highest, levelOf, profileOf, rankOf, severityOf, worse } from './level';

const parts = (
  gravity: number,
  irremediability: number,
  more: { wholePopulation?: boolean; vulnerable?: boolean } = {},
) => ({
  gravity,
  irremediability,
  wholePopulation: false,
  vulnerable: false,
  ...more,
});

describe('Levels', () => {
  it('stand in order from none to critical', () => {
    expect(levelSchema.options.map(rankOf)).toEqual([0, 1, 2, 3, 4]);
  });

  it('have a worse one of two, whatever the order they are named in', () => {
    expect(worse('low', 'high')).toBe('high');
    expect(worse('high', 'low')).toBe('high');
    expect(worse('none', 'none')).toBe('none');
  });

  it('are counted by level, with zeros', () => {
    expect(profileOf(['high', 'low', 'high'])).toEqual({ none: 0, low: 1, moderate: 0, high: 2, critical: 0 });
  });
});

describe('The highest of several ranges', () => {
  it('is taken end by end, never on average', () => {
    expect(
      highest([
        { atLeast: 'none', atMost: 'critical' },
        { atLeast: 'moderate', atMost: 'high' },
      ]),
    ).toEqual({ atLeast: 'moderate', atMost: 'critical' });
  });

  it('is none for no range', () => {
    expect(highest([])).toEqual({ atLeast: 'none', atMost: 'none' });
  });
});

describe('Severity', () => {
  const table = [1, 2, 3, 4].map((gravity) =>
    [1, 2, 3, 4].map((irremediability) => severityOf(parts(gravity, irremediability), startingParameters).severity),
  );

  it('is METHOD’s table of gravity and irremediability', () => {
    expect(table).toEqual([
      [1, 1, 2, 2],
      [2, 2, 3, 3],
      [3, 3, 3, 4],
      [4, 4, 4, 4],
    ]);
  });

  it.each(['wholePopulation', 'vulnerable'] as const)('of 1 or 2 rises by one where %s', (who) => {
    expect(severityOf(parts(1, 1, { [who]: true }), startingParameters)).toEqual({ severity: 2, rose: true });
    expect(severityOf(parts(2, 1, { [who]: true }), startingParameters)).toEqual({ severity: 3, rose: true });
  });

  it('of 3 or 4 does not rise', () => {
    expect(severityOf(parts(3, 1, { wholePopulation: true, vulnerable: true }), startingParameters)).toEqual({
      severity: 3,
      rose: false,
    });
    expect(severityOf(parts(4, 1, { vulnerable: true }), startingParameters)).toEqual({ severity: 4, rose: false });
  });

  it('rises once where both are so', () => {
    expect(severityOf(parts(1, 1, { wholePopulation: true, vulnerable: true }), startingParameters).severity).toBe(2);
  });

  it.each([
    [0, 1],
    [5, 1],
    [1, 0],
    [1, 5],
  ])('outside the table, at %i and %i, is a fault of the rule set', (gravity, irremediability) => {
    expect(() => severityOf(parts(gravity, irremediability), startingParameters)).toThrow('no cell');
  });
});

describe('The level of a cell', () => {
  it('is METHOD’s matrix of severity and likelihood', () => {
    expect(
      [1, 2, 3, 4].map((severity) =>
        [1, 2, 3, 4].map((likelihood) => levelOf(severity, likelihood, startingParameters)),
      ),
    ).toEqual([
      ['low', 'low', 'low', 'moderate'],
      ['low', 'moderate', 'moderate', 'high'],
      ['moderate', 'moderate', 'high', 'critical'],
      ['high', 'high', 'critical', 'critical'],
    ]);
  });

  it('outside the matrix is a fault of the rule set', () => {
    expect(() => levelOf(5, 1, startingParameters)).toThrow('row 5, column 1');
    expect(() => levelOf(1, 0, startingParameters)).toThrow('row 1, column 0');
  });
});
