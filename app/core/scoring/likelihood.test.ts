import { describe, expect, it } from 'vitest';
import { startingParameters } from '#test/fixtures/generated/generate-parameters';
import {
  type CountedControl,
  countingOrder,
  countSafeguards,
  percentOf,
  unroundedSteps,
  wholeSteps,
} from './likelihood';

const control = (id: string, quarterSteps: number, kind: CountedControl['kind'] = 'substance'): CountedControl => ({
  id,
  quarterSteps,
  kind,
});

/** Everything in place, each at its percent. */
function counted(
  controls: CountedControl[],
  percents: number[],
  quarterSteps = startingParameters.quarterSteps,
): number[] {
  return countSafeguards(controls, percents, countingOrder(controls, percents), {
    ...startingParameters,
    quarterSteps,
  });
}

describe('How much a safeguard counts', () => {
  it('nothing where it is rejected or only claimed, half where documented, all of it where verified', () => {
    const grades = (['rejected', 'claimed', 'documented', 'verified'] as const).map((grade) =>
      percentOf(grade, startingParameters),
    );
    expect(grades).toEqual([0, 0, 50, 100]);
  });

  it('its quarter-steps times its grade', () => {
    expect(counted([control('a', 5)], [50])).toEqual([250]);
  });

  it('nothing without safeguards', () => {
    expect(counted([], [])).toEqual([]);
  });
});

describe('The order in which safeguards count', () => {
  it('has the best-proven first, whatever it weighs', () => {
    expect(countingOrder([control('heavy', 8), control('proven', 1)], [50, 100])).toEqual([1, 0]);
  });

  it('has the weightiest first among equally proven ones', () => {
    expect(countingOrder([control('light', 1), control('heavy', 8)], [50, 50])).toEqual([1, 0]);
  });

  it('keeps the rule set’s order among equals', () => {
    expect(countingOrder([control('b', 2), control('a', 2)], [50, 50])).toEqual([0, 1]);
  });
});

describe('The cap on all safeguards together', () => {
  it('is not reached by eight quarter-steps', () => {
    expect(counted([control('a', 5), control('b', 3)], [100, 100])).toEqual([500, 300]);
  });

  it('cuts off the ninth quarter-step', () => {
    expect(counted([control('a', 5), control('b', 4)], [100, 100])).toEqual([500, 300]);
  });

  it('takes quarter-steps before the grade: what is half proven uses up the cap in full', () => {
    expect(counted([control('a', 8), control('b', 8)], [50, 50])).toEqual([400, 0]);
  });

  it('leaves the best-proven in full', () => {
    expect(counted([control('claimed', 8), control('verified', 4)], [0, 100])).toEqual([400, 0]);
  });

  it('of zero lets none count', () => {
    expect(counted([control('a', 4)], [100], { total: 0, process: 0 })).toEqual([0]);
  });
});

describe('The cap on processes', () => {
  it('is not reached by four quarter-steps', () => {
    expect(counted([control('a', 4, 'process')], [100])).toEqual([400]);
  });

  it('cuts off the fifth quarter-step of one process, and all of a second one', () => {
    expect(counted([control('a', 5, 'process'), control('b', 3, 'process')], [100, 100])).toEqual([400, 0]);
  });

  it('leaves room for substance', () => {
    expect(counted([control('process', 6, 'process'), control('substance', 6)], [100, 100])).toEqual([400, 400]);
  });

  it('counts within the cap on all: substance that comes first can use it up', () => {
    expect(counted([control('substance', 7), control('process', 4, 'process')], [100, 100])).toEqual([700, 100]);
  });
});

describe('Likelihood after safeguards', () => {
  it.each([
    { reduction: 0, whole: 3, shown: 3 },
    { reduction: 1, whole: 3, shown: 2.9975 },
    { reduction: 399, whole: 3, shown: 2.0025 },
    { reduction: 400, whole: 2, shown: 2 },
    { reduction: 401, whole: 2, shown: 1.9975 },
    { reduction: 800, whole: 1, shown: 1 },
  ])('of 3 lowered by $reduction 400ths is $whole', ({ reduction, whole, shown }) => {
    expect(wholeSteps(3, reduction)).toBe(whole);
    expect(unroundedSteps(3, reduction)).toBe(shown);
  });

  it('is never below 1, though what is shown unrounded is', () => {
    expect(wholeSteps(1, 800)).toBe(1);
    expect(unroundedSteps(1, 800)).toBe(-1);
  });
});
