import { sampleOf } from '#test/proof-size';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';

/** Addresses on a page that match, each once. */
async function addressesOn(page: Page, list: string, pattern: RegExp): Promise<string[]> {
  await page.goto(list);
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(links.filter((href) => pattern.test(href)))];
}

const procurements = (page: Page) => addressesOn(page, '/procurements', /^\/procurements\/(?!new)[\w-]+$/);

describe.for(sampleOf([320, 1280] as const))('at %d pixels', (width) => {
  test('the history of a procurement and the page to take it along are accessible', async ({ open }) => {
    const page = await open({ width });
    const found = await procurements(page);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const address of found) {
      await page.goto(`${address}/history`);
      await checkAccessibility(page);
    }
    await page.goto(`${found[0]}/export`);
    await checkAccessibility(page);
  });

  test('the history of a response is accessible', async ({ open }) => {
    const page = await open({ width, as: 'vendor' });
    const [address] = await addressesOn(page, '/responses', /^\/responses\/[\w-]+$/);
    await page.goto(`${address}/history`);
    await checkAccessibility(page);
  });
});

test('the pages of the record run from right to left', async ({ open }) => {
  const page = await open({ width: 320, language: 'ar-XB' });
  for (const address of await procurements(page)) {
    await page.goto(`${address}/history`);
    await checkAccessibility(page);
  }
});

test('the pages of the record have no text that bypasses the catalogue', async ({ open }) => {
  const page = await open({ language: 'en-XA' });
  for (const address of await procurements(page)) {
    for (const part of ['history', 'export']) {
      await page.goto(`${address}/${part}`);
      expect(await findUncatalogued(page), part).toEqual([]);
    }
  }
});

test('a lead takes a procurement along without script', async ({ open }) => {
  const page = await open({ script: false });
  const [address] = await procurements(page);
  await page.goto(`${address}/history`);
  await page.getByRole('link', { name: 'Take the procurement with you' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the archive' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^procurement-[\w-]+\.zip$/);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
});
