import type { Page } from 'playwright-core';
import { describe, expect, test, type View } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';
import { arriveAt, pickOption, pressEnterOn, tabInto, typeInParts, typeInto } from './harness/keyboard';

const author = (more: View = {}): View => ({ as: 'policy-maker', ...more });
const anybody = (more: View = {}): View => ({ as: 'nobody', script: false, ...more });
const markup = '<b>Weigh</b> it {{less}} & say why.';
const of = { draft: '', consultation: '', link: '', comment: '' };

/** Each goes on where the one before it ended. */
describe.sequential('a draft is shared for comment', { timeout: 300_000 }, () => {
  test('its author changes a risk and asks for comments by keyboard', async ({ open }) => {
    const page = await patiently(open, author({ script: false, expects: [/400/] }));
    await page.goto('/drafts/new');
    await typeInto(page, /What it is to change/, 'Function creep weighs more');
    await pressEnterOn(page, 'button', 'Start the draft');
    await arriveAt(page, /^\/drafts\/(?!new)[^/]+$/);
    of.draft = new URL(page.url()).pathname;
    await page.goto(`${of.draft}/risks/function-creep`);
    await page.locator('[id="field-title"]').fill('What was given for one purpose is used for another');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.goto(of.draft);
    await pressEnterOn(page, 'link', 'Consultations');
    await arriveAt(page, `${of.draft}/consultations`);
    await checkAccessibility(page);
    await typeInto(page, 'What you ask', 'Does this weigh enough?');
    await pressEnterOn(page, 'button', 'Share this draft');
    await page.getByRole('heading', { name: 'Nobody was asked' }).waitFor();
    await checkAccessibility(page);
    await typeInParts(page, 'Last day', '12/31/2099');
    await pressEnterOn(page, 'button', 'Share this draft');
    await arriveAt(page, /\/consultations\/[^/]+$/);
    of.consultation = new URL(page.url()).pathname;
    await checkAccessibility(page);
    of.link = (await page.locator('a[href*="/consultations/"]', { hasText: 'http' }).getAttribute('href')) ?? '';
    expect(of.link).toMatch(/\/consultations\/[\w-]{43}$/);
  });

  test('somebody without an account comments on a risk, without script', async ({ open }) => {
    const page = await patiently(open, anybody({ expects: [/400/] }));
    await page.goto(of.link);
    await page.getByRole('heading', { level: 1, name: 'Function creep weighs more' }).waitFor();
    await checkAccessibility(page);
    await tabInto(page, page.locator('a[href$="/risk/function-creep"]').first(), 'the risk that is changed');
    await page.keyboard.press('Enter');
    await arriveAt(page, '/risk/function-creep');
    expect(await page.locator('section[aria-labelledby=changes]').innerText()).toContain(
      'What was given for one purpose',
    );
    await checkAccessibility(page);
    await typeInto(page, 'Your comment', markup);
    await pressEnterOn(page, 'button', 'Send the comment');
    await page.getByRole('heading', { name: 'Your comment was not taken' }).waitFor();
    await checkAccessibility(page);
    await pickOption(page, 'For whom you speak', 'People whom');
    await typeInto(page, 'Your name', 'Asha Q.');
    await pressEnterOn(page, 'button', 'Send the comment');
    await page.getByRole('status').filter({ hasText: 'Thank you' }).waitFor();
    await checkAccessibility(page);
    expect(await page.getByText('Asha Q.').count()).toBe(0);
  });

  test('a colleague answers it, lets it through, and takes the name out', async ({ open }) => {
    const page = await patiently(open, author({ as: 'second-policy-maker', script: false, expects: [/400/] }));
    await page.goto(of.consultation);
    await page.getByText(markup, { exact: true }).waitFor();
    await pressEnterOn(page, 'link', 'Answer it, or let it through');
    await arriveAt(page, /\/comments\/[^/]+$/);
    of.comment = new URL(page.url()).pathname;
    await checkAccessibility(page);
    await typeInto(page, 'Why', 'It weighs two quarter-steps now.');
    await pressEnterOn(page, 'button', 'Keep the answer');
    await page.getByRole('heading', { name: 'The answer was not kept' }).waitFor();
    await checkAccessibility(page);
    await pickOption(page, 'What became of it', 'Taken up in part');
    await pressEnterOn(page, 'button', 'Keep the answer');
    await page.getByText('Answered by Ravi Menon').waitFor();
    await pressEnterOn(page, 'button', 'Let everybody read it');
    await page.getByText('Everybody can read it').waitFor();
    const reader = await patiently(open, anybody());
    await reader.goto(of.link);
    await reader.getByText('Asha Q.').waitFor();
    await reader.getByText('It weighs two quarter-steps now.').waitFor();
    await pressEnterOn(page, 'button', 'Take out name and organisation');
    await page.getByText('Who said it was taken out later.').waitFor();
    await checkAccessibility(page);
    await reader.reload();
    await reader.getByText(markup, { exact: true }).waitFor();
    expect(await reader.getByText('Asha Q.').count()).toBe(0);
    await checkAccessibility(reader);
  });

  for (const width of [320, 1280])
    test(`every page of it is accessible at ${width} pixels, and reads a question and a stopper`, async ({ open }) => {
      const page = await patiently(open, anybody({ width }));
      await page.goto(of.link);
      await checkAccessibility(page);
      const hrefs = await page
        .locator('a[href*="/question/"], a[href*="/stopper/"]')
        .evaluateAll((links) => [
          links.find((link) => link.getAttribute('href')?.includes('/question/'))?.getAttribute('href'),
          links.find((link) => link.getAttribute('href')?.includes('/stopper/'))?.getAttribute('href'),
        ]);
      for (const href of [...hrefs, `${new URL(of.link).pathname}/risk/function-creep`]) {
        await page.goto(href ?? 'no such part');
        await checkAccessibility(page);
      }
      const own = await patiently(open, author({ width }));
      for (const path of [`${of.draft}/consultations`, of.consultation, of.comment, `${of.draft}/proposal`]) {
        await own.goto(path);
        await checkAccessibility(own);
      }
    });

  test('takes every word from the catalogue', async ({ open }) => {
    const page = await patiently(open, author({ language: 'en-XA', script: false }));
    for (const path of [
      `${of.draft}/consultations`,
      of.consultation,
      of.comment,
      new URL(of.link).pathname,
      `${new URL(of.link).pathname}/risk/function-creep`,
      '/rules/compare',
    ]) {
      await page.goto(path);
      expect(await findUncatalogued(page), path).toEqual([]);
    }
  });

  test('is closed by hand; the page says so and still reads', async ({ open }) => {
    const page = await patiently(open, author());
    await page.goto(of.consultation);
    await pressEnterOn(page, 'button', 'Close it now');
    await page.getByText('Closed', { exact: true }).waitFor();
    const reader = await patiently(open, anybody());
    await reader.goto(of.link);
    await reader.getByText('Comments are no longer taken').first().waitFor();
    await reader.getByText(markup, { exact: true }).waitFor();
    expect(await reader.getByRole('button', { name: 'Send the comment' }).count()).toBe(0);
    await checkAccessibility(reader);
  });
});

/** To examine a draft takes seconds where other tests run beside. */
async function patiently(open: (view?: View) => Promise<Page>, view: View): Promise<Page> {
  const page = await open(view);
  page.setDefaultTimeout(120_000);
  return page;
}
