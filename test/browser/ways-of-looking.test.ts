import { inject } from 'vitest';
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness/browser-test';
import { checkFocusIsVisible } from './harness/keyboard';
import { openAssessment, saveAnswers } from './harness/prepare-assessment';

const pagesOf = (assessment: string) => [
  '/',
  '/assessments/new',
  assessment,
  `${assessment}/questionnaires/need-and-context`,
  `${assessment}/result`,
];

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

describe('looked at otherwise', () => {
  test('at 200 and 400 % nothing runs out of the window', async ({ open }) => {
    const assessment = await openAssessment(inject('origin'));
    // Zooming a window of 1280 pixels leaves so many for the page.
    for (const width of [640, 320]) {
      const page = await open({ width });
      for (const address of pagesOf(assessment)) {
        await page.goto(address);
        expect(await isTooWide(page), `${address} at ${width}`).toBe(false);
      }
    }
  });

  test('with letters twice as large nothing runs out of the window', async ({ open }) => {
    const page = await open();
    const assessment = await openAssessment(inject('origin'));
    for (const address of pagesOf(assessment)) {
      await page.goto(address);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await isTooWide(page), address).toBe(false);
    }
  });

  test('with forced colours levels keep their shapes and the focus can be seen', async ({ open }) => {
    const page = await open({ colors: 'forced' });
    const assessment = await openAssessment(inject('origin'));
    await page.goto(`${assessment}/result`);
    const shapes = await page.locator('.rs-level svg').count();
    expect(shapes).toBeGreaterThan(3);
    expect(await page.locator('.rs-level').first().innerText()).not.toBe('');
    await page.goto('/assessments/new');
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      await checkFocusIsVisible(page);
    }
  });

  test('levels differ in their shapes and words, not in colour alone', async ({ open }) => {
    const page = await open({ script: false });
    const assessment = await openAssessment(inject('origin'));
    await page.goto(`${assessment}/result`);
    const looks = await page
      .locator('.rs-matrix .rs-level')
      .evaluateAll((levels) =>
        levels.map((level) => ({ words: level.textContent, shape: level.querySelector('svg')?.innerHTML })),
      );
    const words = new Set(looks.map((look) => look.words));
    expect(words.size).toBe(4);
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(words.size);
  });

  test('on paper the reasons are unfolded and the buttons are gone', async ({ open }) => {
    const page = await open();
    const assessment = await openAssessment(inject('origin'));
    await saveAnswers(inject('origin'), assessment, {});
    await page.goto(`${assessment}/result`);
    const reasons = page.getByText('The answers it rests on').first();
    expect(await reasons.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await reasons.isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Download the brief (PDF)' }).isVisible()).toBe(false);
  });
});
