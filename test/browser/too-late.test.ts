import { afterAll, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { beginResponse, runningRound } from '#test/rounds';
import { sessionOf } from '#test/session';
import { sample, smallContent, smallPorts } from '#test/small-content';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { savedSign, waitForSurvey } from './harness/fill-in';
import { startServer } from './harness/start-server';

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => void (server = await startServer({ CONTENT_DIR: smallContent })));
afterAll(() => server.stop());

const expects = [/answers answered (422|401)|changes.*answered 401/];
const vendor = () => ({ as: 'vendor', origin: server.origin, expects });

/** A vendor's response in a round that takes answers, and what ends it. */
async function respond() {
  const ports = await smallPorts(server.dataDirectory);
  const { round } = await runningRound(ports);
  const { id } = await beginResponse(ports, round, sample('vendor'));
  return {
    form: `/assessments/${id}/questionnaires/offer`,
    stored: async () => (await ports.assessments.findWithAnswers(id))?.answers,
    endRound: () =>
      ports.rounds.change({ ...round, cancelled: { at: '2031-03-04T09:00:00.000Z', reason: 'No money' } }),
  };
}

const field = (page: Page) => page.locator('[data-name=people_with_access] input');
const reason = 'The deadline of this round has passed, or the round has ended.';

describe('a change after the deadline', () => {
  test('is not saved, stays in sight to be copied, and is kept until it is dismissed', async ({ open }) => {
    const { form, stored, endRound } = await respond();
    const page = await open(vendor());
    await page.goto(form);
    await waitForSurvey(page);
    await field(page).fill('12');
    await savedSign(page).waitFor();
    await endRound();
    await field(page).fill('345');
    const panel = page.getByRole('alert').filter({ hasText: 'One answer was not saved' });
    await panel.waitFor();
    expect(await panel.innerText()).toContain(reason);
    expect(await panel.innerText()).toContain('345');
    expect(await savedSign(page).count()).toBe(0);
    expect(await field(page).isEditable()).toBe(false);
    expect(await stored()).toEqual({ people_with_access: { value: 12 } });
    await checkAccessibility(page);

    await page.reload();
    await panel.waitFor();
    expect(await panel.innerText()).toContain('345');
    await page.getByRole('button', { name: 'Delete what was not saved' }).click();
    await panel.waitFor({ state: 'detached' });
    await page.getByText('The answers can be read here, not changed').first().waitFor();
    expect(await field(page).inputValue()).toBe('12');
    await checkAccessibility(page);
  });

  test('is refused before it is typed where the page learns of the end first', async ({ open }) => {
    const { form, endRound } = await respond();
    const page = await open(vendor());
    await page.goto(form);
    await waitForSurvey(page);
    await endRound();
    await page.getByRole('alert').filter({ hasText: reason }).waitFor();
    expect(await field(page).isEditable()).toBe(false);
  });

  test('is told in the same words without script, with everything that was typed', async ({ open }) => {
    const { form, stored, endRound } = await respond();
    const page = await open({ ...vendor(), script: false });
    await page.goto(form);
    await endRound();
    await page.locator('[name="value:people_with_access"]').fill('678');
    const [response] = await Promise.all([
      page.waitForResponse(/offer/),
      page.getByRole('button', { name: 'Save and continue' }).click(),
    ]);
    expect(response.status()).toBe(422);
    await page.getByText(reason).waitFor();
    expect(await page.locator('.aksel-error-summary:focus').count()).toBe(1);
    expect(await page.locator('[name="value:people_with_access"]').inputValue()).toBe('678');
    expect(await page.locator('main form [type=submit]').count()).toBe(0);
    expect(await stored()).toEqual({});
    await checkAccessibility(page);
    await page.goto(form);
    await page.getByText('The answers can be read here, not changed').waitFor();
    await checkAccessibility(page);
  });
});

describe('a session that has ended', () => {
  test('keeps what is typed, and sends it once the person has signed in again', async ({ open }) => {
    const { form, stored } = await respond();
    const page = await open(vendor());
    await page.goto(form);
    await waitForSurvey(page);
    await page.context().clearCookies();
    await field(page).fill('12');
    await page.getByText('Your session has ended. Sign in again.').waitFor();
    const signIn = page.getByRole('main').getByRole('link', { name: 'Sign in' });
    expect(await signIn.getAttribute('href')).toBe(`/sign-in?to=${encodeURIComponent(`${form}?page=access`)}`);
    expect(await stored()).toEqual({});
    await checkAccessibility(page);

    const [name = '', value = ''] = (await sessionOf(server.origin, 'vendor')).split('=');
    await page.context().addCookies([{ name, value, url: server.origin }]);
    await page.goto(form);
    await waitForSurvey(page);
    await savedSign(page).waitFor();
    await expect.poll(stored).toEqual({ people_with_access: { value: 12 } });
    expect(await field(page).inputValue()).toBe('12');
  });
});
