import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Answer } from '~/core/questionnaire/answers';
import { checkAccessibility } from '../harness/check-accessibility';
import { expect } from '../harness/browser-test';
import { savedSign, waitForSurvey } from '../harness/fill-in';
import {
  arriveAt,
  chooseByKeyboard,
  pickOption,
  pressEnterOn,
  tabTo,
  typeInParts,
  typeInto,
} from '../harness/keyboard';
import { answerAsSomebodyElse } from '../harness/prepare-assessment';

/** What is bought, in every step of the journey. */
export const title = 'Booking times at the registry';

/** Decides what vendors are asked, and is left open at first. */
const gate = 'data_expected';

/** Opens the start page of the evaluation and acts as somebody, by one press. */
export async function actAs(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await pressEnterOn(page, 'button', `Act as ${name}`);
  await page.getByText(`You act as ${name}`).waitFor();
}

/** From the start page to a new procurement, with a mistake on the way. @returns its address. */
export async function beginProcurement(page: Page): Promise<string> {
  await pressEnterOn(page, 'link', 'Procurements');
  await arriveAt(page, '/procurements');
  await checkAccessibility(page);
  await pressEnterOn(page, 'link', 'Begin a procurement');
  await arriveAt(page, '/procurements/new');
  await pressEnterOn(page, 'button', 'Begin');
  await page.locator('.aksel-error-summary:focus').waitFor();
  await checkAccessibility(page);
  await pressEnterOn(page, 'link', /^No title/);
  await page.keyboard.type(title);
  await typeInto(page, /Which public service/, 'Registry of residents');
  await typeInto(page, /Your file reference/, 'R-2026/17');
  await pickOption(page, /Where does the procurement stand/, 'Technical');
  await pressEnterOn(page, 'button', 'Begin');
  await arriveAt(page, /\/procurements\/[0-9a-f-]{36}$/);
  await checkAccessibility(page);
  return new URL(page.url()).pathname;
}

/** Answers the first page of need and context by keyboard, the rest as the example of such a purchase, but for the gate. */
export async function answerNeed(page: Page, origin: string): Promise<void> {
  await pressEnterOn(page, 'link', /^Answer the questions to you/);
  await pressEnterOn(page, 'link', /^Start.*Need and context/);
  await arriveAt(page, '/questionnaires/need-and-context');
  await waitForSurvey(page);
  await chooseByKeyboard(page, /What does a person lose/, 'A little time');
  await savedSign(page).waitFor();
  await checkAccessibility(page);
  const [, assessment = ''] = /^(\/assessments\/[0-9a-f-]+)/.exec(new URL(page.url()).pathname) ?? [];
  const { [gate]: _, loss_if_wrong: __, ...rest } = answersOfBuyer();
  await answerAsSomebodyElse(origin, assessment, 'need-and-context', rest);
}

/** The inherent picture and the planning brief. */
export async function readPicture(page: Page, procurement: string): Promise<void> {
  await page.goto(procurement);
  await checkAccessibility(page);
  await pressEnterOn(page, 'link', 'See the result and the reasons');
  await arriveAt(page, '/result');
  await checkAccessibility(page);
  await page.goto(procurement);
  await download(page, 'Download the brief (PDF)');
}

/** Takes two colleagues into the team, one of them to judge. */
export async function addColleagues(page: Page): Promise<void> {
  await pressEnterOn(page, 'link', /^Take at least one colleague/);
  await arriveAt(page, '/team');
  for (const [name, part] of [
    ['Jonas', 'Member'],
    ['Inès', 'Evaluator'],
  ] as const) {
    await pickOption(page, 'Colleague', name);
    await pickOption(page, 'Part in the team', part);
    await pressEnterOn(page, 'button', 'Take into the team');
    await page.getByRole('heading', { name }).waitFor();
  }
  await checkAccessibility(page);
}

/** Confirms what each question is used for. */
export async function confirmUses(page: Page, procurement: string): Promise<void> {
  await page.goto(procurement);
  await pressEnterOn(page, 'link', /^Confirm what each question/);
  await arriveAt(page, '/uses');
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Confirm these uses');
  await arriveAt(page, procurement);
}

