import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect } from '../harness/browser-test';
import { checkAccessibility } from '../harness/check-accessibility';
import { arriveAt, pressEnterOn, typeInto } from '../harness/keyboard';

/** Answers what a vendor asked, for everybody to read. */
export async function answerVendor(page: Page, round: string, question: string, answer: string): Promise<void> {
  await page.goto(round);
  await page.getByText('(1 without an answer)').waitFor();
  await pressEnterOn(page, 'link', 'Questions of vendors');
  await arriveAt(page, '/questions');
  await page.getByText(question).first().waitFor();
  await checkAccessibility(page);
  await typeInto(page, /^Your answer to everybody/, answer);
  await pressEnterOn(page, 'button', 'Answer to everybody');
  await page.getByRole('button', { name: 'Answer to everybody' }).waitFor({ state: 'detached' });
  await page.getByText(answer).waitFor();
  await checkAccessibility(page);
}

/** Nothing of a response can be read, and nobody can see whether there is one. */
export async function expectSealed(page: Page, round: string, responses: readonly string[]): Promise<void> {
  await page.goto(round);
  await checkAccessibility(page);
  expect(await page.getByRole('link', { name: 'Read the responses' }).count()).toBe(0);
  expect((await page.goto(`${round}/responses`))?.status()).toBe(423);
  await page.getByRole('heading', { name: 'This is sealed' }).waitFor();
  await checkAccessibility(page);
  for (const response of responses) {
    const id = response.split('/').at(-1) ?? '';
    for (const address of [response, `/assessments/${id}/result`, `/assessments/${id}/questionnaires/privacy`]) {
      expect([403, 404, 423], address).toContain((await page.goto(address))?.status());
    }
  }
}

/** One of the two openers confirms; `then` is what the page says of it. */
export async function confirmOpening(page: Page, round: string, then: string): Promise<void> {
  await page.goto(round);
  await page.getByText('Deadline passed').waitFor();
  await checkAccessibility(page);
  await pressEnterOn(page, 'link', 'Open the responses');
  await arriveAt(page, '/open');
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'I confirm the opening');
  await page.getByText(then).first().waitFor();
  await checkAccessibility(page);
}

/** Reads what each firm handed in, and the result of each. */
export async function readResponses(page: Page, round: string, firms: readonly string[]): Promise<void> {
  for (const firm of firms) {
    await page.goto(round);
    await pressEnterOn(page, 'link', 'Read the responses');
    await arriveAt(page, '/responses');
    await pressEnterOn(page, 'link', new RegExp(firm));
    await arriveAt(page, '/result');
    await page.locator('#recommendation').waitFor();
  }
  await checkAccessibility(page);
}

/** What happened, in plain words. */
export async function readHistory(page: Page, procurement: string): Promise<string> {
  await page.goto(procurement);
  await pressEnterOn(page, 'link', 'History of this procurement');
  await arriveAt(page, '/history');
  await checkAccessibility(page);
  return page.locator('main').innerText();
}

/** What `rightscope verify` prints about a folder of data. Throws where it finds anything wrong. */
export async function verify(dataDirectory: string): Promise<string> {
  const command = ['app/cli/launch.mjs', 'app/cli/rightscope.ts', 'verify', dataDirectory];
  return (await promisify(execFile)(process.execPath, command)).stdout;
}
