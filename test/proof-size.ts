/** True in `npm run prove`, which takes its time to look harder. */
const proving = process.env['RIGHTSCOPE_PROVE'] === '1';

/** How many runs a test makes: `sample` in `npm test`, `proof` in `npm run prove`. */
export function runs(sample: number, proof: number = sample * 20): number {
  return proving ? proof : sample;
}
