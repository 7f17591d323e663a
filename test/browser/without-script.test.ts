import { afterAll, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness/browser-test';
import { answerAsSomebodyElse, openAssessment, storedAnswers } from './harness/prepare-assessment';
import { kitchenPurchase, serveKitchenSink } from './harness/serve-kitchen-sink';

let server: Awaited<ReturnType<typeof serveKitchenSink>>;
beforeAll(async () => void (server = await serveKitchenSink()));
afterAll(() => server.stop());

const view = () => ({ script: false, origin: server.origin });

async function openForm(page: Page, at = ''): Promise<string> {
  const assessment = await openAssessment(server.origin, kitchenPurchase);
  await page.goto(`${assessment}/questionnaires/kitchen-sink${at}`);
  return assessment;
}

const stored = (assessment: string) => storedAnswers(server.origin, assessment, 'kitchen-sink');
const field = (page: Page, name: string, value?: string) =>
  page.locator(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);
const press = (page: Page, intent: string) => page.locator(`button[value=${intent}]`).click();
const hasFocus = (page: Page, selector: string) => page.locator(`${selector}:focus`).count();

describe('a questionnaire without script', () => {
  test('saves every type of answer, page by page', async ({ open }) => {
    const page = await open(view());
    const assessment = await openForm(page);
    await answerAsSomebodyElse(server.origin, assessment, 'kitchen-sink', { buyer_decides_alone: { value: true } });
    await page.reload();
    await field(page, 'value:data_kept', 'other').check({ force: true });
    await field(page, 'comment:data_kept').fill('Gaits');
    await field(page, 'value:hosting').selectOption('own_servers');
    await field(page, 'value:support_quality', '3').check({ force: true });
    await press(page, 'continue');
    await page.getByText('brought up').waitFor();
    await field(page, 'value:data_kinds', 'photos').check({ force: true });
    await field(page, 'value:data_kinds', 'voices').check({ force: true });
    await press(page, 'continue');
    await field(page, 'value:recognition', 'faces').check({ force: true });
    await press(page, 'continue');
    await page.waitForURL('**page=writing');
    await field(page, 'value:contact_name').fill('Ada');
    await field(page, 'value:contact_email').fill('ada@example.org');
    await field(page, 'value:keeps_days').fill('40');
    await field(page, 'value:tested_on').fill('2024-05-31');
    await press(page, 'continue');
    await field(page, 'value:share_found').fill('12,5');
    await field(page, 'value:test_findings').fill('One\nTwo');
    await press(page, 'continue');
    await page.waitForURL('**page=several');
    await field(page, 'part:routes:by_phone', 'works').check({ force: true });
    await field(page, 'part:responsible:first_person').fill('Grace');
    await press(page, 'continue');
    await page.waitForURL('**/proof');
    const answers = await stored(assessment);
    expect(answers).toEqual({
      data_kept: { value: 'other', comment: 'Gaits' },
      hosting: { value: 'own_servers' },
      support_quality: { value: 3 },
      data_kinds: { value: ['photos', 'voices'] },
      recognition: { value: ['faces'] },
      contact_name: { value: 'Ada' },
      contact_email: { value: 'ada@example.org' },
      keeps_days: { value: 40 },
      tested_on: { value: '2024-05-31' },
      share_found: { value: 12.5 },
      test_findings: { value: 'One\nTwo' },
      routes: { value: { by_phone: 'works' } },
      responsible: { value: { first_person: 'Grace' } },
    });
  });

  test('points out the questions that the answers brought up', async ({ open }) => {
    const page = await open(view());
    await openForm(page);
    await field(page, 'value:data_kept', 'nothing').check({ force: true });
    await field(page, 'value:has_log', 'true').check({ force: true });
    await press(page, 'continue');
    await page.getByText('Your answers brought up one more question on this page').waitFor();
    await page.getByRole('link', { name: 'Does anybody read the log?' }).click();
    expect(await hasFocus(page, '#question-log_read')).toBe(1);
  });

  test('answers 400 to a wrong page, loses nothing of it, and leads to what is to be mended', async ({ open }) => {
    const page = await open(view());
    const assessment = await openForm(page, '?page=writing');
    await answerAsSomebodyElse(server.origin, assessment, 'kitchen-sink', { data_kept: { value: 'health_data' } });
    await page.reload();
    await field(page, 'value:contact_email').fill('not an address');
    await field(page, 'value:keeps_days').fill('for ever');
    await field(page, 'value:contact_phone').fill('+44 20 7946 0000');
    const [response] = await Promise.all([page.waitForResponse(/kitchen-sink/), press(page, 'continue')]);
    expect(response.status()).toBe(400);
    expect(await hasFocus(page, '.aksel-error-summary')).toBe(1);
    expect(await page.locator('.aksel-error-summary a').allInnerTexts()).toEqual([
      'Who knows more?: Answer this question',
      'E-mail address: Enter an email address, such as name@example.org',
      'For how many days is it kept?: Enter a whole number from 0 to 3650',
    ]);
    expect(await field(page, 'value:keeps_days').inputValue()).toBe('for ever');
    expect((await stored(assessment))['contact_phone']).toEqual({ value: '+44 20 7946 0000' });
    await page.getByRole('link', { name: /how many days/ }).click();
    expect(await hasFocus(page, '#question-keeps_days')).toBe(1);
    await field(page, 'value:contact_name').fill('Ada');
    await field(page, 'value:contact_email').fill('ada@example.org');
    await field(page, 'value:keeps_days').fill('3');
    await press(page, 'continue');
    await page.waitForURL(/page=several/);
  });

  test('shows theirs beside mine where somebody answered meanwhile', async ({ open }) => {
    const page = await open(view());
    const assessment = await openForm(page);
    await answerAsSomebodyElse(server.origin, assessment, 'kitchen-sink', { data_kept: { value: 'health_data' } });
    await field(page, 'value:data_kept', 'nothing').check({ force: true });
    await field(page, 'value:has_log', 'false').check({ force: true });
    await press(page, 'leave');
    await page.getByText('Somebody else answered this while you were writing').waitFor();
    expect(await stored(assessment)).toEqual({ data_kept: { value: 'health_data' }, has_log: { value: false } });
    await press(page, 'leave');
    await page.getByText('Which answer should stand?').waitFor();
    await field(page, 'keep:data_kept', 'mine').check({ force: true });
    await press(page, 'leave');
    await page.waitForURL((url) => url.pathname === assessment);
    expect((await stored(assessment))['data_kept']).toEqual({ value: 'nothing' });
  });

  test('overwrites no answer that it never showed', async ({ open }) => {
    const page = await open(view());
    const assessment = await openForm(page);
    await answerAsSomebodyElse(server.origin, assessment, 'kitchen-sink', { data_kept: { value: 'health_data' } });
    await field(page, 'value:has_log', 'true').check({ force: true });
    await press(page, 'leave');
    await page.waitForURL((url) => url.pathname === assessment);
    expect(await stored(assessment)).toEqual({ data_kept: { value: 'health_data' }, has_log: { value: true } });
  });

  test('takes an answer back, and says that something does not apply', async ({ open }) => {
    const page = await open(view());
    const assessment = await openForm(page, '?page=writing');
    await answerAsSomebodyElse(server.origin, assessment, 'kitchen-sink', {
      data_kept: { value: 'health_data' },
      keeps_days: { value: 5 },
      contact_name: { value: 'Ada' },
    });
    await page.reload();
    await field(page, 'value:keeps_days').fill('');
    await page.getByText('This does not apply').first().click();
    await field(page, 'not-applicable:keeps_days').check({ force: true });
    await field(page, 'reason:keeps_days').fill('Nothing is kept');
    await field(page, 'value:contact_name').fill('');
    await press(page, 'leave');
    await page.waitForURL((url) => url.pathname === assessment);
    expect(await stored(assessment)).toEqual({
      data_kept: { value: 'health_data' },
      keeps_days: { notApplicable: { reason: 'Nothing is kept' } },
    });
  });

  test('keeps proof with its answer, and a promise', async ({ open }) => {
    const page = await open(view());
    const assessment = await openForm(page);
    await answerAsSomebodyElse(server.origin, assessment, 'kitchen-sink', {
      data_kept: { value: 'nothing' },
      has_log: { value: true },
    });
    await page.goto(`${assessment}/questionnaires/kitchen-sink/proof`);
    await field(page, 'kind:data_kept', 'document').check({ force: true });
    await field(page, 'document:data_kept').fill('Data map, page 3');
    await field(page, 'dated:data_kept').fill('2026-01-31');
    await field(page, 'kind:has_log', 'commitment').check({ force: true });
    await page.locator('main form [type=submit]').click();
    await page.locator('.aksel-error-summary').waitFor();
    await field(page, 'by:has_log').fill('2026-12-31');
    await field(page, 'proof:has_log').fill('A screenshot');
    await page.locator('main form [type=submit]').click();
    await page.waitForURL((url) => url.pathname === assessment);
    expect(await stored(assessment)).toEqual({
      data_kept: {
        value: 'nothing',
        evidence: { grade: 'documented', document: 'Data map, page 3', dated: '2026-01-31' },
      },
      has_log: { value: true, committed: { by: '2026-12-31', proof: 'A screenshot' } },
    });
  });

  test('deletes an assessment only after asking', async ({ open }) => {
    const page = await open(view());
    const assessment = await openForm(page);
    await page.goto('/assessments');
    await page.locator(`a[href="${assessment}/delete"]`).click();
    await page.getByRole('button', { name: 'Yes, delete it' }).click();
    await page.waitForURL((url) => url.pathname === '/assessments');
    const response = await page.goto(assessment);
    expect(response?.status()).toBe(404);
  });
});
