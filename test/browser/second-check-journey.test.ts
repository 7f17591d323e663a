import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { startServer } from './harness/start-server';
import { arriveAt, pickOption, pressEnterOn, tabInto, typeInto } from './harness/keyboard';

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.stop());
const view = (as: string) => ({ as, origin: server.origin, width: 320, script: false });

const question = 'privacy_notice';
const reason = 'I opened the page and read it as people do.';

/** Goes by links from all procurements to the checks of one that is being prepared. */
async function goToChecks(page: Page): Promise<void> {
  await page.goto(`${server.origin}/procurements`);
  await pressEnterOn(page, 'link', 'Booking appointments at service counters');
  await arriveAt(page, /^\/procurements\/[^/]+$/);
  await pressEnterOn(page, 'link', 'Checks by a second person');
  await arriveAt(page, '/checks');
}

/** Each goes on where the one before it ended. */
describe.sequential('a safeguard of the buyer is checked by keyboard alone', () => {
  test('whoever gave the answer is told that somebody else checks it', async ({ open }) => {
    const page = await open(view('buyer'));
    await goToChecks(page);
    await checkAccessibility(page);
    const card = page.locator(`#answer-${question}`);
    expect(await card.getByText('so somebody else of the team checks it').count()).toBe(1);
    expect(await card.locator('form').count()).toBe(0);
  });

  test('a colleague verifies it, is asked for the reason, and saves', async ({ open }) => {
    const page = await open(view('second-buyer'));
    await goToChecks(page);
    await page.goto(`${page.url()}#answer-${question}`);
    const card = page.locator(`#answer-${question}`);
    await tabInto(page, card.locator('summary'), 'the check');
    await page.keyboard.press('Enter');
    await pickOption(page, 'What is the proof worth?', 'Verified');
    await pressEnterOn(page, 'button', 'Save the finding');
    await page.getByText('The finding could not be saved yet.').waitFor();
    await checkAccessibility(page);
    await typeInto(page, 'Reason', reason);
    await pressEnterOn(page, 'button', 'Save the finding');
    await card.getByText('Checked by').waitFor();
    await checkAccessibility(page);
  });

  test('the result names who checked it, and why', async ({ open }) => {
    const page = await open(view('buyer'));
    await goToChecks(page);
    expect(await page.locator(`#answer-${question}`).getByText(reason).count()).toBe(1);
    await page.goBack();
    await pressEnterOn(page, 'link', 'See the result and the reasons');
    await arriveAt(page, '/result');
    const told = page.locator('section', { has: page.locator('#checks') });
    expect(await told.getByText(reason).count()).toBe(1);
    // Beside the two of the sample.
    expect(await told.getByText('(Member)').count()).toBe(3);
    await checkAccessibility(page);
  });
});
