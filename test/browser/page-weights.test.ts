import { inject } from 'vitest';
import { describe, expect, test } from './harness/browser-test';
import { weighPage } from './harness/page-weight';
import { openAssessment } from './harness/prepare-assessment';

const mostScript = 120;
const mostWithoutScript = 100;

describe('the weight of a page', () => {
  const pages = ['/', '/assessments/new', '', '/result'] as const;
  test.for(pages)('%s loads at most 120 kB of script, none of it SurveyJS', async (path, { page }) => {
    const address =
      path.startsWith('/') && path !== '/result' ? path : `${await openAssessment(inject('origin'))}${path}`;
    const { script, scripts } = await weighPage(page, address);
    expect(scripts.length).toBeGreaterThan(0);
    expect(script).toBeLessThan(mostScript);
    expect(scripts.filter((url) => /survey/i.test(url))).toEqual([]);
  });

  test('a questionnaire without script weighs at most 100 kB in all', async ({ open }) => {
    const page = await open({ script: false });
    const address = await openAssessment(inject('origin'));
    const { all } = await weighPage(page, `${address}/questionnaires/need-and-context`);
    expect(all).toBeGreaterThan(5);
    expect(all).toBeLessThan(mostWithoutScript);
  });
});
