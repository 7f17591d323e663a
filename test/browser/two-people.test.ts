import { afterAll, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { describe, expect, test, type View } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { savedSign, waitForSurvey } from './harness/fill-in';
import { openAssessment, storedAnswers } from './harness/prepare-assessment';
import { kitchenPurchase, serveKitchenSink } from './harness/serve-kitchen-sink';

let server: Awaited<ReturnType<typeof serveKitchenSink>>;
beforeAll(async () => void (server = await serveKitchenSink()));
afterAll(() => server.stop());

/** Two people of one organisation, each in a browser of their own, on one page of a new assessment. */
async function two(open: (view: View) => Promise<Page>, at = '') {
  const assessment = await openAssessment(server.origin, kitchenPurchase);
  const view = { origin: server.origin, expects: [/answers answered 409/] };
  const pages = [await open({ ...view, as: 'buyer' }), await open({ ...view, as: 'second-buyer' })] as const;
  for (const page of pages) {
    await page.goto(`${assessment}/questionnaires/kitchen-sink${at}`);
    await waitForSurvey(page);
  }
  const stored = () => storedAnswers(server.origin, assessment, 'kitchen-sink');
  return { assessment, one: pages[0], other: pages[1], stored };
}

const radio = (page: Page, question: string, value: string) =>
  page.locator(`[data-name="${question}"] input[value="${value}"]`);
const pick = (page: Page, question: string, value: string) => radio(page, question, value).check({ force: true });
const field = (page: Page, question: string) => page.locator(`[data-name="${question}"] :is(input, textarea)`);
const others = (page: Page) => page.getByRole('status').filter({ hasText: 'Somebody else answered' });

/** Others are looked for every three seconds. */
const soon = { timeout: 10_000 };

/** The field that has the focus: where it is, what is in it, and where the caret is. */
function fieldNow(page: Page) {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) return undefined;
    const question = focused.closest('[data-name]')?.getAttribute('data-name');
    const { value, selectionStart } = focused;
    return { question, value, selectionStart, top: Math.round(focused.getBoundingClientRect().top) };
  });
}

describe('two people who have one questionnaire open', () => {
  test('see what the other answers within seconds, and are told so', async ({ open }) => {
    const { one, other, stored } = await two(open);
    await pick(one, 'data_kept', 'health_data');
    await savedSign(one).waitFor();
    await others(other).waitFor();
    expect(await others(other).innerText()).toContain('What does the product keep?');
    expect(await radio(other, 'data_kept', 'health_data').isChecked()).toBe(true);
    // What it brings up is there as well, and can be answered without a dispute.
    await pick(other, 'data_kinds', 'names');
    await savedSign(other).waitFor();
    await others(one).waitFor();
    expect(await radio(one, 'data_kinds', 'names').isChecked()).toBe(true);
    await pick(one, 'data_kept', 'nothing');
    await expect.poll(() => radio(other, 'data_kept', 'nothing').isChecked(), soon).toBe(true);
    expect(await one.getByRole('alert').filter({ hasText: 'Somebody else' }).count()).toBe(0);
    expect((await stored())['data_kept']).toEqual({ value: 'nothing' });
    await checkAccessibility(other);
  });

  test('keep the focus, the caret, the page and the words they are typing', async ({ open }) => {
    const { one, other, stored } = await two(open, '?page=writing');
    await field(one, 'why_untested').click();
    await one.keyboard.type('Because of');
    await savedSign(one).waitFor();
    await one.keyboard.press('ArrowLeft');
    const before = await fieldNow(one);
    await field(other, 'keeps_days').fill('40');
    await field(other, 'share_found').waitFor();
    await field(other, 'share_found').fill('12');
    await field(other, 'contact_name').fill('Ada');
    await savedSign(other).waitFor();
    await expect.poll(() => field(one, 'contact_name').inputValue(), soon).toBe('Ada');
    // A question came up above.
    expect(await field(one, 'share_found').inputValue()).toBe('12');
    const after = await fieldNow(one);
    expect({ ...after, top: 0 }).toEqual({ ...before, top: 0 });
    expect(Math.abs((after?.top ?? 0) - (before?.top ?? 0))).toBeLessThan(4);
    expect(new URL(one.url()).searchParams.get('page')).toBe('writing');
    await one.keyboard.type(' o');
    await savedSign(one).waitFor();
    await expect.poll(async () => (await stored())['why_untested']).toEqual({ value: 'Because o of' });
    expect((await stored())['keeps_days']).toEqual({ value: 40 });
  });

  test('never write into the field that the other is in', async ({ open }) => {
    const { one, other, stored } = await two(open, '?page=writing');
    await field(one, 'contact_name').click();
    await field(other, 'contact_name').fill('Ada');
    await field(other, 'keeps_days').fill('40');
    await savedSign(other).waitFor();
    await expect.poll(() => field(one, 'keeps_days').inputValue(), soon).toBe('40');
    expect(await field(one, 'contact_name').inputValue()).toBe('');
    await one.keyboard.press('Tab');
    await expect.poll(() => field(one, 'contact_name').inputValue(), soon).toBe('Ada');

    await field(one, 'contact_email').click();
    await field(other, 'contact_email').fill('ada@example.org');
    await field(other, 'why_untested').fill('No time');
    await savedSign(other).waitFor();
    await expect.poll(() => field(one, 'why_untested').inputValue(), soon).toBe('No time');
    await one.keyboard.type('grace@example.org');
    const panel = one.getByRole('alert').filter({ hasText: 'Somebody else answered a question differently' });
    await panel.waitFor();
    expect(await panel.innerText()).toMatch(/grace@example\.org[^]*ada@example\.org/);
    expect((await stored())['contact_email']).toEqual({ value: 'ada@example.org' });
    await checkAccessibility(one);
    await one.getByRole('button', { name: /^Keep mine/ }).click();
    await savedSign(one).waitFor();
    await expect.poll(() => field(other, 'contact_email').inputValue(), soon).toBe('grace@example.org');
  });
});
