/** One part of the benchmark: a module `test/bench/<name>.ts` that exports `piece`, listed in `test/bench/run.ts`. */
export interface Piece {
  /** Heading of its table. */
  name: string;
  run(): Promise<Row[]>;
}

/** One line of a piece's table. */
export interface Row {
  /** What was measured, in words: `ranges at 20 blanks`. */
  what: string;
  value: number;
  unit: 'ms' | 'kB' | 'MB' | 'per second';
  /** The `what` of another row of the same piece; the table prints this value as a multiple of that one. */
  comparedWith?: string;
  /** The bound that this project promises. */
  target?: Target;
}

/** `ratio` bounds the comparison, `value` the figure itself; a figure exactly on the bound is met. */
export type Target = { of: 'value' | 'ratio'; atMost: number } | { of: 'value' | 'ratio'; atLeast: number };

/** Runs `work` a few times unmeasured, then measured, and gives the median in milliseconds. */
export async function medianMilliseconds(repetitions: number, work: () => unknown): Promise<number> {
  for (let warmUp = 0; warmUp < 3; warmUp += 1) await work();
  const times: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The middle value; of an even number of values, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('The median of no values was asked for');
  return middle;
}
