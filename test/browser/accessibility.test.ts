import { sampleOf } from '#test/proof-size';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { answerAll, contentUnder } from '#test/fixtures/briefs/judged';
import { checkAccessibility } from './harness/check-accessibility';
import { describe, expect, test, type View } from './harness/browser-test';
import { pickFirstChoices, savedSign, startAssessment, waitForSurvey } from './harness/fill-in';
import { answerAsSomebodyElse, openAssessment, saveAnswers } from './harness/prepare-assessment';
import { kitchenPurchase, serveKitchenSink } from './harness/serve-kitchen-sink';
import { startServer } from './harness/start-server';

const content = contentUnder('.', 'essential-services');
const riskiest = answerAll(content, 'riskiest', 'claimed');
const widths = [320, 1280] as const;
const plain = { script: false };

/** Opens every closed part of the page: what is folded away has to be accessible too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
}

async function send(page: Page): Promise<void> {
  await page.locator('main form [type=submit]').first().click();
}

let kitchen: Awaited<ReturnType<typeof serveKitchenSink>>;
beforeAll(async () => void (kitchen = await serveKitchenSink()));
afterAll(() => kitchen.stop());

describe.for(sampleOf(widths))('at %d pixels', (width) => {
  const view = (more: View = {}): View => ({ width, ...more });

  test('the start page, by whom it is opened', async ({ open }) => {
    for (const as of ['nobody', 'buyer', 'vendor', 'administrator']) {
      const page = await open(view({ as }));
      await page.goto('/');
      await checkAccessibility(page);
    }
  });

  test('the list without assessments', async ({ open }) => {
    const server = await startServer();
    try {
      const page = await open(view({ origin: server.origin }));
      await page.goto('/assessments');
      await expect.poll(() => page.getByText('How it works').isVisible()).toBe(true);
      await checkAccessibility(page);
    } finally {
      await server.stop();
    }
  });

  test('the list, a new assessment and its errors, the assessment, deleting it', async ({ open }) => {
    const page = await open(view());
    await page.goto('/assessments/new');
    await checkAccessibility(page);
    await send(page);
    await page.locator('.aksel-error-summary').waitFor();
    await checkAccessibility(page);
    const assessment = await startAssessment(page);
    await checkAccessibility(page);
    await page.goto(`${assessment}/delete`);
    await checkAccessibility(page);
    await page.goto('/assessments');
    await checkAccessibility(page);
  });

  test('a page that is not there', async ({ open }) => {
    const page = await open(view());
    await page.goto('/nowhere');
    await checkAccessibility(page);
    await page.goto('/assessments/nothing/result');
    await checkAccessibility(page);
  });

  test('the plain form: untouched, unfolded, refused, with new questions, with a conflict', async ({ open }) => {
    const { origin } = kitchen;
    const page = await open(view({ ...plain, origin }));
    const assessment = await openAssessment(origin, kitchenPurchase);
    const form = `${assessment}/questionnaires/kitchen-sink`;
    await page.goto(form);
    await checkAccessibility(page);
    await unfold(page);
    await checkAccessibility(page);
    await page.locator('[name="value:data_kept"][value=other]').check({ force: true });
    await send(page);
    await page.locator('.aksel-error-summary').waitFor();
    await checkAccessibility(page);
    await page.locator('[name="value:data_kept"][value=health_data]').check({ force: true });
    await send(page);
    await page.getByText('brought up').waitFor();
    await checkAccessibility(page);
    await answerAsSomebodyElse(origin, assessment, 'kitchen-sink', { has_log: { value: false } });
    await page.locator('[name="value:has_log"][value=true]').check({ force: true });
    await send(page);
    await page.getByText('Which answer should stand?').waitFor();
    await checkAccessibility(page);
    await page.goto(`${form}?page=writing`);
    await checkAccessibility(page);
    await page.goto(`${form}?page=several`);
    await checkAccessibility(page);
  });

  test('the form library: every type of question, unfinished, with an error, with a conflict', async ({ open }) => {
    const { origin } = kitchen;
    const page = await open(view({ origin, expects: [/answers answered 409/] }));
    const assessment = await openAssessment(origin, kitchenPurchase);
    await saveAnswers(origin, assessment, {
      buyer_decides_alone: { value: true },
      has_log: { value: true, evidence: { grade: 'documented', document: 'Log', dated: '2026-01-31' } },
      routes: { value: { by_phone: 'fails' } },
    });
    const form = `${assessment}/questionnaires/kitchen-sink`;
    await page.goto(form);
    await waitForSurvey(page);
    await checkAccessibility(page);
    await pickFirstChoices(page);
    await savedSign(page).waitFor();
    await checkAccessibility(page);
    await page.locator('[data-name=data_kept] input[value=other]').check({ force: true });
    await checkAccessibility(page);
    await page.locator('[data-name=data_kept] input[value=no-answer]').check({ force: true });
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.locator('.sd-question__erbox, .sd-element__erbox').first().waitFor();
    await checkAccessibility(page);

    await answerAsSomebodyElse(origin, assessment, 'kitchen-sink', { support_quality: { value: 5 } });
    await page.locator('[data-name=support_quality] input').nth(1).check({ force: true });
    await page.getByText('Somebody else answered').waitFor();
    await checkAccessibility(page);

    for (const name of ['writing', 'several']) {
      await page.goto(`${form}?page=${name}`);
      await waitForSurvey(page);
      await checkAccessibility(page);
    }
  });

  test('the proof: empty, as it is asked, refused', async ({ open }) => {
    const page = await open(view(plain));
    const assessment = await openAssessment(inject('origin'));
    const form = `${assessment}/questionnaires/need-and-context`;
    await page.goto(`${form}/proof`);
    await checkAccessibility(page);
    await page.goto(form);
    while (!page.url().endsWith('/proof')) {
      await pickFirstChoices(page);
      const before = page.url();
      await send(page);
      await expect.poll(() => page.url()).not.toBe(before);
    }
    await checkAccessibility(page);
    await page.locator('input[value=document]').first().check({ force: true });
    await page.locator('input[value=commitment]').nth(1).check({ force: true });
    await send(page);
    await page.locator('.aksel-error-summary').waitFor();
    await checkAccessibility(page);
  });

  test('the result: empty, before an offer, with everything answered and unfolded', async ({ open }) => {
    const page = await open(view(plain));
    const assessment = await openAssessment(inject('origin'));
    await page.goto(`${assessment}/result`);
    await checkAccessibility(page);
    const needs = new Set(
      content.questionnaires.find(({ id }) => id === 'need-and-context')?.questions.map(({ name }) => name),
    );
    const beforeAnOffer = Object.fromEntries(Object.entries(riskiest).filter(([name]) => needs.has(name)));
    await saveAnswers(inject('origin'), assessment, beforeAnOffer);
    await page.goto(`${assessment}/result`);
    await checkAccessibility(page);
    await saveAnswers(inject('origin'), assessment, riskiest, 1);
    await page.goto(assessment);
    await checkAccessibility(page);
    await page.goto(`${assessment}/result`);
    await unfold(page);
    await checkAccessibility(page);
  });
});
