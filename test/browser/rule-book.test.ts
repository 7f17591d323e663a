import type { Page } from 'playwright-core';
import { sampleOf } from '#test/proof-size';
import { contentUnder } from '#test/fixtures/briefs/judged';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';

const { questionnaires, ruleSet } = contentUnder('.', 'essential-services');
const book = `/rules/${ruleSet.id}/${ruleSet.version}`;
const risks = ruleSet.risks.map(({ id }) => `${book}/risks/${id}`);
const asked = questionnaires.map(({ id, version }) => `/questionnaires/${id}/${version}`);
const kinds = ['/rules', book, `${book}/risks/self-confirming-selection`, `/questionnaires/privacy/0.2.0`];

/** Contract clauses have placeholders in square brackets: those alone are no sign of JSON. */
const jsonOrOperator = /[{}]|\["|"\]|":|[<>=!]=|\bvar\b|undefined/;

/** Many things are folded; opened one by one they would take minutes. */
const unfold = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

describe('the rule book', () => {
  test('leads by keyboard from the start page to a risk and to a question that feeds it', async ({ open }) => {
    const page = await open({ script: false, as: 'nobody' });
    await page.goto('/');
    const follow = async (href: string) => {
      const link = page.locator(`main a[href^="${href}"]`).first();
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}**`);
    };
    await follow('/rules');
    await follow(book);
    await follow(`${book}/risks/`);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await follow('/questionnaires/');
    expect(new URL(page.url()).hash).toMatch(/^#question-\d+$/);
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
  });

  for (const width of [320, 1280]) {
    test.for(kinds)(
      `%s is accessible at ${width} pixels, folded and unfolded, and no wider`,
      async (path, { open }) => {
        const page = await open({ width });
        await page.goto(path);
        expect(await page.locator('script').count()).toBe(0);
        await checkAccessibility(page);
        await unfold(page);
        await checkAccessibility(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
    );
  }

  test.for(kinds)('%s takes every word from the catalogue', async (path, { open }) => {
    const page = await open({ script: false, language: 'en-XA' });
    await page.goto(path);
    expect(await findUncatalogued(page)).toEqual([]);
  });

  test('shows nobody the name of a question, an operator or the punctuation of JSON', async ({ page }) => {
    const names = questionnaires.flatMap(({ questions }) => questions.map(({ name }) => name));
    const told = names.filter((name) => name.includes('_'));
    for (const path of ['/rules', book, ...sampleOf(risks, 3), ...sampleOf(asked, 5)]) {
      await page.goto(path);
      const html = await page.locator('main').innerHTML();
      const text = (await page.locator('main').textContent()) ?? '';
      expect([path, told.filter((name) => new RegExp(`\\b${name}\\b`).test(html))]).toEqual([path, []]);
      expect([path, jsonOrOperator.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });

  test.for(kinds)('%s has links that all lead somewhere', async (path, { page }) => {
    await page.goto(path);
    const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const dead = await page.evaluate(
      (all) => all.filter((href) => href?.startsWith('#') && !document.getElementById(href.slice(1))),
      hrefs,
    );
    expect(dead).toEqual([]);
    const inside = new Set(hrefs.flatMap((href) => (href?.startsWith('/') ? [href.replace(/#.*/, '')] : [])));
    for (const href of inside) expect([href, (await page.request.get(href)).status()]).toEqual([href, 200]);
  });
});
