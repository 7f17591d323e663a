import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openPorts } from '~/wiring.server';
import { fiveFirms, fiveOffers, riskyNeed, sevenDifferences } from '#test/fixtures/comparison/five-bidders';
import { openedTender } from '#test/fixtures/comparison/opened-tender';
import { loadShippedRules } from '#test/cases/shipped-rules';
import { judgeAsStated } from '#test/rounds';
import { fetchAs } from '#test/session';
import { sample } from '#test/small-content';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';
import { arriveAt, pickOption, pressEnterOn, typeInParts, typeInto } from './harness/keyboard';
import { startServer } from './harness/start-server';

const rules = loadShippedRules('essential-services');
const [avenor = '', brightwell = ''] = fiveFirms;
const people = { [avenor]: sample('vendor'), [brightwell]: sample('small-vendor') };
const of = { round: '', responses: new Map<string, string>() };

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
  const { ports, stop } = await openPorts({ contentDirectory: '.', dataDirectory: server.dataDirectory });
  const offers = fiveOffers(rules).map((answers, index) => {
    const firm = fiveFirms[index] ?? '';
    const by = people[firm];
    return { firm, answers, ...(by && { by }) };
  });
  const { round } = await openedTender(ports, riskyNeed(rules), offers);
  for (const { id, firm } of await ports.responses.listOfRound(round.id)) of.responses.set(firm, id);
  of.round = `/rounds/${round.id}`;
  await stop();
});
afterAll(() => server.stop());

const view = (as: string) => ({ as, origin: server.origin });
const reason = 'The vendor has shown us in a test that it holds.';
const year = new Date().getFullYear() + 1;

/** Decides to proceed with the first bidder, whatever is recommended, and about the others as recommended. */
async function decide(page: Page): Promise<void> {
  await pickOption(page, `What you decide about ${avenor}`, 'Proceed');
  for (const firm of fiveFirms.slice(1)) {
    const card = page.locator('section[aria-labelledby^="bidder-"]', {
      has: page.getByRole('heading', { name: firm, exact: true }),
    });
    const recommended = await card.locator('strong').first().innerText();
    await pickOption(page, `What you decide about ${firm}`, 'Do not proceed until');
    // The next one, and the only one that another begins with.
    if (recommended === 'Do not proceed') await page.keyboard.press('ArrowDown');
    await typeInto(page, `How the winner was better, for ${firm}`, 'Every answer was proved.');
  }
  await pickOption(page, 'Who gets the contract?', avenor);
  await typeInto(page, 'Why, as a whole', 'The best proof.');
  await typeInParts(page, 'No contract before the end of', `0115${year}`);
}

