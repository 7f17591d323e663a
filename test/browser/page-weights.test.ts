import { inject } from 'vitest';
import { describe, expect, test } from './harness/browser-test';
import { weighPage } from './harness/page-weight';
import { openAssessment } from './harness/prepare-assessment';

const mostScript = 120;
const mostWithoutScript = 100;

const pages: [name: string, address: (assessment: string) => string][] = [
  ['the list of assessments', () => '/'],
  ['the form of a new assessment', () => '/assessments/new'],
  ['the assessment', (assessment) => assessment],
  ['the result', (assessment) => `${assessment}/result`],
];

describe('the weight of a page', () => {
  test.for(pages)('%s loads at most 120 kB of script, none of it SurveyJS', async ([, address], { page }) => {
    const assessment = await openAssessment(inject('origin'));
    const { script, scripts, all } = await weighPage(page, address(assessment));
    expect(all).toBeGreaterThan(5);
    expect(script).toBeLessThan(mostScript);
    expect(scripts.filter((url) => /survey/i.test(url))).toEqual([]);
  });

  test('a questionnaire without script weighs at most 100 kB in all', async ({ open }) => {
    const page = await open({ script: false });
    const assessment = await openAssessment(inject('origin'));
    const { all } = await weighPage(page, `${assessment}/questionnaires/need-and-context`);
    expect(all).toBeGreaterThan(5);
    expect(all).toBeLessThan(mostWithoutScript);
  });
});
