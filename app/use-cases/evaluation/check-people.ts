import type { Ports } from '~/use-cases/ports';
import { startFailure, type StartFailure } from '~/use-cases/start-failure';
import { isSample } from './sample-people';

/**
 * Why the people in the store do not fit the mode: samples, as whom anybody may act, must never stand under a public
 * address, and real people never where anybody may act as them. Nothing where they fit.
 */
export async function misfitOfPeople({
  people,
  installation,
}: Pick<Ports, 'people' | 'installation'>): Promise<StartFailure | undefined> {
  const all = await people.listPeople();
  const isEvaluation = installation.mode === 'evaluation';
  const misfit = all.find((one) => isSample(one) !== isEvaluation);
  if (misfit === undefined) return undefined;
  // Whoever registered for a round of an evaluation is no sample, but lives among them.
  if (isEvaluation && all.some(isSample)) return undefined;
  return isEvaluation ? startFailure('people_in_evaluation', {}) : startFailure('samples_in_production', {});
}
