import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { fetchAs } from '#test/session';
import { checkAccessibility } from './harness/check-accessibility';
import { describe, expect, test } from './harness/browser-test';
import { pickFirstChoices, startAssessment, waitForSurvey } from './harness/fill-in';
import { findUncatalogued } from './harness/find-uncatalogued';
import { answerAsSomebodyElse, openAssessment } from './harness/prepare-assessment';
import { kitchenPurchase, serveKitchenSink } from './harness/serve-kitchen-sink';

let kitchen: Awaited<ReturnType<typeof serveKitchenSink>>;
beforeAll(async () => void (kitchen = await serveKitchenSink()));
afterAll(() => kitchen.stop());

const questionnaires = ['need-and-context', 'privacy', 'accessibility'];

/** Answers every questionnaire without script, and lets the test look at each page it comes by. */
async function walk(page: Page, look: () => Promise<void>): Promise<void> {
  await page.goto('/');
  await look();
  await page.goto('/assessments/new');
  await look();
  await page.locator('main form [type=submit]').click();
  await page.locator('.aksel-error-summary').waitFor();
  await look();
  const assessment = await startAssessment(page);
  await look();
  await page.goto(`${assessment}/result`);
  await look();
  for (const questionnaire of questionnaires) {
    await page.goto(`${assessment}/questionnaires/${questionnaire}`);
    while (!page.url().endsWith('/proof')) {
      await look();
      await pickFirstChoices(page);
      const before = page.url();
      await page.locator('main form [type=submit]').first().click();
      await expect.poll(() => page.url()).not.toBe(before);
    }
    await look();
  }
  await page.locator('input[value=document]').first().check({ force: true });
  await page.locator('main form [type=submit]').click();
  await page.locator('.aksel-error-summary').waitFor();
  await look();
  for (const address of ['', '/result', '/delete']) {
    await page.goto(assessment + address);
    await look();
  }
  await page.goto('/assessments');
  await look();
  await page.goto('/nowhere');
  await look();
}

describe('in a language made of accented letters', () => {
  test('every text of the whole journey comes from the catalogue', async ({ open }) => {
    const page = await open({ script: false, language: 'en-XA' });
    await walk(page, async () => {
      expect(await page.locator('html').getAttribute('lang')).toBe('en-XA');
      expect(await findUncatalogued(page), page.url()).toEqual([]);
    });
  });

  test('so does every text of the plain form with a conflict and of all types of questions', async ({ open }) => {
    const page = await open({ script: false, language: 'en-XA', origin: kitchen.origin });
    const assessment = await openAssessment(kitchen.origin, kitchenPurchase);
    for (const at of ['picking', 'writing', 'several']) {
      await page.goto(`${assessment}/questionnaires/kitchen-sink?page=${at}`);
      expect(await findUncatalogued(page)).toEqual([]);
    }
    await page.goto(`${assessment}/questionnaires/kitchen-sink`);
    await page.locator('[name="value:data_kept"][value=nothing]').check({ force: true });
    await answerAsSomebodyElse(kitchen.origin, assessment, 'kitchen-sink', { data_kept: { value: 'health_data' } });
    await page.locator('main form [type=submit]').first().click();
    await page.locator('.aksel-error-summary').waitFor();
    expect(await findUncatalogued(page)).toEqual([]);
  });

  test('so does every text of the form library', async ({ open }) => {
    const page = await open({ language: 'en-XA', origin: kitchen.origin });
    const assessment = await openAssessment(kitchen.origin, kitchenPurchase);
    const form = `${assessment}/questionnaires/kitchen-sink`;
    const content = await (await fetchAs(`${kitchen.origin}${form}/survey`)).text();
    for (const at of ['picking', 'writing', 'several']) {
      await page.goto(`${form}?page=${at}`);
      await waitForSurvey(page);
      expect(await findUncatalogued(page, content)).toEqual([]);
    }
    await page.goto(form);
    await waitForSurvey(page);
    await page.locator('.rs-survey button').first().click();
    await page.locator('.sd-element__erbox, .sd-question__erbox').first().waitFor();
    await page.locator('[data-name=data_kept] input[value=other]').check({ force: true });
    await page.locator('.rs-save-open').waitFor();
    expect(await findUncatalogued(page, content)).toEqual([]);
  });

  test('a text that bypasses the catalogue is found', async ({ page }) => {
    await page.goto('/?lng=en-XA');
    await page.evaluate(() => document.querySelector('main')?.append('Forgotten words'));
    expect(await findUncatalogued(page)).toEqual(['Forgotten words']);
  });
});

describe('from right to left', () => {
  test('the whole journey runs, in a narrow window too, without anything running out of it', async ({ open }) => {
    const page = await open({ script: false, language: 'ar-XB', width: 320 });
    await walk(page, async () => {
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await checkAccessibility(page);
    });
  });

  test('the form library runs', async ({ open }) => {
    const page = await open({ language: 'ar-XB', width: 320, origin: kitchen.origin });
    const assessment = await openAssessment(kitchen.origin, kitchenPurchase);
    for (const at of ['picking', 'writing', 'several']) {
      await page.goto(`${assessment}/questionnaires/kitchen-sink?page=${at}`);
      await waitForSurvey(page);
      const direction = await page.locator('.sd-root-modern').evaluate((one) => getComputedStyle(one).direction);
      expect(direction).toBe('rtl');
      await checkAccessibility(page);
    }
  });
});

describe('the language of a page', () => {
  test('is the one asked for in the address, and stays so', async ({ open }) => {
    const page = await open({ script: false });
    await page.goto('/?lng=ar-XB');
    await page.goto('/assessments/new');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  test('is the language of the brief too', async ({ open }) => {
    const page = await open({ language: 'ar-XB' });
    const assessment = await openAssessment(inject('origin'));
    await page.goto(assessment);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="/brief.pdf"]').click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(/\/Lang \(([^)]*)\)/.exec(bytes.toString('latin1'))?.[1]).toBe('ar-XB');
  });
});
