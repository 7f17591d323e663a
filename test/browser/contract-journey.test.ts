import { afterAll, beforeAll } from 'vitest';
import * as steps from './contract/contract-steps';
import { describe, expect, test } from './harness/browser-test';
import { answerAsSomebodyElse } from './harness/prepare-assessment';
import { startServerWithClock } from './harness/start-server';
import { actAs } from './round/buyer-steps';

let server: Awaited<ReturnType<typeof startServerWithClock>>;
beforeAll(async () => void (server = await startServerWithClock()));
afterAll(() => server.stop());

const dayMinutes = 24 * 60;
/** The promise of the sample contract is due 20 days from when the server began. */
const daysAhead = 30;
const dayFromNow = (days: number) => new Date(Date.now() + days * dayMinutes * 60_000);
const unproved = ['Moderate', 'High'];
/** At the award, now, and once everything promised is proved. */
const whileOpen = [...unproved, ...unproved, 'Moderate'];
const view = (as = 'nobody') => ({ as, origin: server.origin });

/** Each goes on where the one before it ended. */
describe.sequential('a contract by keyboard alone', () => {
  test('a promise becomes overdue, which lowers nothing; it is proved, and the level falls', async ({ open }) => {
    const page = await open(view('contract-manager'));
    const contract = await steps.openContract(page);
    expect(await steps.rowOf(page, steps.promise)).toContain('Open');
    // An unproved promise may turn out to be anything: what is shown is the worst of it.
    expect(levelsIn(await steps.rowOf(page, steps.risk))).toEqual(whileOpen);

    server.moveClock(daysAhead * dayMinutes);
    const later = await open(view());
    await actAs(later, 'Piotr Zalewski');
    await later.goto(contract);
    expect(await steps.rowOf(later, steps.promise)).toContain('Overdue');
    expect(levelsIn(await steps.rowOf(later, steps.risk))).toEqual(whileOpen);
    await steps.prove(later, dayFromNow(daysAhead));
    await later.goto(contract);
    expect(await steps.rowOf(later, steps.promise)).toContain('Proved late');
    expect(levelsIn(await steps.rowOf(later, steps.risk))).toEqual([...unproved, 'Moderate', 'Moderate']);
  });

  test('an incident triggers a re-assessment, which a colleague answers, and the level rises again', async ({
    open,
  }) => {
    const page = await open(view());
    await actAs(page, 'Piotr Zalewski');
    const contract = await steps.openContract(page);
    await steps.recordIncident(page, contract, dayFromNow(daysAhead));
    const answers = await steps.reassess(page, dayFromNow(daysAhead + 14));
    await answerAsSomebodyElse(server.origin, answers, 'privacy', { own_use: { value: 'shares_or_sells' } });
    const moves = await steps.finish(page);
    expect(moves).toMatch(/Fell[^]*Rose/);
    await page.goto(contract);
    expect(levelsIn(await steps.rowOf(page, steps.risk)).slice(2, 3)).toEqual(['High']);
    await steps.downloadRegister(page, contract);
  });

  test('the firm reads what it agreed to, and nothing of the buyer’s pages', async ({ open }) => {
    const page = await open(view());
    await actAs(page, 'Nour Kestrel');
    await page.goto('/responses');
    const names = page.getByRole('link', { name: new RegExp(steps.title) });
    await names.first().click();
    await page.getByRole('link', { name: 'What you agreed to in the contract' }).click();
    await page.getByRole('heading', { name: steps.promise }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('We read the statement');
  });
});

function levelsIn(row: string): string[] {
  return row.match(/Not present|Low|Moderate|High|Critical/g) ?? [];
}
