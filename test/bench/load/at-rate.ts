/**
 * Begins work at a fixed rate for a while, however long each piece takes, as many people do who know nothing of each
 * other. @returns how long each took from when it was due, in milliseconds: waiting for its turn counts.
 */
export async function atRate(perSecond: number, seconds: number, work: (number: number) => Promise<void>) {
  const times: number[] = [];
  const began = performance.now();
  const all: Promise<void>[] = [];
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const due = began + (number * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    all.push(work(number).then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(all);
  return { times, perSecond: times.length / ((performance.now() - began) / 1000) };
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
