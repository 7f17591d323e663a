import { afterAll, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness/browser-test';
import { savedSign, waitForSurvey } from './harness/fill-in';
import { answerAsSomebodyElse, openAssessment, storedAnswers } from './harness/prepare-assessment';
import { kitchenPurchase, serveKitchenSink } from './harness/serve-kitchen-sink';

let server: Awaited<ReturnType<typeof serveKitchenSink>>;
beforeAll(async () => void (server = await serveKitchenSink()));
afterAll(() => server.stop());

/** What the browser says of a connection that is not there, and of a conflict. */
const expects = [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/, /answers answered 409/];

async function openForm(page: Page, assessment?: string): Promise<string> {
  const address = assessment ?? (await openAssessment(server.origin, kitchenPurchase));
  await page.goto(`${address}/questionnaires/kitchen-sink`);
  await waitForSurvey(page);
  return address;
}

const stored = (assessment: string) => storedAnswers(server.origin, assessment, 'kitchen-sink');
const pick = (page: Page, question: string, value: string) =>
  page.locator(`[data-name="${question}"] input[value="${value}"]`).check({ force: true });
const isPicked = (page: Page, question: string, value: string) =>
  page.locator(`[data-name="${question}"] input[value="${value}"]`).isChecked();
const waitsForConnection = (page: Page) => page.getByText('Not saved yet: no connection').waitFor();

describe('an answer in the form library', () => {
  test('is on the server once the page says "saved", and there after a reload', async ({ open }) => {
    const page = await open({ origin: server.origin });
    const assessment = await openForm(page);
    await pick(page, 'data_kept', 'health_data');
    await page.locator('[data-name=data_kinds] input[value=names]').waitFor();
    await pick(page, 'data_kinds', 'names');
    await savedSign(page).waitFor();
    expect(await stored(assessment)).toEqual({ data_kept: { value: 'health_data' }, data_kinds: { value: ['names'] } });
    await page.reload();
    await waitForSurvey(page);
    expect(await isPicked(page, 'data_kept', 'health_data')).toBe(true);
  });

  test('is a blank again once it is taken back', async ({ open }) => {
    const page = await open({ origin: server.origin });
    const assessment = await openForm(page);
    await pick(page, 'has_log', 'true');
    await savedSign(page).waitFor();
    await pick(page, 'has_log', 'no-answer');
    await expect.poll(() => stored(assessment)).toEqual({});
  });

  test('is not saved while the words or the reason that belong to it are missing, and the page says so', async ({
    open,
  }) => {
    const page = await open({ origin: server.origin });
    const assessment = await openForm(page);
    await pick(page, 'data_kept', 'contact_details');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.locator('[data-name="keeps_days-NotApplicable"] input').check({ force: true });
    await page.getByText('One answer is not saved yet').waitFor();
    expect(await savedSign(page).count()).toBe(0);
    await page.locator('[data-name="keeps_days-Reason"] textarea').fill('Nothing is kept');
    await savedSign(page).waitFor();
    expect((await stored(assessment))['keeps_days']).toEqual({ notApplicable: { reason: 'Nothing is kept' } });
  });

  test('typed while the connection is down is sent when it is back', async ({ open }) => {
    const page = await open({ origin: server.origin, expects });
    const assessment = await openForm(page);
    await page.context().setOffline(true);
    await pick(page, 'data_kept', 'nothing');
    await waitsForConnection(page);
    expect(await savedSign(page).count()).toBe(0);
    await page.context().setOffline(false);
    await savedSign(page).waitFor();
    expect(await stored(assessment)).toEqual({ data_kept: { value: 'nothing' } });
  });

  test('survives a connection that drops and a tab that is closed', async ({ open }) => {
    const page = await open({ origin: server.origin, expects });
    const assessment = await openForm(page);
    await page.context().setOffline(true);
    await pick(page, 'data_kept', 'nothing');
    await pick(page, 'has_log', 'false');
    await waitsForConnection(page);
    const { pages } = { pages: page.context() };
    await page.close({ runBeforeUnload: false });
    await pages.setOffline(false);
    expect(await stored(assessment)).toEqual({});

    const next = await pages.newPage();
    await openForm(next, assessment);
    await savedSign(next).waitFor();
    await expect.poll(() => stored(assessment)).toEqual({ data_kept: { value: 'nothing' }, has_log: { value: false } });
    expect(await isPicked(next, 'has_log', 'false')).toBe(true);
  });

  test('counts once where only the acknowledgement was lost', async ({ open }) => {
    const page = await open({ origin: server.origin, expects });
    const assessment = await openForm(page);
    let isLost = false;
    await page.route('**/answers', async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      await route.abort('failed');
    });
    await pick(page, 'data_kept', 'nothing');
    await waitsForConnection(page);
    await pick(page, 'has_log', 'true');
    await savedSign(page).waitFor();
    expect(await page.getByText('Somebody else').count()).toBe(0);
    expect(await stored(assessment)).toEqual({ data_kept: { value: 'nothing' }, has_log: { value: true } });
  });

  test('tells that the proof of the old answer goes, and drops it only then', async ({ open }) => {
    const assessment = await openAssessment(server.origin, kitchenPurchase);
    const proved = { value: true, evidence: { grade: 'documented' as const, document: 'Log', dated: '2026-01-31' } };
    await answerAsSomebodyElse(server.origin, assessment, 'kitchen-sink', { has_log: proved });
    const page = await open({ origin: server.origin });
    await openForm(page, assessment);
    await page.getByText('It is removed when you change the answer').waitFor();
    await pick(page, 'has_log', 'false');
    await expect.poll(async () => (await stored(assessment))['has_log']).toEqual({ value: false });
    await pick(page, 'has_log', 'true');
    await expect.poll(async () => (await stored(assessment))['has_log']).toEqual(proved);
  });
});

