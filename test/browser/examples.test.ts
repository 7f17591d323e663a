import { sampleOf } from '#test/proof-size';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { fetchAs } from '#test/session';
import { smallContent } from '#test/small-content';
import { checkAccessibility } from './harness/check-accessibility';
import { describe, expect, test } from './harness/browser-test';
import { findUncatalogued } from './harness/find-uncatalogued';
import { pressEnterOn, tabTo } from './harness/keyboard';
import { serveKitchenSink } from './harness/serve-kitchen-sink';
import { startServer } from './harness/start-server';

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => void (server = await startServer({ CONTENT_DIR: smallContent })));
afterAll(() => server.stop());

const example = '/examples/leaky-clinic';
/** What the record says came of it: nobody may read it before having answered. */
const ending = 'ordered the clinic to close the files';

async function unfold(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Opens a practice as the button does. @returns its address. */
async function openPractice(): Promise<string> {
  const response = await fetchAs(`${server.origin}${example}/practice`, {
    method: 'POST',
    redirect: 'manual',
  });
  return response.headers.get('location') ?? '';
}

async function answer(practice: string, changes: Record<string, unknown>): Promise<void> {
  const response = await fetchAs(`${server.origin}${practice}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'p1', basedOn: 0, changes }),
  });
  expect(response.status).toBe(200);
}

/** Every page about examples and practice, one after the other. */
async function walk(page: Page, look: () => Promise<void>): Promise<void> {
  const practice = await openPractice();
  await answer(practice, { uses_personal_data: { value: 'yes' }, data_kind: { value: 'contact' } });
  const addresses = ['/examples', example, `${example}/remedied`, '/examples/town-map', '/assessments', practice];
  const parts = ['/questionnaires/need', '/questionnaires/need/proof', '/result', '/compare'];
  for (const address of [...addresses, ...parts.map((part) => practice + part)]) {
    await page.goto(address);
    await unfold(page);
    await look();
  }
}

describe('worked examples', () => {
  test.for(sampleOf([320, 1280]))(
    'are accessible at %d pixels, practice and comparison too',
    async (width, { open }) => {
      const page = await open({ width, script: false, origin: server.origin });
      await walk(page, () => checkAccessibility(page));
    },
  );

  test('have every word from the catalogue', async ({ open }) => {
    const page = await open({ script: false, language: 'en-XA', origin: server.origin });
    await walk(page, async () => {
      expect(await findUncatalogued(page), page.url()).toEqual([]);
    });
  });

  test('run from right to left in a narrow window', async ({ open }) => {
    const page = await open({ width: 320, script: false, language: 'ar-XB', origin: server.origin });
    await walk(page, () => checkAccessibility(page));
  });

  test('say first what they are, and give each answer its source', async ({ open }) => {
    const page = await open({ script: false, origin: server.origin });
    await page.goto(example);
    expect(await page.locator('.rs-note').first().innerText()).toBe('Illustration, made up for tests.');
    expect(await page.locator('#question-data_kind').innerText()).toContain('Source: A made-up handbook, p. 2');
    expect(await page.locator('#question-people_with_access').innerText()).toContain(
      'Assumed from the published design',
    );
    await unfold(page);
    expect(await page.locator('#question-access_log').innerText()).toContain('The handbook is silent');
    expect(await page.getByText(ending).isVisible()).toBe(true);
  });

  test('have the record beside the result where there is room, and after it where there is none', async ({ open }) => {
    const place = async (width: number) => {
      const page = await open({ width, script: false, origin: server.origin });
      await page.goto(example);
      const record = await page.locator('[aria-labelledby=record]').boundingBox();
      const result = await page.locator('[aria-labelledby=recommendation]').boundingBox();
      return { isBeside: (record?.x ?? 0) >= (result?.x ?? 0) + (result?.width ?? 0), top: record?.y ?? 0 };
    };
    expect((await place(1280)).isBeside).toBe(true);
    const narrow = await place(320);
    expect(narrow.isBeside).toBe(false);
    expect(narrow.top).toBeGreaterThan(1_000);
  });

  test('lead from a reason to the answer it rests on, on the same page', async ({ open }) => {
    const page = await open({ script: false, origin: server.origin });
    await page.goto(example);
    await unfold(page);
    const targets = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    expect(targets).toContain('question-access_log');
    for (const id of new Set(targets)) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
    expect(await page.locator('main a[href^="/assessments/"]').count()).toBe(0);
  });

  test('come with a brief', async ({ open }) => {
    const page = await open({ script: false, origin: server.origin });
    await page.goto(example);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="/brief.pdf"]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('example-brief-patient-files-of-a-clinic.pdf');
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('practice', () => {
  test('runs by keyboard alone, without script, from the start page to the comparison', async ({ open }) => {
    const page = await open({ script: false, origin: server.origin });
    await page.goto('/');
    await pressEnterOn(page, 'link', 'Examples');
    await page.waitForURL('**/examples');
    await pressEnterOn(page, 'link', 'Patient files of a clinic');
    await page.waitForURL(`**${example}`);
    await pressEnterOn(page, 'button', 'Answer it yourself');
    await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);
    const practice = new URL(page.url()).pathname;
    await page.getByText('Every member of staff could open every file.').waitFor();
    await page.getByText('Answer as of 6 May 2013').waitFor();
    expect(await page.content()).not.toContain(ending);

    await pressEnterOn(page, 'link', /^Start\b.*Need/);
    await page.waitForURL('**/questionnaires/need');
    await tabTo(page, 'link', 'What was known at the time');
    await tabTo(page, 'radio', 'No answer yet');
    await page.keyboard.press('ArrowDown');
    await pressEnterOn(page, 'button', 'Save and continue');
    await page.getByText('brought up').waitFor();
    await page.goto(practice);
    await pressEnterOn(page, 'link', 'See the result and the reasons');
    await page.waitForURL('**/result');
    expect(await page.content()).not.toContain(ending);
    await pressEnterOn(page, 'link', 'Compare with the record');
    await page.waitForURL('**/compare');
    expect(await page.locator('main').innerText()).toContain('Same answer');
    expect(await page.locator('main').innerText()).toContain('Only the record answers');
    expect(await page.getByText(ending).isVisible()).toBe(true);
  });

  test('is not offered where no facts are recorded to answer from', async ({ open }) => {
    const page = await open({ script: false, origin: server.origin });
    const button = page.getByRole('button', { name: 'Answer it yourself' });
    await page.goto(example);
    expect(await button.count()).toBe(1);
    await page.goto('/examples/town-map');
    expect(await button.count()).toBe(0);
  });

  test('stands apart from assessments in their list, and is deleted like them', async ({ open }) => {
    const page = await open({ script: false, origin: server.origin });
    const practice = await openPractice();
    await page.goto('/assessments');
    expect(await page.locator(`[aria-labelledby=practices] a[href="${practice}"]`).count()).toBe(1);
    expect(await page.locator(`[aria-labelledby=assessments] a[href="${practice}"]`).count()).toBe(0);
    await page.locator(`a[href="${practice}/delete"]`).click();
    await page.getByRole('button', { name: 'Yes, delete it' }).click();
    await page.waitForURL((url) => url.pathname === '/assessments');
    expect(await page.locator(`a[href="${practice}"]`).count()).toBe(0);
  });
});

describe('an assessment', () => {
  test('is given another title and stage, and says what is missing', async ({ open }) => {
    const page = await open({ script: false, origin: server.origin });
    const response = await fetchAs(`${server.origin}/assessments/new`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ title: 'Before', service: 'A service', stage: 'planning', ruleSet: 'small' }),
    });
    await page.goto(response.headers.get('location') ?? '');
    await page.getByRole('link', { name: 'Change title, service or stage' }).click();
    await page.locator('[name=title]').fill('');
    await page.locator('[name=stage]').selectOption('contract');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.aksel-error-summary').waitFor();
    await checkAccessibility(page);
    expect(await page.locator('[name=stage]').inputValue()).toBe('contract');
    await page.locator('[name=title]').fill('After');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);
    expect(await page.locator('h1').innerText()).toBe('After');
    expect(await page.locator('.rs-facts').first().innerText()).toContain('Contract');
  });
});

describe('the examples that are shipped', () => {
  test('are listed and shown, in a narrow window too', async ({ open }) => {
    const page = await open({ width: 320, script: false, origin: inject('origin') });
    await page.goto('/examples');
    await checkAccessibility(page);
    for (const kind of ['ordinary', 'documented']) {
      await page.goto('/examples');
      await page.locator(`[aria-labelledby=${kind}] h3 a`).first().click();
      await page.locator('#recommendation').waitFor();
      expect(await page.locator('.rs-note').first().innerText()).toMatch(/^Illustration/);
    }
    await checkAccessibility(page);
  });
});

describe('without examples', () => {
  test('the page says so', async ({ open }) => {
    const bare = await serveKitchenSink();
    try {
      const page = await open({ script: false, origin: bare.origin });
      await page.goto('/examples');
      expect(await page.locator('main').innerText()).toContain('There are no examples in this installation.');
    } finally {
      await bare.stop();
    }
  });
});
