import { describe, expect, it } from 'vitest';
import { handmade } from '#test/fixtures/generated/handmade';

describe('What each grade of evidence counts', () => {
  const withGrades = (rejected: number, claimed: number) => () =>
    handmade({ questions: [], parameters: { grades: { rejected, claimed, documented: 50, verified: 100 } } });

  it('may be more than nothing for a claim, as long as rejected evidence counts as much', () => {
    expect(withGrades(0, 0)).not.toThrow();
    expect(withGrades(10, 10)).not.toThrow();
  });

  it('may not be more for a claim than for rejected evidence: then leaving an answer blank would help', () => {
    expect(withGrades(9, 10)).toThrow('order_not_monotone');
  });

  it('may not be less for a claim either', () => {
    expect(withGrades(11, 10)).toThrow('order_not_monotone');
  });
});
