import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { fetchAs } from '#test/session';
import { describe, expect, test, type View } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';
import { openAssessment, saveAnswers } from './harness/prepare-assessment';
import { arriveAt, pickOption, pressEnterOn, typeInto } from './harness/keyboard';

const view = (more: object = {}) => ({ as: 'policy-maker', script: false, ...more });

const sentence = 'Information that is put to other purposes weighs.';
const settled = 'What will this information be used for?';
let draft = '';
const cases = () => `${draft}/risks/function-creep/cases`;

/** Each goes on where the one before it ended. */
describe.sequential('a policy maker writes cases by keyboard alone', { timeout: 300_000 }, () => {
  test('finds the cases of a risk from its form, in words', async ({ open }) => {
    const page = await patiently(open, view());
    await page.goto('/drafts/new');
    await typeInto(page, /What it is to change/, 'Cases');
    await pressEnterOn(page, 'button', 'Start the draft');
    await arriveAt(page, /^\/drafts\/(?!new)[^/]+$/);
    draft = new URL(page.url()).pathname;
    await page.goto(`${draft}/risks/function-creep`);
    await pressEnterOn(page, 'link', 'Its cases, and what no case notices');
    await arriveAt(page, '/cases');
    const list = await page.locator('section[aria-labelledby=cases]').innerText();
    expect(list).toContain('Comes out as expected');
    expect(list).not.toMatch(/_|\b(true|false|atMost)\b/);
    await checkAccessibility(page);
  });

  test('adds one by a form: answers first, then what is expected', async ({ open }) => {
    const page = await patiently(open, view({ width: 320, expects: [/400/] }));
    await page.goto(cases());
    await pickOption(page, settled, 'Also purposes');
    await pressEnterOn(page, 'button', 'See what comes out');
    await page.waitForURL(/used_for=|a\./);
    await page.getByText('Still to be confirmed').waitFor();
    await checkAccessibility(page);
    await pressEnterOn(page, 'button', 'Add the case');
    await page.getByRole('heading', { name: 'Nothing was saved' }).waitFor();
    await checkAccessibility(page);
    await typeInto(page, 'The case in one sentence', sentence);
    await pickOption(page, 'Level at most', 'High');
    await pressEnterOn(page, 'button', 'Add the case');
    await page.getByText('Saved.').waitFor();
    const added = page.locator('li', { hasText: sentence });
    expect(await added.innerText()).toContain('Does not come out as expected');
    expect(await added.innerText()).toContain('expected High, came out as Critical');
  });

  test('is told beside the rule that a case fails, and led to it', async ({ open }) => {
    const page = await patiently(open, view());
    await page.goto(`${draft}/risks/function-creep`);
    expect(await page.getByText(sentence).count()).toBeGreaterThan(0);
    const link = page.locator('a[href*="/function-creep/cases#case-"]').first();
    expect(await link.count()).toBe(1);
  });

  test('corrects what it expects, and the case comes out', async ({ open }) => {
    const page = await patiently(open, view());
    await page.goto(cases());
    await pressEnterOn(page, 'link', `Change ${sentence}`);
    await page.getByText('What the case expects stands in the fields').waitFor();
    await pickOption(page, 'Level at most', 'Critical');
    await pressEnterOn(page, 'button', 'Save the case');
    await page.getByText('Saved.').waitFor();
    expect(await page.locator('li', { hasText: sentence }).innerText()).toContain('Comes out as expected');
  });

  test('looks for what no case notices, and is offered the missing side', async ({ open }) => {
    const page = await patiently(open, view({ width: 320 }));
    await keepFirstCase();
    await page.goto(cases());
    await pressEnterOn(page, 'link', 'Look for what no case notices');
    await page.getByText('are noticed by a case').waitFor();
    const gaps = page.locator('section[aria-labelledby=gaps]');
    expect(await gaps.innerText()).toContain('instead of');
    expect(await gaps.innerText()).not.toMatch(/\/[a-z]+|_/);
    await checkAccessibility(page);
    await gaps
      .getByRole('link', { name: /Make a case/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText('Still to be confirmed').waitFor();
  });

  test('makes one from an assessment of the own organisation', async ({ open }) => {
    const page = await patiently(open, view());
    const assessment = await openAssessment(inject('origin'), { title: 'To learn from' });
    await saveAnswers(inject('origin'), assessment, {
      data_expected: { value: 'body_data' },
      data_uses: { value: 'open_ended' },
    });
    await page.goto(cases());
    await pickOption(page, 'Assessment of your organisation', 'To learn from');
    await pressEnterOn(page, 'button', 'Take its answers');
    await page.getByText('Still to be confirmed').waitFor();
    await typeInto(page, 'The case in one sentence', 'As it was answered.');
    await pressEnterOn(page, 'button', 'Add the case');
    await page.getByText('Saved.').waitFor();
    expect(await page.locator('li', { hasText: 'As it was answered.' }).innerText()).toContain('Comes out as expected');
  });

  test('finds the cases of a stopper too, and every word in the catalogue', async ({ open }) => {
    const page = await patiently(open, view({ language: 'en-XA', width: 320 }));
    await page.goto(`${draft}/stoppers/audit-refused/cases`);
    expect(await page.locator('li.rs-card').count()).toBeGreaterThan(0);
    expect(await findUncatalogued(page)).toEqual([]);
    await page.goto(`${cases()}?edit=0`);
    expect(await findUncatalogued(page)).toEqual([]);
  });
});

/** Leaves one case beside the risk: then nearly every change of it slips. */
async function keepFirstCase(): Promise<void> {
  const path = 'rules/essential-services/risks/privacy/function-creep.cases.json';
  const { cases: all } = JSON.parse(readFileSync(path, 'utf8')) as { cases: unknown[] };
  const text = JSON.stringify({ cases: all.slice(0, 1) });
  const response = await fetchAs(
    `${inject('origin')}${draft}/edits`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ basedOn: 1_000, changes: [{ kind: 'text', path, text }] }),
    },
    'policy-maker',
  );
  expect(response.status).toBe(200);
}

/** A draft is examined whenever it changed, which takes a while beside other tests. */
async function patiently(open: (view: View) => Promise<Page>, how: View): Promise<Page> {
  const page = await open(how);
  page.setDefaultTimeout(90_000);
  return page;
}
