import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { contentWithTown } from '#test/town-content';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';
import { startServer } from './harness/start-server';

let server: Awaited<ReturnType<typeof startServer>>;
const content = mkdtempSync(join(tmpdir(), 'rightscope-town-'));
beforeAll(async () => void (server = await startServer({ CONTENT_DIR: contentWithTown(content) })));
afterAll(async () => {
  await server.stop();
  rmSync(content, { recursive: true, force: true });
});

/** A draft of the town, at the page that updates its base. */
async function atBase(page: Page): Promise<string> {
  await page.goto('/drafts/new');
  await page.locator('[name=title]').fill('Follow the nation');
  const town = await page
    .locator('[name=from] option', { hasText: /Town|Ţ/ })
    .first()
    .getAttribute('value');
  await page.locator('[name=from]').selectOption(town ?? '');
  await page.locator('main form [type=submit]').click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}/base`);
  return path;
}

describe('an update of the base', () => {
  test('asks for a decision, and is made by keyboard without script', async ({ open }) => {
    const page = await open({ script: false, as: 'policy-maker', origin: server.origin, expects: [/400/] });
    const path = await atBase(page);
    const send = page.locator(`main form[action="${path}/base"] [type=submit]`);
    await send.focus();
    await page.keyboard.press('Enter');
    await page.locator('.aksel-error-summary').waitFor();
    await page.locator('input[type=radio][value=base]').focus();
    await page.keyboard.press('Space');
    await send.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    await page.goto(`${path}/base`);
    expect(await page.locator('input[type=radio]').count()).toBe(0);
  });

  for (const width of [320, 1280]) {
    test(`is accessible at ${width} pixels and no wider`, async ({ open }) => {
      const page = await open({ width, as: 'policy-maker', origin: server.origin });
      await atBase(page);
      expect(await page.locator('input[type=radio]').count()).toBe(2);
      await checkAccessibility(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test('takes every word from the catalogue', async ({ open }) => {
    const page = await open({ script: false, language: 'en-XA', as: 'policy-maker', origin: server.origin });
    await atBase(page);
    expect(await findUncatalogued(page)).toEqual([]);
  });
});
