import { afterAll, beforeAll } from 'vitest';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { startServerWithClock } from './harness/start-server';
import * as buyer from './round/buyer-steps';
import * as vendor from './round/vendor-steps';

let server: Awaited<ReturnType<typeof startServerWithClock>>;
beforeAll(async () => void (server = await startServerWithClock()));
afterAll(() => server.stop());

const minutesOpen = 60;
const minuteMs = 60_000;
const northwind = { firm: 'Northwind Registers', email: 'bids@northwind.example' };
const quill = { firm: 'Quill & Co', email: 'tenders@quill.example' };
/** One of the sample vendors, who is known already. */
const kestrel = { firm: 'Kestrel & Daughters', email: 'small-vendor@kestrel.example' };

let procurement = '';
let round = '';

describe('a fresh round by keyboard alone, from nothing to opened', () => {
  test('the buyer prepares it, freezes it, and invites firms', async ({ open }) => {
    const page = await open({ as: 'nobody', origin: server.origin });
    await buyer.actAs(page, 'Amina Odhiambo');
    await checkAccessibility(page);
    procurement = await buyer.beginProcurement(page);
    await buyer.answerNeed(page, server.origin);
    await buyer.readPicture(page, procurement);
    await buyer.addColleagues(page);
    await buyer.confirmUses(page, procurement);
    round = await buyer.planTender(page, procurement, new Date(Date.now() + minutesOpen * minuteMs));
    await buyer.freeze(page, round);
    await buyer.readPack(page, round);
    await buyer.invite(page, round, [northwind, quill, kestrel]);
    await buyer.publish(page, round);
    expect(round).not.toBe('');
  });

  test('one vendor comes in by mail, answers without script, hands in and keeps the receipt', async ({ open }) => {
    const page = await open({ as: 'nobody', origin: server.origin, script: false });
    const overview = await vendor.enter(page, northwind.email, 'Ada Okafor');
    await vendor.answerEverything(page, overview);
    await vendor.addDocument(page, overview);
    await vendor.handIn(page, overview, 'Ada Okafor');
    await vendor.keepReceipt(page);
  });
});
