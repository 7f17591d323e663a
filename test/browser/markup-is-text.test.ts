import { sampleOf } from '#test/proof-size';
import { afterAll, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness/browser-test';
import { fetchAs } from '#test/session';
import { crawl } from './harness/crawl';
import { savedSign, waitForSurvey } from './harness/fill-in';
import { hostileShownOn, sendHostile, textFormsOf, type TextForm } from './harness/hostile-forms';
import { openAssessment, saveAnswers, storedAnswers } from './harness/prepare-assessment';
import { kitchenPurchase, serveKitchenSink } from './harness/serve-kitchen-sink';
import { judgeSample } from './harness/judge-sample';
import { startServerWithClock } from './harness/start-server';

let server: Awaited<ReturnType<typeof serveKitchenSink>>;
beforeAll(async () => void (server = await serveKitchenSink()));
afterAll(() => server.stop());

const hostile = `"><img src=x onerror="window.ran=true"><script>window.ran=true</script>{{x}}&lt;b&gt;`;
const everywhere = {
  data_kept: {
    value: 'other',
    comment: hostile,
    evidence: { grade: 'documented' as const, document: hostile, dated: '2026-01-31' },
  },
  has_log: { value: true, committed: { by: '2026-12-31', proof: hostile } },
  contact_name: { value: hostile.slice(0, 80) },
  keeps_days: { notApplicable: { reason: hostile } },
  why_untested: { value: hostile },
  responsible: { value: { first_person: hostile } },
};

async function openHostile(): Promise<string> {
  const words = { title: hostile, service: hostile, buyer: hostile, vendor: hostile };
  const assessment = await openAssessment(server.origin, { ...kitchenPurchase, ...words });
  await saveAnswers(server.origin, assessment, everywhere);
  return assessment;
}

async function expectOnlyText(page: Page): Promise<void> {
  expect(await page.locator('img, main script, b').count(), page.url()).toBe(0);
  expect(await page.evaluate(() => 'ran' in window), page.url()).toBe(false);
}

describe('text full of markup', () => {
  test('is text on every page', async ({ open }) => {
    const assessment = await openHostile();
    const page = await open({ origin: server.origin });
    for (const at of ['', '/result', '/delete', '/questionnaires/kitchen-sink/proof']) {
      await page.goto(assessment + at);
      await expectOnlyText(page);
      expect(await page.locator('body').innerText()).toContain('<img src=x');
    }
    await page.goto('/assessments');
    await expectOnlyText(page);
    expect((await page.request.get(`${assessment}/brief.pdf`)).status()).toBe(200);
  });

  test('is text in both forms, and comes back as it was written', async ({ open }) => {
    const assessment = await openHostile();
    const form = `${assessment}/questionnaires/kitchen-sink`;
    const plain = await open({ origin: server.origin, script: false });
    const library = await open({ origin: server.origin });
    for (const at of ['picking', 'writing', 'several']) {
      await plain.goto(`${form}?page=${at}`);
      await plain.locator('button[value=leave]').click();
      await plain.waitForURL((url) => url.pathname === assessment);
      await library.goto(`${form}?page=${at}`);
      await waitForSurvey(library);
      await expectOnlyText(library);
    }
    expect(await storedAnswers(server.origin, assessment, 'kitchen-sink')).toEqual(everywhere);
  });
});

describe('text full of markup in every field of every form', () => {
  let rounds: Awaited<ReturnType<typeof startServerWithClock>>;
  beforeAll(async () => {
    rounds = await startServerWithClock();
    await judgeSample(rounds.dataDirectory);
  });
  afterAll(() => rounds.stop());

  /** Everybody who writes something, and where their pages begin. */
  const writers: Record<string, string[]> = {
    buyer: ['/procurements', '/procurements/new', '/assessments', '/account'],
    vendor: ['/responses', '/rounds', '/firm'],
    'small-vendor': ['/responses', '/account'],
    administrator: ['/admin', '/account'],
    nobody: ['/sign-in', '/sign-in/code', '/forgotten-password', '/rounds'],
  };
  const within = /^(?!.*\/questionnaires\b)\/(procurements|rounds|responses|assessments|admin|account)\b/;
  /** What has no form for text but that of a questionnaire. */
  const withForms =
    /^(?!.*\/(questionnaires|result|pack|comparison)\b)\/(procurements|rounds|responses|assessments|admin|account)\b/;
  /** Sent once everything else was, because little is to be had afterwards. */
  const ends = /\/(cancel|withdraw|remove|delete|review)$/;

  test('runs nowhere, and stands on the pages as it was typed', { timeout: 180_000 }, async ({ open }) => {
    const shown = new Set<number>();
    const pages: Record<string, Page> = {};
    const look = async (page: Page) => {
      for (const field of await hostileShownOn(page)) shown.add(field);
    };
    const late: { as: string; form: TextForm }[] = [];
    const ids = new Set<string>();
    const dead: string[] = [];
    const visit: typeof crawl = async (...given) => {
      const found = await crawl(...given);
      dead.push(...found.dead);
      return found;
    };
    let fields = 0;
    const send = async (as: string, form: TextForm) => {
      const page = pages[as] as Page;
      fields += await sendHostile(page, form);
      await look(page);
    };
    const some = sampleOf(Object.entries(writers), 2);
    for (const [as, starts] of some) {
      const page = await open({ origin: rounds.origin, as });
      page.on('dialog', () => void shown.add(Number.NaN));
      pages[as] = page;
      const forms: TextForm[] = [];
      await visit(page, starts, withForms, async () => {
        forms.push(...(await textFormsOf(page)));
        ids.add(/\/rounds\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '');
      });
      for (const form of forms) {
        if (ends.test(form.page)) late.push({ as, form });
        else await send(as, form);
      }
    }
    for (const { as, form } of late.filter(({ form }) => form.page.endsWith('/review'))) await send(as, form);
    await openRunning(ids);
    for (const { as, form } of late.filter(({ form }) => !form.page.endsWith('/review'))) await send(as, form);
    for (const [as, starts] of Object.entries({ ...Object.fromEntries(some), evaluator: ['/procurements'] })) {
      const page = pages[as] ?? (await open({ origin: rounds.origin, as }));
      await visit(page, starts, within, () => look(page));
      // Mails lead everybody to pages that are not theirs.
      if (as === 'buyer') await visit(page, ['/mails'], /^$/, () => look(page));
    }
    expect(dead).toEqual([]);
    expect(shown).not.toContain(Number.NaN);
    expect(fields).toBeGreaterThan(30);
    // Of passwords, codes and addresses nothing is shown again where they were refused with another field.
    expect(shown.size).toBeGreaterThan(20);
  });

  test('would be noticed as more than text', async ({ open }) => {
    const page = await open({ origin: rounds.origin, expects: [/.*/] });
    await page.goto('/');
    const asMarkup = (text: string) => document.querySelector('main')?.insertAdjacentHTML('beforeend', text);
    await page.evaluate(asMarkup, hostile.replaceAll('<', '&lt;'));
    await hostileShownOn(page);
    await page.evaluate(asMarkup, hostile);
    await expect(hostileShownOn(page)).rejects.toThrow('became a part');
  });

  /** The tender that runs is opened, so that what vendors wrote is read. */
  async function openRunning(ids: Iterable<string>) {
    rounds.moveClock(13 * 24 * 60);
    for (const id of ids) {
      for (const opener of ['buyer', 'second-buyer']) {
        await fetchAs(`${rounds.origin}/rounds/${id}/open`, { method: 'POST', body: new URLSearchParams() }, opener);
      }
    }
  }
});

describe('text of every kind', () => {
  const texts = ['مرحبا بالعالم', '👩🏽‍⚖️ 𝒜𝓈𝓉𝓇𝒶𝓁', 'a\u202Eb\u2066c', 'x'.repeat(10_000)];

  test('goes through the plain form unchanged', async ({ open }) => {
    const page = await open({ origin: server.origin, script: false });
    const assessment = await openAssessment(server.origin, kitchenPurchase);
    await saveAnswers(server.origin, assessment, {
      data_kept: { value: 'nothing' },
      tested_on: { value: '2025-01-01' },
    });
    await saveAnswers(server.origin, assessment, { data_kept: { value: 'health_data' } }, 1);
    for (const text of texts) {
      await page.goto(`${assessment}/questionnaires/kitchen-sink?page=writing`);
      await page.locator('[name="value:test_findings"]').fill(text);
      await page.locator('button[value=leave]').click();
      await page.waitForURL((url) => url.pathname === assessment);
      const answers = await storedAnswers(server.origin, assessment, 'kitchen-sink');
      expect(answers['test_findings']).toEqual({ value: text });
    }
  });

  test('goes through the form library unchanged', async ({ open }) => {
    const page = await open({ origin: server.origin });
    const assessment = await openAssessment(server.origin, kitchenPurchase);
    await saveAnswers(server.origin, assessment, {
      data_kept: { value: 'health_data' },
      tested_on: { value: '2025-01-01' },
    });
    await page.goto(`${assessment}/questionnaires/kitchen-sink?page=writing`);
    await waitForSurvey(page);
    for (const text of texts) {
      await page.locator('[data-name=test_findings] textarea').fill(text);
      await expect
        .poll(async () => (await storedAnswers(server.origin, assessment, 'kitchen-sink'))['test_findings'])
        .toEqual({ value: text });
      await savedSign(page).waitFor();
    }
  });

  test('is refused with its length where it is too long, and not lost', async ({ open }) => {
    const page = await open({ origin: server.origin, script: false });
    const assessment = await openAssessment(server.origin, kitchenPurchase);
    await saveAnswers(server.origin, assessment, { data_kept: { value: 'health_data' } });
    await page.goto(`${assessment}/questionnaires/kitchen-sink?page=writing`);
    await page.locator('[name="value:why_untested"]').fill('x'.repeat(201));
    await page.locator('button[value=leave]').click();
    await page.getByText('Shorten this to 200 characters; it has 201').first().waitFor();
    expect(await page.locator('[name="value:why_untested"]').inputValue()).toBe('x'.repeat(201));
  });
});
