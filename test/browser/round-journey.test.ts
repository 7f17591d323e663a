import { afterAll, beforeAll } from 'vitest';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { startServerWithClock } from './harness/start-server';
import * as buyer from './round/buyer-steps';
import * as opening from './round/opening-steps';
import * as team from './round/team-steps';
import * as vendor from './round/vendor-steps';

let server: Awaited<ReturnType<typeof startServerWithClock>>;
beforeAll(async () => void (server = await startServerWithClock()));
afterAll(() => server.stop());

const minutesOpen = 120;
const minuteMs = 60_000;
const northwind = { firm: 'Northwind Registers', email: 'bids@northwind.example' };
const quill = { firm: 'Quill & Co', email: 'tenders@quill.example' };
/** A firm whose person is known already: one of the samples. */
const kestrel = { firm: 'Kestrel & Daughters', email: 'small-vendor@kestrel.example' };
const question = 'May the booking page stand on our own servers?';
const answer = 'Yes, as long as it stays within the country.';

const view = (as = 'nobody') => ({ as, origin: server.origin });
const of = { procurement: '', round: '', northwind: '', quill: '' };

/** Each goes on where the one before it ended. */
describe.sequential('a fresh round by keyboard alone, from nothing to opened', () => {
  test('the buyer prepares it, freezes it, and invites firms', async ({ open }) => {
    const page = await open(view());
    await buyer.actAs(page, 'Amina Odhiambo');
    await checkAccessibility(page);
    of.procurement = await buyer.beginProcurement(page);
    await buyer.answerNeed(page, server.origin);
    await buyer.readPicture(page, of.procurement);
    await buyer.addColleagues(page);
    await buyer.confirmUses(page, of.procurement);
    of.round = await buyer.planTender(page, of.procurement, new Date(Date.now() + minutesOpen * minuteMs));
    await buyer.freeze(page, of.round);
    await buyer.readPack(page, of.round);
    await buyer.invite(page, of.round, [northwind, quill, kestrel]);
    await buyer.publish(page, of.round);
  });

  test('one vendor comes in by mail, answers without script, hands in and keeps the receipt', async ({ open }) => {
    const page = await open({ ...view(), script: false });
    of.northwind = await vendor.enter(page, northwind.email, 'Ada Okafor');
    await vendor.answerEverything(page, of.northwind);
    await vendor.addDocument(page, of.northwind);
    await vendor.handIn(page, of.northwind, 'Ada Okafor');
    await vendor.keepReceipt(page);
  });

  test('two people of another vendor answer at once, ask the buyer, withdraw and hand in again', async ({ open }) => {
    const [ben, lea, amina] = [await open(view()), await open(view()), await open(view('buyer'))];
    of.quill = await vendor.enter(ben, quill.email, 'Ben Quill');
    await team.askColleague(ben, of.quill, 'lea@quill.example');
    expect(await vendor.enter(lea, 'lea@quill.example', 'Lea Brandt')).toBe(of.quill);
    await team.openQuestionnaire(ben, of.quill);
    await team.openQuestionnaire(lea, of.quill);
    await team.answerTogether(ben, lea);
    await team.askBuyer(lea, of.quill, question);
    await opening.answerVendor(amina, of.round, question, answer);
    await ben.goto(`${of.quill}/questions`);
    await ben.getByText(answer).waitFor();
    await checkAccessibility(ben);
    await team.answerTheRest(ben, of.quill);
    await vendor.handIn(ben, of.quill, 'Ben Quill');
    await team.withdraw(lea, of.quill);
    await vendor.handIn(lea, of.quill, 'Lea Brandt');
    await lea.getByText('Submission 2 was handed in').waitFor();
  });

  test('nobody of the buyer reads anything before two have opened, and nobody hands in too late', async ({ open }) => {
    const nour = await open(view('small-vendor'));
    const [amina, jonas] = [await open(view('buyer')), await open(view('second-buyer'))];
    const late = await vendor.enterAsKnown(nour, kestrel.email);
    await nour.goto(`${late}/review`);
    await vendor.declare(nour, 'Nour Kestrel');
    await opening.expectSealed(amina, of.round, [of.northwind, of.quill, late]);
    server.moveClock(minutesOpen + 1);
    await vendor.handInTooLate(nour, late);
    await opening.confirmOpening(amina, of.round, 'The other opener has to confirm too');
    await opening.expectSealed(amina, of.round, [of.northwind]);
    await opening.confirmOpening(jonas, of.round, northwind.firm);
  });

  test('the results are read, the history tells it all, and the record holds', async ({ open }) => {
    const page = await open(view('second-buyer'));
    await opening.readResponses(page, of.round, [northwind.firm, quill.firm]);
    const history = await opening.readHistory(page, of.procurement);
    for (const told of [
      'Froze a round',
      'Published a round, for invited vendors only',
      'Answered a vendor’s question to everybody',
      'Tried to read what is sealed in a round; nothing was shown.',
      'Confirmed the opening of a round, in person.',
    ]) {
      expect(history).toContain(told);
    }
    // Who came too late handed nothing in, and is not named.
    expect(history).toMatch(/Opened: \W*Northwind Registers\W* and \W*Quill & Co\W*\. Not opened/);
    expect(await opening.verify(server.dataDirectory)).toContain('Nothing was altered.');
  });
});
