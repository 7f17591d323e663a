import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { fetchAs } from '#test/session';
import { describe, expect, test } from './harness/browser-test';

const hostile = `"><img src=x onerror="window.ran=true"><script>window.ran=true</script>{{x}}&lt;b&gt;`;
const texts: ReadonlySet<string> = new Set([
  ...['title', 'text', 'description', 'why', 'evidence', 'cause', 'event', 'harm', 'right', 'reason', 'explanation'],
  ...['firstStep', 'proof', 'clause', 'goodPractice', 'asks', 'provision', 'question'],
]);

/** What is shipped, with markup behind every text that people read. */
function hostileZip(): Uint8Array {
  const files = ['rules/essential-services', 'questionnaires'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(root, name)),
  );
  const entries = files.map((path): [string, Uint8Array] => {
    const isCases = path.endsWith('.cases.json');
    const isAsked = path.startsWith('questionnaires/');
    const text = JSON.stringify(
      JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) => {
        // What proves a measure is a text; of a question `proof` says whether any is required.
        const isText = (texts.has(key) && !(isAsked && key === 'proof')) || (isCases && key === 'name');
        return isText && typeof value === 'string' ? `${value} ${hostile}` : value;
      }),
      null,
      2,
    );
    return [path, strToU8(text)];
  });
  return zipSync(Object.fromEntries(entries));
}

async function startHostile(): Promise<string> {
  const form = new FormData();
  form.set('title', hostile);
  form.set('file', new File([new Uint8Array(hostileZip())], 'hostile.zip'));
  const response = await fetchAs(
    `${inject('origin')}/drafts/from-files`,
    { method: 'POST', redirect: 'manual', body: form },
    'policy-maker',
  );
  expect(response.status).toBe(302);
  return response.headers.get('location') ?? '';
}

async function expectOnlyText(page: Page): Promise<void> {
  expect(await page.locator('main img, main script:not([nonce]), main b').count(), page.url()).toBe(0);
  expect(await page.evaluate(() => 'ran' in window), page.url()).toBe(false);
  expect(await page.locator('body').innerText(), page.url()).toContain('<img src=x');
}

describe('a draft full of markup', { timeout: 400_000 }, () => {
  test('is text on every page of the studio', async ({ open }) => {
    const draft = await startHostile();
    const page = await open({ as: 'policy-maker' });
    page.setDefaultTimeout(90_000);
    for (const below of [
      ...['', '/changes', '/history', '/tables/essential-services', '/sources/essential-services'],
      ...['/domains/essential-services', '/add/risks', '/risks/function-creep', '/risks/function-creep/cases'],
      ...['/risks/function-creep/cases?edit=0', '/stoppers/audit-refused', '/measures/plan-with-disabled-people'],
      ...['/questionnaires/privacy', '/questionnaires/privacy/questions/helpers', '/questionnaires/privacy/preview'],
      ...['/proposal', '/import', '/discard', '/files/rules/essential-services/risks/privacy/function-creep.json'],
    ]) {
      await page.goto(draft + below);
      await expectOnlyText(page);
    }
    await page.goto('/drafts');
    await expectOnlyText(page);
  });
});