/** Each goes on where the one before it ended. */
describe.sequential('five bidders by keyboard alone', () => {
  test('are compared on one page, which shows exactly the seven answers in which they differ', async ({ open }) => {
    const page = await open(view('buyer'));
    await page.goto(of.round);
    await pressEnterOn(page, 'link', 'Compare all bidders');
    await arriveAt(page, '/comparison');
    await checkAccessibility(page);
    const answers = page.locator('table[data-comparison="answers"]');
    expect(await answers.locator('tbody tr').count()).toBe(Object.keys(sevenDifferences).length);
    expect(await answers.locator('thead th').allInnerTexts()).toEqual(['Question', ...fiveFirms]);
    const keyboard = answers.locator('tr', { hasText: 'keyboard' });
    expect(await keyboard.innerText()).toContain('Moves: “');
    await pressEnterOn(page, 'link', 'Show everything');
    await page.getByRole('link', { name: 'Show differences only' }).waitFor();
    await checkAccessibility(page);
  });

  test('stay readable at 320 pixels without script, one risk after the other', async ({ open }) => {
    const page = await open({ ...view('second-buyer'), width: 320, script: false });
    await page.goto(`${of.round}/comparison`);
    await checkAccessibility(page);
    const first = page.locator('table[data-comparison^="risks-"] tbody tr').first();
    expect(await first.innerText()).toContain(brightwell);
  });

  test('are told of in the reader’s language, the rows that were left out too', async ({ open }) => {
    for (const language of ['en-XA', 'ar-XB']) {
      const page = await open({ ...view('second-buyer'), width: 320, script: false, language });
      await page.goto(`${of.round}/comparison`);
      expect(await findUncatalogued(page), language).toEqual([]);
    }
  });

  test('are named, and not shown to a judge who has not declared yet', async ({ open }) => {
    const page = await open(view('evaluator'));
    await page.goto(`${of.round}/comparison`);
    await page.getByText('not shown to you').waitFor();
    for (const firm of fiveFirms) await page.getByRole('listitem').filter({ hasText: firm }).waitFor();
    expect(await page.locator('table').count()).toBe(0);
    await checkAccessibility(page);
  });

  test('are not decided about before the evaluators have agreed on each', async ({ open }) => {
    const page = await open({ ...view('buyer'), width: 320 });
    await page.goto(`${of.round}/decision`);
    await page.getByText('The decision waits').waitFor();
    for (const firm of fiveFirms) await page.getByRole('link', { name: firm, exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Record the decision for good' }).count()).toBe(0);
    await checkAccessibility(page);
    const { ports, stop } = await openPorts({ contentDirectory: '.', dataDirectory: server.dataDirectory });
    await judgeAsStated(ports, { id: of.round.slice('/rounds/'.length) });
    await stop();
  });

  test('are decided about against the recommendation, with a reason', async ({ open }) => {
    const page = await open(view('buyer'));
    await page.goto(`${of.round}/comparison`);
    await pressEnterOn(page, 'link', 'Decision');
    await arriveAt(page, '/decision');
    await checkAccessibility(page);
    await decide(page);
    await pressEnterOn(page, 'button', 'Record the decision for good');
    await page.getByText('The decision departs from the recommendation, and no reason is given.').first().waitFor();
    await checkAccessibility(page);
    // What was typed is still there.
    expect(await page.getByLabel('Why, as a whole').inputValue()).toBe('The best proof.');
    await typeInto(page, `Why you depart from the recommendation, for ${avenor}`, reason);
    await pressEnterOn(page, 'button', 'Record the decision for good');
    await page.getByText('The contract is meant to go to:').waitFor();
    await page.getByText(reason).waitFor();
    await checkAccessibility(page);
    const note = await fetchAs(`${server.origin}${of.round}/decision.pdf`);
    expect(note.headers.get('content-type')).toBe('application/pdf');
  });

  test('a loser reads why, says something about it, and the team reads that', async ({ open }) => {
    const [page, lead] = [await open({ ...view('small-vendor'), width: 320 }), await open(view('buyer'))];
    await page.goto(`/responses/${of.responses.get(brightwell)}`);
    await pressEnterOn(page, 'link', 'What was decided');
    await arriveAt(page, '/debrief');
    await page.getByText('Every answer was proved.').waitFor();
    await checkAccessibility(page);
    const told = await page.locator('main').innerText();
    expect(told).toContain(avenor);
    expect(told).toContain(`15 January ${year}`);
    for (const other of fiveFirms.slice(2)) expect(told).not.toContain(other);
    expect(told).not.toContain(reason);
    await pressEnterOn(page, 'button', 'Send to the buyer');
    await page.getByText('Nothing was sent.').waitFor();
    await checkAccessibility(page);
    await typeInto(page, 'Your comment', 'We proved every answer as well.');
    await pressEnterOn(page, 'button', 'Send to the buyer');
    await page.getByText('What you said').waitFor();
    await lead.goto(`${of.round}/decision`);
    await lead.getByText('We proved every answer as well.').waitFor();
  });

  test('the decision is replaced with a reason, and the earlier one stays', async ({ open }) => {
    const page = await open(view('buyer'));
    await page.goto(`${of.round}/decision`);
    await decide(page);
    await typeInto(page, `Why you depart from the recommendation, for ${avenor}`, reason);
    await pressEnterOn(page, 'button', 'Record the corrected decision');
    await page.getByText('An earlier decision is replaced without a reason.').first().waitFor();
    await checkAccessibility(page);
    await typeInto(page, 'Why you replace the earlier decision', 'A word was wrong.');
    await pressEnterOn(page, 'button', 'Record the corrected decision');
    await page.getByRole('heading', { name: 'Earlier decisions' }).waitFor();
    await checkAccessibility(page);
  });
});
