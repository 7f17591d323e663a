import type { ControlResult } from '~/core/scoring/evaluation';

const quarterStepsPerStep = 4;
const hundredthsPerStep = 100 * quarterStepsPerStep;

/** How many steps of likelihood a safeguard takes off, and how many it could, as people read numbers. */
export function stepNumbers(language: string) {
  const steps = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return {
    counted: ({ countedHundredths }: Pick<ControlResult, 'countedHundredths'>) =>
      steps.format(countedHundredths / hundredthsPerStep),
    most: ({ quarterSteps }: Pick<ControlResult, 'quarterSteps'>) => steps.format(quarterSteps / quarterStepsPerStep),
  };
}
