import { inject } from 'vitest';
import { answerAll, contentUnder } from '#test/fixtures/briefs/judged';
import { describe, expect, test } from './harness/browser-test';
import { weighPage } from './harness/page-weight';
import { openAssessment, saveAnswers } from './harness/prepare-assessment';

const mostScript = 120;
const mostWithoutScript = 100;
/** It explains every risk, about 1.5 kB each as it crosses the network, where a questionnaire shows one page of many. */
const mostOfResult = 150;

const content = contentUnder('.', 'essential-services');
const { questionnaires } = content.ruleSet;

const pages: [name: string, address: (assessment: string) => string][] = [
  ['the start page', () => '/'],
  ['the list of assessments', () => '/assessments'],
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

  test.for(questionnaires)('$id without script weighs at most 100 kB in all', async ({ id }, { open }) => {
    const page = await open({ script: false });
    const assessment = await openAssessment(inject('origin'));
    const { all } = await weighPage(page, `${assessment}/questionnaires/${id}`);
    expect(all).toBeGreaterThan(5);
    expect(all).toBeLessThan(mostWithoutScript);
  });

  test('the result without script weighs at most 150 kB in all, the worst as the empty one', async ({ open }) => {
    const answered = await openAssessment(inject('origin'));
    await saveAnswers(inject('origin'), answered, answerAll(content, 'riskiest', 'claimed'));
    for (const assessment of [answered, await openAssessment(inject('origin'))]) {
      const { all } = await weighPage(await open({ script: false }), `${assessment}/result`);
      expect(all).toBeGreaterThan(5);
      expect(all).toBeLessThan(mostOfResult);
    }
  });
});
