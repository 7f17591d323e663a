import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './harness/launch-browser';
import { pictured } from './harness/pictured';
import { startServer } from './harness/start-server';

// Usage: npm run pictures:guide. Takes the pictures of docs/policy-makers.md anew, on the way from the rules to a draft and its cases.
const folder = 'docs/pictures';
const question = 'Do sub-processors in third countries work on the data?';

mkdirSync(folder, { recursive: true });
const server = await startServer({ PSEUDO_LOCALES: '' });
const browser = await launchBrowser();
try {
  const page = await pictured(browser, server.origin, 'policy-maker');
  await page.goto(`${server.origin}/rules/essential-services/0.2.0/risks/function-creep`);
  await takeFrom(page, '#parts', 'risk-in-words');

  await page.goto(`${server.origin}/drafts/new`);
  await page.locator('[name=title]').fill('Sub-processors in third countries');
  await page.locator('main form [type=submit]').click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  const draft = new URL(page.url()).pathname;
  // Cases run only while the check finds no errors.
  await page.goto(`${server.origin}${draft}/risks/function-creep/cases`);
  await takeFrom(page, 'main li', 'cases');

  await page.goto(`${server.origin}${draft}/questionnaires/privacy#add`);
  await page.getByRole('textbox', { name: 'The question', exact: true }).fill(question);
  await page.getByRole('textbox', { name: 'Choices' }).fill('No\nYes, under a contract we can show\nYes');
  await page.getByRole('textbox', { name: 'Why it is asked' }).first().fill('Other laws reach the data there.');
  await page.getByRole('textbox', { name: 'Name for rules and files' }).fill('subprocessors_abroad');
  await takeFrom(page, '#add', 'add-question');
  await page.getByRole('button', { name: 'Add the question' }).click();
  await page.getByText('Saved.').waitFor();

  await page.goto(`${server.origin}${draft}/risks/function-creep`);
  await page.locator('.rs-save').waitFor();
  await page.getByRole('button', { name: 'Save and add a safeguard' }).click();
  await page.locator('section', { hasText: 'Safeguard: New safeguard' }).last().waitFor();
  const at = (member: string) => page.locator(`[id^="field-controls/"][id$="/${member}"]`).last();
  await at('title').fill('No sub-processor works from a third country');
  await at('shownBy').selectOption('subprocessors_abroad');
  await page.getByText('Expected: The form').waitFor({ state: 'hidden' });
  await at('title').evaluate((one) => one.scrollIntoView());
  await page.screenshot({ path: join(folder, 'safeguard.png') });

  await take(page, draft, 'draft');
} finally {
  await browser.close();
  await server.stop();
}

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function takeFrom(page: Page, selector: string, name: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((one) => one.scrollIntoView());
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
