import type { Page } from 'playwright-core';
import { checkAccessibility } from './harness/check-accessibility';
import { describe, expect, test } from './harness/browser-test';
import { pressEnterOn, tabInto, typeInto } from './harness/keyboard';

/** An examination runs all cases in a thread beside the server. */
const soon = { timeout: 90_000 };
const policyMaker = { as: 'policy-maker' };
const risk = '/risks/function-creep';

const steps = (page: Page) => page.locator('[id="field-controls/0/quarterSteps"]');
const status = (page: Page) => page.locator('.rs-save');
const isSaved = (page: Page) => expect.poll(() => status(page).innerText(), soon).toMatch(/^Saved\.\s*$/);

/** Starts a draft by keyboard. @returns its address. */
async function start(page: Page): Promise<string> {
  page.setDefaultTimeout(90_000);
  await page.goto('/drafts/new');
  await typeInto(page, 'What it is to change', 'Lighter accounts');
  await pressEnterOn(page, 'button', 'Start the draft');
  await page.getByRole('heading', { name: 'Lighter accounts' }).waitFor();
  return new URL(page.url()).pathname;
}

async function retype(page: Page, text: string): Promise<void> {
  await tabInto(page, steps(page), 'the quarter steps');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

describe('a draft', () => {
  test(
    'is changed by keyboard, says what is wrong at the field, and is undone',
    { timeout: 300_000 },
    async ({ open }) => {
      const page = await open(policyMaker);
      const draft = await start(page);
      await page.goto(draft + risk);
      await status(page).waitFor();
      await retype(page, '9');
      await isSaved(page);
      await expect.poll(() => page.getByText('9 is too large').count(), soon).toBeGreaterThan(0);
      await checkAccessibility(page);
      await page.goto(draft);
      const link = page.locator(`a[href="${draft}${risk}#field-controls/0/quarterSteps"]`);
      await link.waitFor();
      await pressEnterOn(page, 'button', 'Undo');
      await expect.poll(() => page.getByText('Nothing is wrong with it.').count(), soon).toBe(1);
      await page.goto(draft + risk);
      expect(await steps(page).inputValue()).toBe('3');
    },
  );

  test('tells two editors of each other, and loses neither', { timeout: 300_000 }, async ({ open }) => {
    const one = await open(policyMaker);
    const other = await open({ ...policyMaker, expects: [/edits answered 409/, /status of 409/] });
    const draft = await start(one);
    other.setDefaultTimeout(90_000);
    for (const page of [one, other]) {
      await page.goto(draft + risk);
      await status(page).waitFor();
    }
    await steps(one).fill('2');
    await isSaved(one);
    await steps(other).fill('4');
    await other.getByText('Somebody else wrote meanwhile').waitFor();
    await other.getByRole('button', { name: 'Save mine instead' }).first().click();
    await isSaved(other);
    await one.reload();
    expect(await steps(one).inputValue()).toBe('4');
  });

  test('works without script, and is accessible on a narrow screen', { timeout: 300_000 }, async ({ open }) => {
    const page = await open({ ...policyMaker, script: false, width: 320 });
    const draft = await start(page);
    for (const path of [
      '/drafts',
      draft,
      `${draft}/history`,
      `${draft}/tables/essential-services`,
      `${draft}${risk}`,
    ]) {
      await page.goto(path);
      await checkAccessibility(page);
    }
    await steps(page).fill('2');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(await steps(page).inputValue()).toBe('2');
  });
});
