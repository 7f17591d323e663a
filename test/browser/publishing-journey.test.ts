import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describe, expect, test, type View } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { arriveAt, pickOption, pressEnterOn, tabInto, tabTo, typeInto } from './harness/keyboard';
import { startServer } from './harness/start-server';
import { actAs, beginProcurement } from './round/buyer-steps';

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.stop());

const view = (as: string, more: View = {}): View => ({ as, origin: server.origin, script: false, ...more });
const [oldVersion, newVersion, nextVersion] = ['0.2.0', '0.3.0', '0.4.0'];
const main = 'rules/essential-services/rule-set.json';
const smallest = 'Answers tried for the smallest change';
const of = { draft: '', pack: '', packBefore: '' };

/** Each goes on where the one before it ended. */
describe.sequential('a change of rules is published by two people, by keyboard', { timeout: 400_000 }, () => {
  test('its author changes a number, proposes it, and cannot approve it', async ({ open }) => {
    const reader = await patiently(open, view('nobody'));
    await reader.goto('/rounds');
    const round = (await reader.locator('main a[href^="/rounds/"]').first().getAttribute('href')) ?? '';
    of.pack = `${round}/pack.json`;
    of.packBefore = await (await reader.request.get(of.pack)).text();
    expect(of.packBefore).toContain(`"version":"${oldVersion}"`);

    const page = await patiently(open, view('policy-maker', { expects: [/400/] }));
    of.draft = await draftOf(page, 'Fewer changes at once');
    await pressEnterOn(page, 'link', 'Propose and approve');
    await arriveAt(page, `${of.draft}/proposal`);
    await checkAccessibility(page);
    await page.goto(of.draft);
    await setTables(page, of.draft, { version: newVersion, smallest: '2' });
    await page.goto(of.draft);
    await checkAccessibility(page);
    await pressEnterOn(page, 'link', 'What it changes');
    await arriveAt(page, `${of.draft}/changes`);
    await checkAccessibility(page);
    expect(await page.locator('main').innerText()).toContain(smallest);
    await pressEnterOn(page, 'link', 'Propose and approve');
    await arriveAt(page, `${of.draft}/proposal`);
    await tabTo(page, 'textbox', 'What changes, and why');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await pressEnterOn(page, 'button', 'Propose it');
    await page.locator('.aksel-error-summary:focus').waitFor();
    await checkAccessibility(page);
    await typeInto(page, 'What changes, and why', 'Two changes are enough at once.');
    await pressEnterOn(page, 'button', 'Propose it');
    await page.getByText('It waits for a colleague').waitFor();
    expect(await page.getByRole('button', { name: 'Approve and publish' }).count()).toBe(0);
    await checkAccessibility(page);
  });

  test('a second person reads what it changes, approves it, and it is published', async ({ open }) => {
    const page = await patiently(open, view('second-policy-maker', { width: 320 }));
    await page.goto('/drafts');
    await checkAccessibility(page);
    await pressEnterOn(page, 'link', 'Fewer changes at once');
    await arriveAt(page, of.draft);
    await pressEnterOn(page, 'link', 'What it changes');
    await arriveAt(page, `${of.draft}/changes`);
    const said = await page.locator('main').innerText();
    expect(said).toMatch(new RegExp(`${smallest}\\s+Before:\\s+3\\s+After:\\s+2`));
    expect(said).toContain(`${oldVersion} → ${newVersion}`);
    await checkAccessibility(page);
    await pressEnterOn(page, 'link', 'Propose and approve');
    await arriveAt(page, `${of.draft}/proposal`);
    await checkAccessibility(page);
    await pressEnterOn(page, 'button', 'Approve and publish');
    await arriveAt(page, '/published');
    await page.getByRole('heading', { name: `essential-services ${newVersion}` }).waitFor();
    await page.getByText('In effect', { exact: true }).waitFor();
    await checkAccessibility(page);
  });

  test('a new procurement is judged by it, and what was frozen before is not', async ({ open }) => {
    const page = await patiently(open, view('nobody'));
    await actAs(page, 'Amina Odhiambo');
    await beginProcurement(page);
    await page.getByRole('link', { name: `essential-services ${newVersion}` }).waitFor();
    await checkAccessibility(page);
    expect(await (await page.request.get(of.pack)).text()).toBe(of.packBefore);
    await page.goto(of.pack.replace('/pack.json', ''));
    await checkAccessibility(page);
    await page.goto('/procurements');
    const others = await page
      .locator('main a[href^="/procurements/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const ended = new Set<string>();
    for (const href of others) {
      await page.goto(href);
      const rules = page.getByRole('link', { name: /^essential-services / });
      if ((await rules.count()) > 0) ended.add(await rules.innerText());
    }
    expect([...ended].sort()).toEqual([`essential-services ${oldVersion}`, `essential-services ${newVersion}`]);
  });

  test('the two versions are compared with each other, from what is published and from the rules', async ({ open }) => {
    const page = await patiently(open, view('policy-maker', { width: 320 }));
    await page.goto('/published');
    await pressEnterOn(page, 'link', 'Compare with the version before');
    await arriveAt(page, '/rules/compare');
    expect(await page.locator('main').innerText()).toMatch(new RegExp(`${smallest}\\s+Before:\\s+3\\s+After:\\s+2`));
    await checkAccessibility(page);
    const nobody = await patiently(open, view('nobody'));
    await nobody.goto('/rules');
    await pressEnterOn(nobody, 'link', 'Compare two versions');
    await arriveAt(nobody, '/rules/compare');
    await checkAccessibility(nobody);
    await pressEnterOn(nobody, 'button', 'Compare');
    await nobody.getByText('Choose two versions.').waitFor();
    await checkAccessibility(nobody);
    await pickOption(nobody, 'Earlier version', `essential-services ${newVersion}`);
    await pickOption(nobody, 'Later version', `essential-services ${oldVersion}`);
    await pressEnterOn(nobody, 'button', 'Compare');
    await nobody.getByRole('heading', { name: `${newVersion} → ${oldVersion}` }).waitFor();
    const place = nobody.locator('details', { hasText: main });
    await tabInto(nobody, place.locator('summary'), 'the file that is different');
    await nobody.keyboard.press('Enter');
    await place.getByText('/parameters/smallestChange').waitFor();
    await checkAccessibility(nobody);
  });

  test('its files go out as a zip, one number is changed outside, and the draft says so', async ({ open }) => {
    const page = await patiently(open, view('policy-maker'));
    await page.goto('/published');
    await tabTo(page, 'link', 'Download as a zip');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const files = unzipSync(await readFile(await download.path()));
    const text = strFromU8(files[main] ?? new Uint8Array());
    expect(text).toContain('"smallestChange": 2');
    files[main] = strToU8(
      text
        .replace('"smallestChange": 2', '"smallestChange": 1')
        .replace(`"version": "${newVersion}"`, `"version": "${nextVersion}"`),
    );
    const draft = await draftOf(page, 'One change at once');
    await pressEnterOn(page, 'link', 'Import files');
    await arriveAt(page, `${draft}/import`);
    await checkAccessibility(page);
    const zip = { name: 'rules.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) };
    await page.locator('input[type=file]').setInputFiles(zip);
    await pressEnterOn(page, 'button', 'Import');
    await arriveAt(page, `${draft}/changes`);
    const said = await page.locator('main').innerText();
    expect(said).toMatch(new RegExp(`${smallest}\\s+Before:\\s+2\\s+After:\\s+1`));
    expect(await page.locator('section[aria-labelledby=files] > ul > li').count()).toBe(1);
    await checkAccessibility(page);
  });

  test('it is retired with a reason, and then nothing new begins with it', async ({ open }) => {
    const page = await patiently(open, view('policy-maker', { expects: [/400/] }));
    await page.goto('/published');
    await tabInto(page, page.locator('summary', { hasText: 'Retire this version' }), 'the way to retire it');
    await page.keyboard.press('Enter');
    await pressEnterOn(page, 'button', 'Retire it');
    await page.locator('.aksel-error-summary:focus').waitFor();
    await checkAccessibility(page);
    await typeInto(page, 'Reason', 'It was an exercise.');
    await pressEnterOn(page, 'button', 'Retire it');
    await page.getByText('Retired', { exact: true }).first().waitFor();
    await checkAccessibility(page);
    const buyer = await patiently(open, view('nobody'));
    await actAs(buyer, 'Amina Odhiambo');
    await beginProcurement(buyer);
    await buyer.getByRole('link', { name: `essential-services ${oldVersion}` }).waitFor();
  });
});

/** A draft of the rules in use, begun by keyboard. @returns its address. */
async function draftOf(page: Page, title: string): Promise<string> {
  await page.goto('/drafts/new');
  await typeInto(page, /What it is to change/, title);
  await pressEnterOn(page, 'button', 'Start the draft');
  await arriveAt(page, /^\/drafts\/(?!new)[^/]+$/);
  return new URL(page.url()).pathname;
}

/** Writes the number of the version and one number of the method, in the form of the tables. */
async function setTables(page: Page, draft: string, { version, smallest: number }: Record<string, string>) {
  await page.goto(`${draft}/tables/essential-services`);
  for (const [id, text] of Object.entries({ version, 'parameters/smallestChange': number })) {
    await tabInto(page, page.locator(`[id="field-${id}"]`), id);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text ?? '');
  }
  await page.keyboard.press('Enter');
  await page.getByText('Saved.', { exact: true }).waitFor();
  await checkAccessibility(page);
}

/** To examine a draft takes seconds where other tests run beside. */
async function patiently(open: (view?: View) => Promise<Page>, view: View): Promise<Page> {
  const page = await open(view);
  page.setDefaultTimeout(120_000);
  return page;
}
