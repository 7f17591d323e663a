import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Page } from 'playwright-core';
import { buildPackView, type PackInput } from '~/core/pack/build-pack-view';
import { PackPage } from '~/ui/pack/pack-page';
import { WordsProvider } from '~/ui/words';
import { packSample } from '#test/fixtures/packs/pack-sample';
import { describe, expect, test, withScript } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';

/** Puts the page of a pack in the place of the start page's content, under its frame and styles. */
async function show(page: Page, input: PackInput): Promise<void> {
  const view = buildPackView(input);
  const shown = createElement(PackPage, {
    view,
    trail: [{ href: '/', text: '·' }],
    pdfHref: '#pdf',
    jsonHref: '#json',
  });
  const html = renderToStaticMarkup(createElement(WordsProvider, { language: input.language, children: shown }));
  await page.goto('/');
  await withScript(page, () => page.locator('main').evaluate((main, content) => (main.innerHTML = content), html));
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
}

describe('the page of a tender pack', () => {
  test('is accessible, folded and unfolded', async ({ open }) => {
    const page = await open({ script: false });
    await show(page, packSample());
    await checkAccessibility(page);
    await withScript(page, () => unfold(page));
    await checkAccessibility(page);
  });

  test('fits a narrow window, as a draft without an answer of the buyer', async ({ open }) => {
    const page = await open({ width: 320, script: false });
    await show(page, packSample({ isDraft: true, pack: { needAnswers: {} } }));
    await withScript(page, () => unfold(page));
    await checkAccessibility(page);
  });

  test('runs from right to left in a narrow window, as a consultation', async ({ open }) => {
    const page = await open({ width: 320, script: false, language: 'ar-XB' });
    await show(page, packSample({ language: 'ar-XB', pack: { kind: 'consultation', access: 'invited' } }));
    await withScript(page, () => unfold(page));
    await checkAccessibility(page);
  });

  test('has no text that bypasses the catalogue', async ({ open }) => {
    const page = await open({ script: false, language: 'en-XA' });
    await show(page, packSample({ language: 'en-XA' }));
    expect(await findUncatalogued(page)).toEqual([]);
  });

  test('reaches every part from its contents', async ({ open }) => {
    const page = await open({ script: false });
    await show(page, packSample());
    const targets = await withScript(page, () =>
      page.locator('.rs-contents a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
    );
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) expect(await page.locator(`h2${target}`).count(), target).toBe(1);
  });
});
