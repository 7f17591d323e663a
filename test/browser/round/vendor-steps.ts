import type { Locator, Page } from 'playwright-core';
import { answerByKeyboard } from '../harness/answer-by-keyboard';
import { expect } from '../harness/browser-test';
import { checkAccessibility } from '../harness/check-accessibility';
import { arriveAt, pressEnterOn, tabInto, tabTo, typeInParts, typeInto } from '../harness/keyboard';
import { download, title } from './buyer-steps';

const review = /\/responses\/[0-9a-f-]{36}\/review$/;
const receipt = /\/responses\/[0-9a-f-]{36}\/receipt$/;
const response = /\/responses\/[0-9a-f-]{36}$/;

/** The newest mail to an address, on the page where an evaluation shows them. */
function mailTo(page: Page, address: string) {
  return page.getByRole('listitem').filter({ hasText: address }).first();
}

/** Follows the link in the mail to an address that asks somebody to answer. */
async function followMail(page: Page, address: string): Promise<void> {
  await page.goto('/');
  await pressEnterOn(page, 'link', 'Mails');
  await arriveAt(page, '/mails');
  const asking = page.getByRole('heading', { name: /^Invitation to answer|asks you to help answer/ });
  const link = page.getByRole('listitem').filter({ hasText: address, has: asking }).first().getByRole('link');
  await tabInto(page, link, `the link in the mail to ${address}`);
  await page.keyboard.press('Enter');
}

/**
 * Comes in by the link in a mail: reads what it is about, asks for a code, gets it from the next mail, mistypes it
 * once, and says who comes. @returns the address of the response.
 */
export async function enter(page: Page, address: string, name: string): Promise<string> {
  await followMail(page, address);
  await arriveAt(page, /^\/(invitations|delegations)\//);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const door = new URL(page.url()).pathname;
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', /^Send a code to/);
  await page.getByText('the code is on its way').waitFor();
  await page.goto('/mails');
  const code = await codeIn(mailTo(page, address));
  await page.goto(`${door}?code`);
  await typeInto(page, 'Code', 'WRONGONE');
  await pressEnterOn(page, 'button', 'Go to the questionnaires');
  await page.locator('.aksel-error-summary:focus').waitFor();
  await checkAccessibility(page);
  await tabTo(page, 'textbox', 'Code');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(` ${code.toLowerCase()} `);
  await typeInto(page, 'Your own name', name);
  await pressEnterOn(page, 'button', 'Go to the questionnaires');
  await arriveAt(page, response);
  await checkAccessibility(page);
  return new URL(page.url()).pathname;
}

async function codeIn(mail: Locator): Promise<string> {
  return /[0-9A-Z]{4}[- ]?[0-9A-Z]{4}/.exec(await mail.getByRole('heading').innerText())?.[0] ?? '';
}

/** Comes in by the link in a mail as somebody who is known already and signed in: no code, no name. */
export async function enterAsKnown(page: Page, address: string): Promise<string> {
  await followMail(page, address);
  await arriveAt(page, /^\/invitations\//);
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Go to the questionnaires');
  await arriveAt(page, response);
  return new URL(page.url()).pathname;
}

/** Answers every questionnaire with its first choices, page by page, as a browser without script does. */
export async function answerEverything(page: Page, overview: string): Promise<void> {
  const addresses = await page
    .locator('main ol a.aksel-button')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) {
    await page.goto(overview);
    await tabInto(page, page.locator(`main ol a.aksel-button[href="${address}"]`), 'the way into a questionnaire');
    await page.keyboard.press('Enter');
    await arriveAt(page, address);
    while (!page.url().endsWith('/proof')) {
      await checkAccessibility(page);
      expect(await answerByKeyboard(page)).toBeGreaterThan(0);
      const before = page.url();
      await pressEnterOn(page, 'button', 'Save and continue');
      await expect.poll(() => page.url()).not.toBe(before);
    }
    await checkAccessibility(page);
  }
}

/** Adds a document and says which answer it supports. The file itself is chosen in a window of the system's own. */
export async function addDocument(page: Page, overview: string): Promise<void> {
  await page.goto(overview);
  await pressEnterOn(page, 'link', 'Documents');
  await arriveAt(page, '/documents');
  await checkAccessibility(page);
  const file = page.getByLabel('File', { exact: true });
  await tabInto(page, file, 'the file');
  await file.setInputFiles({
    name: 'audit.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Audit: no barrier found.\n'),
  });
  await typeInto(page, 'Name', 'Report of the audit');
  await typeInParts(page, 'Date of the document', '05312026');
  await tabInto(
    page,
    page
      .getByRole('group', { name: /Which answers/ })
      .getByRole('checkbox')
      .first(),
    'an answer',
  );
  await page.keyboard.press('Space');
  await pressEnterOn(page, 'button', 'Add the document');
  await page.getByText('It supports:').waitFor();
  await checkAccessibility(page);
}

/** Reads everything once more, forgets to declare it, and then hands it in. */
export async function handIn(page: Page, overview: string, name: string): Promise<void> {
  await page.goto(overview);
  await pressEnterOn(page, 'link', 'Review and hand in');
  await arriveAt(page, review);
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Hand in');
  await page.locator('.aksel-error-summary:focus').waitFor();
  await checkAccessibility(page);
  await declare(page, name);
  await pressEnterOn(page, 'button', 'Hand in');
  await arriveAt(page, receipt);
  await checkAccessibility(page);
}

/** Says that it is true, and who says so. */
export async function declare(page: Page, name: string): Promise<void> {
  await tabTo(page, 'checkbox', /^I declare for/);
  await page.keyboard.press('Space');
  await typeInto(page, 'Your name', name);
  await typeInto(page, 'Your position', 'Managing director');
}

/** Presses the button after the deadline: told so clearly, and nothing is handed in. */
export async function handInTooLate(page: Page, overview: string): Promise<void> {
  await pressEnterOn(page, 'button', 'Hand in');
  await page.getByText('It was refused unopened').first().waitFor();
  await checkAccessibility(page);
  await page.goto(overview);
  await page.getByText('The deadline passed and nothing was handed in').waitFor();
  await checkAccessibility(page);
}

/** The receipt as PDF. */
export async function keepReceipt(page: Page): Promise<void> {
  await download(page, 'Download the receipt (PDF)');
}
