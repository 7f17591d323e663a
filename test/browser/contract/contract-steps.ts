import type { Page } from 'playwright-core';
import { expect } from '../harness/browser-test';
import { checkAccessibility } from '../harness/check-accessibility';
import { chooseByKeyboard, arriveAt, pressEnterOn, tabInto, typeInParts, typeInto } from '../harness/keyboard';

/** The sample contract, what its firm promised and has not shown, and the risk that this would lower. */
export const title = 'Help with the cost of childcare';
export const promise = /^What do you use the information about people for/;
export const risk = 'The vendor uses information about people for its own ends';

/** From the list of procurements to the contract. @returns its address. */
export async function openContract(page: Page): Promise<string> {
  await page.goto('/procurements');
  await pressEnterOn(page, 'link', title);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await pressEnterOn(page, 'link', 'Contract');
  await arriveAt(page, '/contract');
  await checkAccessibility(page);
  return new URL(page.url()).pathname;
}

/** The text of the cells in the row of a table that begins so, without its marks. */
export async function rowOf(page: Page, name: string | RegExp): Promise<string> {
  const header = page.getByRole('rowheader', { name });
  return page.getByRole('row').filter({ has: header }).first().innerText();
}

/** Accepts the proof of what was promised: first with nothing filled in, then as it should be. */
export async function prove(page: Page, received: Date): Promise<void> {
  await pressEnterOn(page, 'link', promise);
  await arriveAt(page, /\/contract\/entries\//);
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Accept');
  await page.locator('.aksel-error-summary:focus').waitFor();
  await checkAccessibility(page);
  await pressEnterOn(page, 'link', /^Nothing is written here/);
  await page.keyboard.type('We read the statement, and the contracts with its suppliers.');
  await typeInto(page, 'Document', 'Statement of 1 March');
  await chooseByKeyboard(page, 'How well is it shown?', /^Verified/);
  await typeDay(page, 'Received on', received);
  await pressEnterOn(page, 'button', 'Accept');
  await page.getByText('Proved late').waitFor();
  await checkAccessibility(page);
}

/** Records an incident. */
export async function recordIncident(page: Page, contract: string, on: Date): Promise<void> {
  await page.goto(contract);
  await pressEnterOn(page, 'link', 'Incidents and complaints');
  await arriveAt(page, '/incidents');
  await checkAccessibility(page);
  await pressEnterOn(page, 'link', 'Record one');
  await arriveAt(page, '/incidents/new');
  await checkAccessibility(page);
  await chooseByKeyboard(page, 'What is it?', 'Incident');
  await typeDay(page, 'Day', on);
  await typeInto(page, 'What happened', 'A newspaper found that details of families were sold on.');
  await typeInto(page, 'How many people it touched', '3000');
  await tabInto(page, page.getByRole('checkbox', { name: risk }), 'the risk');
  await page.keyboard.press('Space');
  await pressEnterOn(page, 'button', 'Record');
  await arriveAt(page, /\/incidents\/[0-9a-f-]{36}$/);
  await page.getByText('3000').waitFor();
  await checkAccessibility(page);
}

/** Calls for a re-assessment because of it, and begins it. @returns the address of its answers. */
export async function reassess(page: Page, due: Date): Promise<string> {
  await pressEnterOn(page, 'link', 'Judge the risks anew because of it');
  await arriveAt(page, '/reassessments');
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Call for it');
  await page.locator('.aksel-error-summary:focus').waitFor();
  await checkAccessibility(page);
  await typeInto(page, 'What happened or changed', 'Details of families were sold on.');
  await typeDay(page, 'To be finished by', due);
  await pressEnterOn(page, 'button', 'Call for it');
  await page.getByRole('button', { name: 'Call for it' }).waitFor();
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', /^Begin with the questions and rules of before/);
  await arriveAt(page, /\/reassessments\/[0-9a-f-]{36}$/);
  await checkAccessibility(page);
  return `/assessments/${new URL(page.url()).pathname.split('/').at(-1)}`;
}

/** Finishes it, and reads how the risk moved. @returns the row of the trend. */
export async function finish(page: Page): Promise<string> {
  await page.reload();
  await pressEnterOn(page, 'button', 'Finish the re-assessment');
  await arriveAt(page, '/trend');
  await checkAccessibility(page);
  return rowOf(page, risk);
}

/** Downloads the register and looks whether a PDF came. */
export async function downloadRegister(page: Page, contract: string): Promise<void> {
  await page.goto(contract);
  const link = page.getByRole('link', { name: 'Download the register (PDF)' });
  await tabInto(page, link, 'the register');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('contract-register-help-with-the-cost-of-childcare.pdf');
}

/** A day into a field of a date, as its parts are typed in English. */
async function typeDay(page: Page, label: string, day: Date): Promise<void> {
  const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
  await typeInParts(page, label, `${month}${date}${year}`);
}