describe('two people on one answer', () => {
  async function dispute(page: Page) {
    // What others answer arrives too late to be seen.
    await page.route('**/changes?*', () => {});
    const assessment = await openForm(page);
    await answerAsSomebodyElse(server.origin, assessment, 'kitchen-sink', { data_kept: { value: 'health_data' } });
    await pick(page, 'data_kept', 'nothing');
    await pick(page, 'has_log', 'true');
    await page.getByText('Somebody else answered').waitFor();
    return assessment;
  }

  test('see both answers, and neither is lost before a person chooses', async ({ open }) => {
    const page = await open({ origin: server.origin, expects });
    const assessment = await dispute(page);
    const panel = page.getByRole('alert').filter({ hasText: 'Somebody else' });
    expect(await panel.innerText()).toContain('Nothing about people');
    expect(await panel.innerText()).toContain('Health data');
    expect(await savedSign(page).count()).toBe(0);
    await expect
      .poll(() => stored(assessment))
      .toEqual({ data_kept: { value: 'health_data' }, has_log: { value: true } });
    await page.reload();
    await page.getByText('Somebody else answered').waitFor();
  });

  test('mine stands where I say so', async ({ open }) => {
    const page = await open({ origin: server.origin, expects });
    const assessment = await dispute(page);
    await page.getByRole('button', { name: /^Keep mine/ }).click();
    await savedSign(page).waitFor();
    expect((await stored(assessment))['data_kept']).toEqual({ value: 'nothing' });
  });

  test('theirs stands where I say so, on the screen too', async ({ open }) => {
    const page = await open({ origin: server.origin, expects });
    const assessment = await dispute(page);
    await page.getByRole('button', { name: /^Take theirs/ }).click();
    await savedSign(page).waitFor();
    expect(await isPicked(page, 'data_kept', 'health_data')).toBe(true);
    expect((await stored(assessment))['data_kept']).toEqual({ value: 'health_data' });
  });

  test('two tabs of one person save side by side', async ({ open }) => {
    const page = await open({ origin: server.origin });
    const assessment = await openForm(page);
    const second = await page.context().newPage();
    await openForm(second, assessment);
    await pick(page, 'data_kept', 'nothing');
    await pick(second, 'has_log', 'false');
    await savedSign(page).waitFor();
    await savedSign(second).waitFor();
    await expect.poll(() => stored(assessment)).toEqual({ data_kept: { value: 'nothing' }, has_log: { value: false } });
  });
});

describe('the plain form', () => {
  test('stays where somebody has begun to fill it in before the form library arrives', async ({ open }) => {
    const page = await open({ origin: server.origin });
    const assessment = await openAssessment(server.origin, kitchenPurchase);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/survey', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${assessment}/questionnaires/kitchen-sink`);
    await page.locator('[name="value:has_log"][value=true]').check({ force: true });
    release();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.rs-survey').count()).toBe(0);
    expect(await page.locator('[name="value:has_log"][value=true]').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Save and leave' }).click();
    await page.waitForURL((url) => url.pathname === assessment);
    expect(await stored(assessment)).toEqual({ has_log: { value: true } });
  });

  test('stays where the form library cannot be had', async ({ open }) => {
    const page = await open({ origin: server.origin, expects: [/survey-form.*answered|ERR_FAILED|Failed to fetch/] });
    await page.route('**/assets/survey-form*', (route) => route.abort());
    const assessment = await openAssessment(server.origin, kitchenPurchase);
    const failed = page.waitForEvent('requestfailed');
    await page.goto(`${assessment}/questionnaires/kitchen-sink`);
    await failed;
    await page.waitForTimeout(500);
    expect(await page.getByRole('button', { name: 'Save and continue' }).isVisible()).toBe(true);
  });
});
