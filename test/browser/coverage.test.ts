import { sampleOf } from '#test/proof-size';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';
import { openAssessment } from './harness/prepare-assessment';

/** Many things are folded; opened one by one they would take minutes. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

describe('the coverage page', () => {
  test.for(sampleOf([320, 1280]))('is accessible at %d pixels, folded and unfolded', async (width, { open }) => {
    const page = await open({ width });
    await page.goto('/coverage');
    await checkAccessibility(page);
    await unfold(page);
    await checkAccessibility(page);
  });

  test('is found from every page and says at once that no lawyer reviewed the rules', async ({ open }) => {
    const page = await open({ script: false });
    await page.goto('/');
    await page.locator('footer a[href="/coverage"]').click();
    await expect.poll(() => page.title()).toContain('Coverage');
    const facts = await page.locator('.rs-facts').innerText();
    expect(facts).toContain('The rules have not been reviewed by a lawyer.');
    expect(await page.locator('script').count()).toBe(0);
  });

  test('has a row for every factor, and links that all lead somewhere', async ({ open }) => {
    const page = await open({ script: false });
    await page.goto('/coverage');
    expect(await page.locator('tr[id^="factor-"]').count()).toBeGreaterThan(60);
    const dead = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))),
      );
    expect(dead).toEqual([]);
  });

  test('takes every word from the catalogue, and runs from right to left in a narrow window', async ({ open }) => {
    const page = await open({ script: false, language: 'en-XA' });
    await page.goto('/coverage');
    expect(await findUncatalogued(page)).toEqual([]);
    const arabic = await open({ script: false, language: 'ar-XB', width: 320 });
    await arabic.goto('/coverage');
    expect(await arabic.locator('html').getAttribute('dir')).toBe('rtl');
    await checkAccessibility(arabic);
  });

  test('is linked from a result, which says what the brief says of review and sources', async ({ open }) => {
    const page = await open({ script: false });
    const assessment = await openAssessment(inject('origin'));
    await page.goto(`${assessment}/result`);
    const beside = await page.locator('section[aria-labelledby=recommendation]').innerText();
    expect(beside).toContain('The rules have not been reviewed by a lawyer.');
    expect(beside).toMatch(/sources behind this result \(\d+ %\)/);
    expect(beside).toMatch(/sources of the rule set \(\d+ %\)/);
    await page.locator('section[aria-labelledby=method] a[href^="/coverage?ruleSet="]').click();
    await expect.poll(() => page.title()).toContain('Coverage');
  });

  test('knows no other rule set than those that are shipped', async ({ open }) => {
    const page = await open({ script: false, expects: [/404/] });
    const answer = await page.goto('/coverage?ruleSet=nothing');
    expect(answer?.status()).toBe(404);
  });
});
