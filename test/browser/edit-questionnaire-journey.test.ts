import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describe, expect, test, type View } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';
import { arriveAt, chooseByKeyboard, pressEnterOn, typeInto } from './harness/keyboard';
import { startServer } from './harness/start-server';

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.stop());
const view = (more: object = {}) => ({ as: 'policy-maker', origin: server.origin, script: false, ...more });

const title = 'Do sub-processors in third countries work on the data?';
const why = 'Other laws reach the data there.';
let draft = '';

/** Each goes on where the one before it ended. */
describe.sequential('a policy maker adds a question by keyboard alone', { timeout: 240_000 }, () => {
  test('begins a draft and opens the privacy questionnaire', async ({ open }) => {
    const page = await patiently(open, view());
    await page.goto(`${server.origin}/drafts/new`);
    await typeInto(page, /What it is to change/, 'Sub-processors');
    await pressEnterOn(page, 'button', 'Start the draft');
    await arriveAt(page, /^\/drafts\/(?!new)[^/]+$/);
    draft = new URL(page.url()).pathname;
    await pressEnterOn(page, 'link', 'Privacy');
    await arriveAt(page, `${draft}/questionnaires/privacy`);
  });

  test.for([320, 1280])('the questionnaire is accessible at %d pixels', async (width, { open }) => {
    const page = await patiently(open, view({ width }));
    await page.goto(`${server.origin}${draft}/questionnaires/privacy`);
    await checkAccessibility(page);
    await page.goto(`${server.origin}${draft}/questionnaires/privacy/questions/helpers`);
    expect(await page.getByText('is answered').first().count()).toBe(1);
    await checkAccessibility(page);
  });

  test('is told what is missing, adds the question, and hears that no rule reads it', async ({ open }) => {
    const page = await patiently(open, view({ width: 320, expects: [/400/] }));
    await page.goto(`${server.origin}${draft}/questionnaires/privacy#add`);
    await typeInto(page, 'The question', title);
    await typeInto(page, 'Choices', 'No');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Yes, all of it');
    await pressEnterOn(page, 'button', 'Add the question');
    await page.getByRole('heading', { name: 'Nothing was saved' }).waitFor();
    await checkAccessibility(page);
    await typeInto(page, 'Why it is asked', why);
    await pressEnterOn(page, 'button', 'Add the question');
    await page.getByText('Saved.').waitFor();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const said = await page.locator('section[aria-labelledby=issues]').innerText();
    expect(said).toContain('Nothing reads the question');
    await checkAccessibility(page);
  });

  test('moves it, orders its choices, and takes it with its words in two languages', async ({ open }) => {
    const page = await patiently(open, view());
    await page.goto(`${server.origin}${draft}/questionnaires/privacy`);
    const before = await names(page);
    await pressEnterOn(page, 'button', `Move up ${title}`);
    await page.waitForURL(/#question-/);
    const after = await names(page);
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
    await page.getByRole('textbox', { name: 'Languages' }).fill('en, fr');
    await pressEnterOn(page, 'button', 'Save the questionnaire');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('textbox', { name: 'The question (French)' }).fill('Des sous-traitants ?');
    await pressEnterOn(page, 'button', 'Move down No');
    await page.getByText('Saved.').waitFor();
    expect(await page.getByRole('textbox', { name: 'The question (French)' }).inputValue()).toBe(
      'Des sous-traitants ?',
    );
    expect(
      await page
        .getByRole('textbox', { name: /^Text of .*English/ })
        .first()
        .inputValue(),
    ).toBe('Yes, all of it');
    await checkAccessibility(page);
  });

  test('tries it out without script, and nothing is kept', async ({ open }) => {
    const page = await patiently(open, view({ width: 320 }));
    await page.goto(`${server.origin}${draft}/questionnaires/privacy`);
    await pressEnterOn(page, 'link', 'Try it out');
    await arriveAt(page, '/preview');
    await checkAccessibility(page);
    await turnTo(page, title);
    // It stands on the last page: there is nothing to go on to.
    await chooseByKeyboard(page, new RegExp(title.slice(0, 20)), 'No');
    await turn(page, 'Previous page');
    expect(await page.getByText(title).count()).toBe(0);
    await turn(page, 'Next page');
    const chosen = page.getByRole('radio', { name: 'No', exact: true, checked: true });
    expect(await chosen.count()).toBe(1);
    await page.goto(page.url());
    await turnTo(page, title);
    expect(await chosen.count()).toBe(0);
  });

  test.for([320, 1280])('tries it out in the form library at %d pixels', async (width, { open }) => {
    const page = await patiently(open, view({ width, script: true }));
    await page.goto(`${server.origin}${draft}/questionnaires/privacy/preview`);
    await page.locator('.rs-survey').waitFor();
    await checkAccessibility(page);
  });

  test('takes every word from the catalogue, and runs from right to left', async ({ open }) => {
    for (const language of ['en-XA', 'ar-XB']) {
      const page = await patiently(open, view({ language, width: 320 }));
      for (const below of ['', '/questions/helpers', '/preview']) {
        await page.goto(`${server.origin}${draft}/questionnaires/privacy${below}`);
        if (language === 'en-XA') expect(await findUncatalogued(page)).toEqual([]);
        else await checkAccessibility(page);
      }
    }
  });

  test('retires it again: what was never published leaves nothing behind', async ({ open }) => {
    const page = await patiently(open, view());
    await page.goto(`${server.origin}${draft}/questionnaires/privacy`);
    await page.getByRole('link', { name: title }).click();
    await pressEnterOn(page, 'button', 'Take the question out');
    await arriveAt(page, '/questionnaires/privacy');
    expect(await page.getByRole('link', { name: title }).count()).toBe(0);
    await page.goto(`${server.origin}${draft}/questionnaires/privacy/questions/helpers`);
    expect(await page.getByRole('button', { name: 'Retire the question' }).count()).toBe(1);
  });
});

/** A draft is examined whenever it changed, which takes a while beside other tests. */
async function patiently(open: (view: View) => Promise<Page>, how: View): Promise<Page> {
  const page = await open(how);
  page.setDefaultTimeout(60_000);
  return page;
}

const names = (page: Page) => page.locator('li[id^=question-]').evaluateAll((items) => items.map(({ id }) => id));

/** Goes on page by page until a question is there. */
async function turnTo(page: Page, question: string): Promise<void> {
  for (let turns = 0; turns < 9 && (await page.getByText(question).count()) === 0; turns += 1) {
    await turn(page, 'Next page');
  }
}

/** Turns a page by its button; the state of the page before would be taken for that of the next one. */
async function turn(page: Page, button: string): Promise<void> {
  const loaded = page.waitForEvent('load');
  await pressEnterOn(page, 'button', button);
  await loaded;
}
