import type { Page } from 'playwright-core';
import { checkAccessibility } from './harness/check-accessibility';
import { describe, expect, test } from './harness/browser-test';
import { findUncatalogued } from './harness/find-uncatalogued';
import { chooseByKeyboard, pressEnterOn, tabInto } from './harness/keyboard';

/** A busy machine judges ten thousand responses in minutes. */
const patience = { timeout: 600_000 };
const long = { timeout: 400_000 };
const policyMaker = { as: 'policy-maker' };

/** A draft in which a safeguard counts less. @returns its address. */
async function changedDraft(page: Page, isLive: boolean): Promise<string> {
  page.setDefaultTimeout(90_000);
  await page.goto('/drafts/new');
  await page.locator('[name=title]').fill('Lighter accounts');
  await page.locator('main form [type=submit]').click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  const draft = new URL(page.url()).pathname;
  await page.goto(`${draft}/risks/rights-out-of-reach`);
  await page.locator('[id="field-controls/0/quarterSteps"]').fill('1');
  if (isLive) await expect.poll(() => page.locator('.rs-save').innerText(), long).toMatch(/^Saved\.\s*$/);
  else await page.locator('main form [value=save]:not([aria-hidden])').click();
  await page.goto(draft);
  return draft;
}

async function narrow(page: Page): Promise<void> {
  await checkAccessibility(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

describe('a draft that is tried on answers', () => {
  test('by keyboard: begun, followed, read, explained, and ended', patience, async ({ open }) => {
    const page = await open(policyMaker);
    const draft = await changedDraft(page, true);
    await pressEnterOn(page, 'link', 'Try it on answers');
    await page.getByRole('heading', { level: 1, name: 'Try it on answers' }).waitFor();
    await checkAccessibility(page);
    await chooseByKeyboard(page, 'Over which answers?', /^Made-up answers/);
    await pressEnterOn(page, 'button', 'Begin');
    await page.getByRole('heading', { level: 1, name: 'Whom the change would affect' }).waitFor(long);
    await checkAccessibility(page);
    const report = page.url();
    expect(await page.getByText('Nobody gave these answers: they are made up.').count()).toBe(1);
    const risks = page.getByRole('table', { name: 'Which risk did it' }).getByRole('row');
    expect(await risks.count()).toBeGreaterThan(1);
    await pressEnterOn(page, 'link', 'What these answers tell of the questions and rules');
    await page.getByRole('heading', { level: 2, name: 'Questions that move levels most' }).waitFor();
    await checkAccessibility(page);

    await page.goto(report);
    const single = page.getByRole('table', { name: 'Single responses' }).getByRole('link').first();
    await tabInto(page, single, 'a single response');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Risks that come out otherwise' }).waitFor();
    expect(await page.getByRole('row', { name: /^Level/ }).count()).toBeGreaterThan(0);
    await checkAccessibility(page);

    await page.goto(`${draft}/replays`);
    await page.getByRole('rowheader', { name: /Made-up answers/ }).waitFor();
    const count = page.getByRole('textbox', { name: 'How many made-up answers' });
    await tabInto(page, count, 'how many');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('100000');
    await page.getByRole('radio', { name: /^Made-up answers/ }).check();
    await pressEnterOn(page, 'button', 'Begin');
    // So many take minutes: nothing of this page is gone before it was looked at.
    await page.getByRole('heading', { level: 1, name: 'Trying it on answers' }).waitFor();
    await page.locator('progress').waitFor();
    await checkAccessibility(page);
    await expect.poll(async () => page.locator('progress').getAttribute('value'), long).not.toBe('0');
    const run = page.url();
    await page.goto(`${draft}/proposal`);
    await page.getByRole('cell', { name: 'Going on' }).waitFor();
    await page.goto(run);
    await pressEnterOn(page, 'button', 'End it');
    await page.getByText('Ended before its end').waitFor({ timeout: 20_000 });
    await checkAccessibility(page);
  });

  test('without script on a narrow screen, and told when the draft has changed since', patience, async ({ open }) => {
    const page = await open({ ...policyMaker, script: false, width: 320, expects: [/400/] });
    const draft = await changedDraft(page, false);
    await page.goto(`${draft}/replays`);
    await narrow(page);
    await page.getByRole('radio', { name: /^Made-up answers/ }).check();
    await page.locator('[name=count]').fill('many');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('.aksel-error-summary').waitFor();
    await narrow(page);
    await page.locator('[name=count]').fill('300');
    await page.getByRole('button', { name: 'Begin' }).click();
    const end = page.getByRole('heading', { level: 1, name: 'Whom the change would affect' });
    for (let times = 0; times < 200 && (await end.count()) === 0; times += 1) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    await narrow(page);
    const report = page.url();
    await page.goto(report.replace(/report$/, 'watch'));
    await narrow(page);
    await page.goto(`${draft}/risks/rights-out-of-reach`);
    await page.locator('[id="field-controls/0/quarterSteps"]').fill('2');
    await page.locator('main form [value=save]:not([aria-hidden])').click();
    await page.goto(report);
    expect(await page.getByText('The draft has changed since.').count()).toBe(1);
    await page.getByRole('table', { name: 'Single responses' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 2, name: 'Risks that come out otherwise' }).waitFor();
    await narrow(page);
  });

  test('over documented systems, by their names, every word from the catalogue', patience, async ({ open }) => {
    const page = await open({ ...policyMaker, script: false, language: 'en-XA' });
    const draft = await changedDraft(page, false);
    await page.goto(`${draft}/replays`);
    expect(await findUncatalogued(page)).toEqual([]);
    await page.locator('[name=kind][value=documented]').check();
    await page.locator('main form [type=submit]').click();
    for (let times = 0; times < 200 && !page.url().endsWith('/report'); times += 1) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    expect(await findUncatalogued(page)).toEqual([]);
    for (const link of [page.locator('main a[href$="/watch"]'), page.locator('main a[href*="/responses/"]').first()]) {
      if ((await link.count()) === 0) continue;
      await page.goto((await link.getAttribute('href')) ?? '');
      expect(await findUncatalogued(page)).toEqual([]);
      await page.goBack();
    }
  });
});

describe('whoever answered and whoever asked', () => {
  test('decide by keyboard about the use of answers', patience, async ({ open }) => {
    const vendor = await open({ as: 'vendor' });
    await vendor.goto('/responses');
    await vendor.locator('main a[href^="/responses/"]').first().click();
    await pressEnterOn(vendor, 'link', 'Use of your answers for trying out rules');
    await vendor.getByText('Your answers may be used so.').waitFor();
    await checkAccessibility(vendor);
    await pressEnterOn(vendor, 'button', 'Refuse it');
    await vendor.getByText('Refused by').waitFor();
    await checkAccessibility(vendor);
    await pressEnterOn(vendor, 'button', 'Allow it again');
    await vendor.getByText('Your answers may be used so.').waitFor();

    const buyer = await open({ as: 'buyer' });
    await buyer.goto('/procurements');
    await buyer.locator('main a[href^="/procurements/"]:not([href$="new"])').first().click();
    await pressEnterOn(buyer, 'link', 'Answers for trying out rules');
    await buyer.getByRole('heading', { level: 1, name: 'Answers for trying out rules' }).waitFor();
    await checkAccessibility(buyer);
  });
});