/** Plans a tender for invited firms. @returns the address of the round. */
export async function planTender(page: Page, procurement: string, deadline: Date): Promise<string> {
  await pressEnterOn(page, 'link', /^Plan a tender/);
  await arriveAt(page, '/rounds/new');
  await checkAccessibility(page);
  await chooseByKeyboard(page, 'Who may take part?', /By invitation only/);
  const [day = '', time = ''] = deadline.toISOString().split('T');
  const [year = '', month = '', date = ''] = day.split('-');
  await typeInParts(page, 'Day', `${month}${date}${year}`);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const onTheClock = `${((hours + 11) % 12) + 1}`.padStart(2, '0');
  await typeInParts(page, 'Time', `${onTheClock}${String(minutes).padStart(2, '0')}${hours < 12 ? 'AM' : 'PM'}`);
  await pickOption(page, 'Time zone', 'UTC');
  await pickOption(page, 'Person 1', 'Amina');
  await pickOption(page, 'Person 2', 'Jonas');
  await pressEnterOn(page, 'button', 'Save the plan');
  await arriveAt(page, /\/rounds\/[0-9a-f-]{36}$/);
  await checkAccessibility(page);
  return new URL(page.url()).pathname;
}

/** Freezing is refused while the gate is open, and leads to it; then it is done. */
export async function freeze(page: Page, round: string): Promise<void> {
  await pressEnterOn(page, 'link', 'Freeze');
  await arriveAt(page, '/freeze');
  await page.getByText('Before it can be frozen:').waitFor();
  expect(await page.getByRole('button', { name: 'Freeze' }).count()).toBe(0);
  await checkAccessibility(page);
  await pressEnterOn(page, 'link', /most sensitive information about people/);
  await arriveAt(page, '/questionnaires/need-and-context');
  // Whoever is led to a question stands in it, and the form library leaves the plain form where somebody is in it.
  await page.getByRole('radio', { name: 'None about people' }).and(page.locator(':focus')).waitFor();
  await chooseByKeyboard(page, /most sensitive information about people/, 'Names and contact details');
  await pressEnterOn(page, 'button', 'Save and leave');
  await arriveAt(page, /\/procurements\/[0-9a-f-]{36}$/);
  await page.goto(`${round}/freeze`);
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Freeze');
  await arriveAt(page, round);
}

/** Reads the pack as vendors will, as a page and as PDF. */
export async function readPack(page: Page, round: string): Promise<void> {
  await pressEnterOn(page, 'link', 'Read the pack as vendors do');
  await arriveAt(page, '/pack');
  await checkAccessibility(page);
  await download(page, /PDF/);
  await page.goto(round);
}

/** Invites firms. */
export async function invite(page: Page, round: string, firms: readonly { firm: string; email: string }[]) {
  await pressEnterOn(page, 'link', 'Invitations');
  await arriveAt(page, '/invite');
  await tabTo(page, 'textbox', 'Firms to invite');
  for (const { firm, email } of firms) {
    await page.keyboard.type(`${firm}, ${email}`);
    await page.keyboard.press('Enter');
  }
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Invite');
  for (const { firm } of firms) await page.getByRole('heading', { name: firm }).waitFor();
  await checkAccessibility(page);
  await page.goto(round);
}

export async function publish(page: Page, round: string): Promise<void> {
  await pressEnterOn(page, 'link', 'Publish');
  await arriveAt(page, '/publish');
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Publish');
  await arriveAt(page, round);
  await page.getByText('Until the deadline has passed and two people have opened').waitFor();
  await checkAccessibility(page);
}

/** Presses Enter on a link to a PDF and looks whether one came. */
export async function download(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'link', name);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
}

/** What a buyer of such a system answers, as the worked example of one. */
function answersOfBuyer(): Record<string, Answer> {
  const { answers } = readJson('test/cases/appointment-booking/answers.json') as {
    answers: Record<string, Answer | Answer['value']>;
  };
  const asked = ['need-and-context', 'buyer-safeguards'].flatMap((id) => {
    const { questions } = readJson(`questionnaires/${id}/questionnaire.json`) as { questions: object };
    return Object.keys(questions);
  });
  const own = Object.entries(answers).filter(([name]) => asked.includes(name));
  return Object.fromEntries(own.map(([name, said]) => [name, asAnswer(said)]));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function asAnswer(said: Answer | Answer['value']): Answer {
  return typeof said === 'object' && !Array.isArray(said) ? said : { value: said };
}
