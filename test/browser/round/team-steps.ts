import type { Page } from 'playwright-core';
import { answerByKeyboard } from '../harness/answer-by-keyboard';
import { expect } from '../harness/browser-test';
import { checkAccessibility } from '../harness/check-accessibility';
import { savedSign, waitForSurvey } from '../harness/fill-in';
import { arriveAt, chooseByKeyboard, pressEnterOn, tabTo, typeInto } from '../harness/keyboard';

/** Others are looked for every three seconds. */
const soon = { timeout: 15_000 };

/** Asks a colleague to work on the response. */
export async function askColleague(page: Page, overview: string, address: string): Promise<void> {
  await page.goto(overview);
  await pressEnterOn(page, 'link', 'People');
  await arriveAt(page, '/people');
  await checkAccessibility(page);
  await typeInto(page, /^Their e-mail address/, address);
  await chooseByKeyboard(page, 'What are they to do?', /^Answer everything/);
  await pressEnterOn(page, 'button', 'Send the link');
  await page.getByText(address).first().waitFor();
  await checkAccessibility(page);
}

/** Opens the first questionnaire of a response. */
export async function openQuestionnaire(page: Page, overview: string): Promise<void> {
  await page.goto(overview);
  await pressEnterOn(page, 'link', /^Start.*Privacy/);
  await waitForSurvey(page);
}

const watching = /What does your product see of what people do/;
const own = /What do you use the information about people for/;

function radio(page: Page, question: RegExp, name: RegExp) {
  const group = page.getByRole('group', { name: question }).or(page.getByRole('radiogroup', { name: question }));
  return group.getByRole('radio', { name });
}

/** Each answers a question on the same page while the other stands in another; each sees it, and stays where they are. */
export async function answerTogether(one: Page, other: Page): Promise<void> {
  await tabTo(other, 'radio', /^Nothing beyond what they enter/);
  await chooseByKeyboard(one, own, /^Nothing else/);
  await savedSign(one).waitFor();
  await expect.poll(() => radio(other, own, /^Nothing else/).isChecked(), soon).toBe(true);
  expect(await hasFocus(other, watching, /^Nothing beyond/)).toBe(true);
  await other.getByRole('status').filter({ hasText: 'Somebody else answered' }).waitFor();
  await checkAccessibility(other);
  await other.keyboard.press('Space');
  await savedSign(other).waitFor();
  await expect.poll(() => radio(one, watching, /^Nothing beyond/).isChecked(), soon).toBe(true);
  expect(await hasFocus(one, own, /^Nothing else/)).toBe(true);
}

function hasFocus(page: Page, question: RegExp, name: RegExp): Promise<boolean> {
  return radio(page, question, name).evaluate((field) => field === document.activeElement);
}

/** Answers whatever has no answer yet, in the form library. */
export async function answerTheRest(page: Page, overview: string): Promise<void> {
  await page.goto(overview);
  const addresses = await page
    .locator('main ol a.aksel-button')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const address of addresses) {
    await page.goto(address);
    await waitForSurvey(page);
    for (;;) {
      await answerByKeyboard(page);
      await savedSign(page).waitFor();
      if ((await page.getByRole('button', { name: 'Continue', exact: true }).count()) === 0) break;
      await pressEnterOn(page, 'button', 'Continue');
    }
  }
}

/** Asks the buyer something. */
export async function askBuyer(page: Page, overview: string, question: string): Promise<void> {
  await page.goto(overview);
  await pressEnterOn(page, 'link', 'Questions to the buyer');
  await arriveAt(page, '/questions');
  await checkAccessibility(page);
  await typeInto(page, /^Your question/, question);
  await pressEnterOn(page, 'button', 'Ask');
  await page.getByText('Yours, without an answer yet').waitFor();
  await checkAccessibility(page);
}

/** Takes back what was handed in. */
export async function withdraw(page: Page, overview: string): Promise<void> {
  await page.goto(overview);
  await pressEnterOn(page, 'link', 'Withdraw');
  await arriveAt(page, '/withdraw');
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Yes, withdraw it');
  await arriveAt(page, overview);
  await page.getByText('You withdrew what you had handed in').waitFor();
  await checkAccessibility(page);
}
