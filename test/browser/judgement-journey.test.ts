import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { fetchAs } from '#test/session';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';
import { startServer } from './harness/start-server';
import { arriveAt, chooseByKeyboard, pickOption, pressEnterOn, tabInto, typeInto } from './harness/keyboard';

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => void (server = await startServer()));
afterAll(() => server.stop());
const view = (as: string) => ({ as, origin: server.origin });

/** The sample round that was opened: two are named to judge, and have declared to have no ties. */
const firm = 'Lumen Systems (sample)';
const question = 'data_held';
const reason = 'The letter speaks of the year before the change.';
const settled = 'We read the letter together: it is of the year before.';
const of = { round: '', response: '' };

/** Goes from the start page to the responses of the opened round, by its links. */
async function goToResponses(page: Page): Promise<void> {
  await page.goto(`${server.origin}/procurements`);
  await pressEnterOn(page, 'link', 'Checking claims for housing support');
  await arriveAt(page, /^\/procurements\/[^/]+$/);
  await pressEnterOn(page, 'link', /^Tender/);
  await arriveAt(page, /^\/rounds\/[^/]+$/);
  of.round = new URL(page.url()).pathname;
  await pressEnterOn(page, 'link', 'Read the responses');
  await arriveAt(page, '/responses');
}

/** Goes on from the answer in question, as who jumps there or has just saved it. */
async function openFinding(page: Page): Promise<void> {
  await page.goto(`${server.origin}${of.response}/judge#answer-${question}`);
  await tabInto(page, page.locator(`#answer-${question} summary`), 'the finding');
  await page.keyboard.press('Enter');
}

async function submitAll(page: Page): Promise<void> {
  await page.goto(`${server.origin}${of.response}/judge#submit`);
  await pressEnterOn(page, 'button', 'Submit all my findings');
  await arriveAt(page, '/consensus');
}

/** Each goes on where the one before it ended. */
describe.sequential('two evaluators judge a response by keyboard alone', () => {
  test('the lead says who judges and declares to have no ties', async ({ open }) => {
    const page = await open({ ...view('buyer'), width: 320 });
    await goToResponses(page);
    await checkAccessibility(page);
    await pressEnterOn(page, 'link', 'Who judges, and their ties');
    await arriveAt(page, '/judges');
    await checkAccessibility(page);
    await pressEnterOn(page, 'button', 'Declare');
    await page.getByText('It is not said whether you have a tie').first().waitFor();
    await checkAccessibility(page);
    for (const name of ['Kestrel & Daughters (sample)', firm]) await chooseByKeyboard(page, name, 'No tie');
    await pressEnterOn(page, 'button', 'Declare');
    await page.getByText('You have declared.').waitFor();
    expect(await page.getByText(`No tie to: ${firm}`).count()).toBe(3);
  });

  test('one rejects a proof, is asked for the reason, sees what it does, and submits', async ({ open }) => {
    const page = await open({ ...view('evaluator'), script: false });
    await goToResponses(page);
    await pressEnterOn(page, 'link', `Judge this response ${firm}`);
    await arriveAt(page, '/judge');
    of.response = new URL(page.url()).pathname.replace(/\/judge$/, '');
    await checkAccessibility(page);
    await openFinding(page);
    await pickOption(page, 'What is the proof worth?', 'Rejected');
    await pressEnterOn(page, 'button', 'Save the finding');
    await page.getByText('Nothing is written here.').first().waitFor();
    await checkAccessibility(page);
    // What was chosen before is still chosen.
    expect(await page.locator('#field-grade').inputValue()).toBe('rejected');
    await typeInto(page, 'Reason', reason);
    await pressEnterOn(page, 'button', 'Save the finding');
    await page.locator(`#answer-${question}`).getByText(reason).first().waitFor();
    await submitAll(page);
    await page.getByText('Until then nobody sees another’s, the lead included.').waitFor();
    await checkAccessibility(page);
    expect(await page.content()).not.toContain(reason);
  });

  test('the other accepts it and sets another value, unseen by the first', async ({ open }) => {
    const [page, lead] = [await open(view('second-buyer')), await open(view('buyer'))];
    await goToResponses(page);
    await openFinding(page);
    await pickOption(page, 'What is the proof worth?', 'Verified');
    await typeInto(page, 'Reason', 'I asked the ministry, which confirmed it.');
    await pressEnterOn(page, 'button', 'Save the finding');
    await page.locator(`#answer-${question}`).getByText('which confirmed it').first().waitFor();
    for (const address of ['consensus', 'judge']) {
      await lead.request.get(`${server.origin}${of.response}/${address}`);
      const answer = await fetchAs(`${server.origin}${of.response}/${address}`);
      const text = await answer.text();
      expect(text).not.toContain(reason);
      expect(text).not.toContain('which confirmed it');
    }
    await submitAll(page);
    await page.getByText(reason).first().waitFor();
    await checkAccessibility(page);
  });

  test('they settle the difference with a reason, and it counts once both have agreed', async ({ open }) => {
    const [jonas, ines] = [await open({ ...view('second-buyer'), width: 320 }), await open(view('evaluator'))];
    await jonas.goto(`${server.origin}${of.response}/consensus`);
    await checkAccessibility(jonas);
    await chooseByKeyboard(jonas, 'What counts?', 'As found by Inès Marchetti');
    await pressEnterOn(jonas, 'button', 'Write down the consensus');
    await jonas.getByText('Nothing is written here.').first().waitFor();
    await checkAccessibility(jonas);
    await typeInto(jonas, /^Why is it settled so\?/, settled);
    await pressEnterOn(jonas, 'button', 'Write down the consensus');
    await jonas.getByText('It counts once these have agreed too:').waitFor();
    await checkAccessibility(jonas);

    await ines.goto(`${server.origin}${of.response}/consensus`);
    await pressEnterOn(ines, 'button', 'Agree to it');
    await ines.getByText('All have agreed').waitFor();
    await checkAccessibility(ines);
  });

  test('the minutes tell it all, and a lead can have it judged again', async ({ open }) => {
    const page = await open(view('buyer'));
    await goToResponses(page);
    await pressEnterOn(page, 'link', 'Minutes of the judging');
    await arriveAt(page, '/minutes');
    await checkAccessibility(page);
    const told = await page.locator('main').innerText();
    expect(told).toContain(settled);
    expect((await fetchAs(`${server.origin}${of.round}/minutes.pdf`)).headers.get('content-type')).toBe(
      'application/pdf',
    );
    await page.goto(`${server.origin}${of.response}/consensus#again`);
    await typeInto(page, 'Why does the judging begin again?', 'A newer letter has turned up.');
    await pressEnterOn(page, 'button', 'Begin the judging again');
    await page.getByText('A newer letter has turned up.').waitFor();
    await page.getByText('Inès Marchetti has not submitted yet').waitFor();
    await checkAccessibility(page);
  });

  test('every word comes from the catalogue, in either direction', async ({ open }) => {
    for (const language of ['en-XA', 'ar-XB']) {
      const page = await open({ ...view('evaluator'), language, width: 320 });
      for (const address of [
        ...['/judges', '/responses', '/minutes'].map((part) => of.round + part),
        ...['/judge', '/consensus'].map((part) => of.response + part),
      ]) {
        await page.goto(server.origin + address);
        if (language === 'en-XA') expect(await findUncatalogued(page), address).toEqual([]);
        await checkAccessibility(page);
      }
    }
  });
});
