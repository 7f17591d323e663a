import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness/browser-test';
import { answerByKeyboard } from './harness/answer-by-keyboard';
import { savedSign, waitForSurvey } from './harness/fill-in';
import { pressEnterOn, tabTo, typeInto } from './harness/keyboard';

const mostPresses = 150;

async function openAssessmentByKeyboard(page: Page): Promise<string> {
  await page.goto('/assessments');
  await pressEnterOn(page, 'link', 'Start a new assessment');
  await page.waitForURL('**/assessments/new');
  await typeInto(page, /What do you want to buy/, 'A register of people');
  await typeInto(page, /Which service/, 'Civil registration');
  await tabTo(page, 'combobox', /Where does the procurement stand/);
  await page.keyboard.press('ArrowDown');
  await pressEnterOn(page, 'button', 'Start the assessment');
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function readResultByKeyboard(page: Page, assessment: string): Promise<void> {
  await page.goto(assessment);
  await pressEnterOn(page, 'link', 'See the result and the reasons');
  await page.waitForURL('**/result');
  await tabTo(page, 'link', 'Each risk and its reasons');
  await page.keyboard.press('Enter');
  const why = page.locator('summary', { hasText: 'Why this level' }).first();
  for (
    let presses = 0;
    presses < mostPresses && !(await why.evaluate((one) => one === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('The answers it rests on').first().isVisible()).toBe(true);

  await page.goto(`${assessment}/result`);
  await tabTo(page, 'link', 'Download the brief (PDF)');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
}

describe('the whole journey by keyboard alone', () => {
  test('from the start page to the brief, with the form library', async ({ page }) => {
    const assessment = await openAssessmentByKeyboard(page);
    const questionnaires = await page.locator('main ol a.aksel-button').count();
    expect(questionnaires).toBeGreaterThan(1);
    for (let index = 0; index < questionnaires; index += 1) {
      await page.goto(assessment);
      const start = page.locator('main ol a.aksel-button').nth(index);
      await tabTo(
        page,
        'link',
        new RegExp(`^${(await start.innerText()).trim().replace(/\s+/g, ' ').split(' ')[0] ?? ''} `),
      );
      await page.goto(new URL((await start.getAttribute('href')) ?? '', page.url()).href);
      await waitForSurvey(page);
      for (;;) {
        expect(await answerByKeyboard(page)).toBeGreaterThan(0);
        const next = page.getByRole('button', { name: 'Continue', exact: true });
        if ((await next.count()) === 0) break;
        await pressEnterOn(page, 'button', 'Continue');
      }
      await savedSign(page).waitFor();
      await pressEnterOn(page, 'link', 'Go on to the proof');
      await page.waitForURL('**/proof');
    }
    await readResultByKeyboard(page, assessment);
  });

  test('from the start page to the brief, without script', async ({ open }) => {
    const page = await open({ script: false });
    const assessment = await openAssessmentByKeyboard(page);
    const addresses = await page
      .locator('main ol a.aksel-button')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of addresses) {
      await page.goto(address);
      while (!page.url().endsWith('/proof')) {
        expect(await answerByKeyboard(page)).toBeGreaterThan(0);
        const before = page.url();
        await pressEnterOn(page, 'button', 'Save and continue');
        await page.waitForURL((url) => url.href !== before);
      }
    }
    await readResultByKeyboard(page, assessment);
  });

  test('the first key leads past the header', async ({ page }) => {
    await page.goto('/assessments');
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: 'Skip to the main content' });
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, 'link', 'Start a new assessment');
  });
});
