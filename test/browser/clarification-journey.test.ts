import { afterAll, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { arriveAt, chooseByKeyboard, pressEnterOn, tabTo, typeInParts, typeInto } from './harness/keyboard';
import { startServerWithClock } from './harness/start-server';

let server: Awaited<ReturnType<typeof startServerWithClock>>;
beforeAll(async () => void (server = await startServerWithClock()));
afterAll(() => server.stop());

const title = 'Checking claims for housing support';
const message = 'Which document shows this, and since when?';
const words = 'We ticked the wrong box: page 4 of our plan says the opposite.';
const dayMs = 24 * 60 * 60_000;

const view = (as: string) => ({ as, origin: server.origin });

/** The address of what a list leads to under the title of the sample round that was opened. */
async function followTitle(page: Page, list: string): Promise<string> {
  await page.goto(list);
  return (await page.locator('main a', { hasText: title }).first().getAttribute('href')) ?? '';
}

async function openedRound(page: Page): Promise<string> {
  await page.goto(await followTitle(page, '/procurements'));
  return (await page.locator('main a[href^="/rounds/"]').first().getAttribute('href')) ?? '';
}

/** `11/30/2026`, as a browser in English takes a day that is typed part by part. */
function inDays(days: number): string {
  const [year, month, day] = new Date(Date.now() + days * dayMs).toISOString().slice(0, 10).split('-');
  return `${month}${day}${year}`;
}

let address = '';

/** Each goes on where the one before it ended. */
describe.sequential('a clarification by keyboard alone', () => {
  test('the lead asks everybody with the same gap what is worth asking', async ({ open }) => {
    const page = await open(view('buyer'));
    const round = await openedRound(page);
    await page.goto(round);
    await pressEnterOn(page, 'link', 'Clarifications');
    await arriveAt(page, '/clarifications');
    await checkAccessibility(page);
    await pressEnterOn(page, 'link', /^Ask about this:/);
    await arriveAt(page, '/clarifications/new');
    await checkAccessibility(page);
    await pressEnterOn(page, 'button', 'Ask them');
    await page.locator('.aksel-error-summary').waitFor();
    await checkAccessibility(page);
    await typeInto(page, /^What you want to know/, message);
    await typeInParts(page, 'Day', inDays(3));
    await typeInParts(page, 'Time', '1200PM');
    await pressEnterOn(page, 'button', 'Ask them');
    await arriveAt(page, /\/clarifications\/(?!new$)[\w-]+$/);
    await page.getByText(message).waitFor();
    await page.getByText('No answer to this clarification.').first().waitFor();
    await checkAccessibility(page);
    address = new URL(page.url()).pathname;
  });

  test('who was asked says that it was a slip, and keeps what was handed in', async ({ open }) => {
    const page = await open(view('vendor'));
    await page.goto(`${await followTitle(page, '/responses')}/clarifications`);
    await checkAccessibility(page);
    await pressEnterOn(page, 'link', /^Answer:/);
    await arriveAt(page, /\/clarifications\/[\w-]+$/);
    await page.getByText(message).waitFor();
    await checkAccessibility(page);
    await pressEnterOn(page, 'button', 'Send the answer');
    await page.locator('.aksel-error-summary').waitFor();
    await checkAccessibility(page);
    await chooseByKeyboard(page, 'What is your answer?', 'The first answer was a slip');
    const answers = page.locator('section[aria-labelledby="field-answer"] input[type="radio"]:not(:checked)');
    await answers.first().focus();
    await page.keyboard.press('Space');
    await typeInto(page, /^In your own words/, words);
    await pressEnterOn(page, 'button', 'Send the answer');
    await page.getByRole('heading', { name: 'Your answer', exact: true }).waitFor();
    await page.getByText(words).waitFor();
    await checkAccessibility(page);
  });

  test('the team sees both answers, says that it was a slip, and what that does', async ({ open }) => {
    const page = await open(view('buyer'));
    await page.goto(address);
    await page.getByText('Does not count yet').waitFor();
    await chooseByKeyboard(page, 'Was the first answer an obvious slip?', 'Yes, a slip');
    await pressEnterOn(page, 'button', 'Say so');
    await page.locator('.aksel-error-summary').waitFor();
    await checkAccessibility(page);
    await tabTo(page, 'textbox', 'Why');
    await page.keyboard.type('Page 4 of the plan they handed in says so.');
    await pressEnterOn(page, 'button', 'Say so');
    await page.getByText('Counts: the team says that the first answer was a slip.').waitFor();
    expect(await page.getByText(/^First answer:/).count()).toBeGreaterThan(0);
    await checkAccessibility(page);
  });

  test('who alone was asked says that it has nothing more to add, and with that it is over', async ({ open }) => {
    const page = await open({ ...view('vendor'), width: 320 });
    await page.goto(`${await followTitle(page, '/responses')}/clarifications`);
    await pressEnterOn(page, 'link', /^Answer:/);
    await pressEnterOn(page, 'button', 'We have nothing more to add');
    await page.getByText('This is over.').waitFor();
    expect(await page.getByRole('button', { name: 'Send the answer' }).count()).toBe(0);
    await checkAccessibility(page);
  });

  test('the lead takes back what nobody has answered, for all who were asked', async ({ open }) => {
    const page = await open(view('buyer'));
    await page.goto(address);
    expect(await page.getByRole('link', { name: 'Take this question back' }).count()).toBe(0);
    await page.goto(address.replace(/[^/]+$/, ''));
    await pressEnterOn(page, 'link', /^Ask about this:/);
    await typeInto(page, /^What you want to know/, 'Asked by mistake?');
    await typeInParts(page, 'Day', inDays(3));
    await typeInParts(page, 'Time', '1200PM');
    await pressEnterOn(page, 'button', 'Ask them');
    await arriveAt(page, /\/clarifications\/(?!new$)[\w-]+$/);
    await pressEnterOn(page, 'link', 'Take this question back');
    await arriveAt(page, /\/withdraw$/);
    await checkAccessibility(page);
    await pressEnterOn(page, 'button', 'Take it back for all');
    await page.locator('.aksel-error-summary').waitFor();
    await checkAccessibility(page);
    await typeInto(page, /^Why/, 'The tender says it already.');
    await pressEnterOn(page, 'button', 'Take it back for all');
    await page.getByText('This question was taken back for everybody who was asked.').waitFor();
    await checkAccessibility(page);
  });

  test('once it is over nothing more is taken', async ({ open }) => {
    server.moveClock(4 * 24 * 60);
    const page = await open({ ...view('vendor'), width: 320 });
    await page.goto(`${await followTitle(page, '/responses')}/clarifications`);
    await page
      .getByRole('link', { name: /^Read:/ })
      .last()
      .click();
    await page.getByText('This is over.').waitFor();
    expect(await page.getByRole('button', { name: 'Send the answer' }).count()).toBe(0);
    await checkAccessibility(page);
  });
});
