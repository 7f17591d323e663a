/** True in `npm run prove`, which takes its time to look harder. */
const proving = process.env['RIGHTSCOPE_PROVE'] === '1';

/** How many runs a test makes: `sample` in `npm test`, `proof` in `npm run prove`. */
export function runs(sample: number, proof: number = sample * 20): number {
  return proving ? proof : sample;
}

/** The first of several in `npm test`, all of them in `npm run prove`. */
export function sampleOf<Item>(all: readonly Item[], size = 1): Item[] {
  return all.slice(0, runs(size, all.length));
}
