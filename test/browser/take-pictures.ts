import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Answer } from '~/core/questionnaire/answers';
import { fetchAs } from '#test/session';
import { launchBrowser } from './harness/launch-browser';
import { openAssessment, saveAnswers } from './harness/prepare-assessment';
import { pictured } from './harness/pictured';
import { startServer } from './harness/start-server';

// Usage: npm run pictures. Takes the pictures of the product anew that its first steps show, in public/pictures.
// Needs a Chromium and, for the page of the brief, pdftoppm.
const folder = 'public/pictures';
const shown = 'test/cases/smart-check/answers.json';

const server = await startServer({ PSEUDO_LOCALES: '' });
const browser = await launchBrowser();
try {
  const page = await pictured(browser, server.origin, 'buyer');
  const file = JSON.parse(readFileSync(shown, 'utf8')) as { answers: Record<string, Answer | Answer['value']> };
  const purchase = {
    title: 'Screening of welfare applications',
    service: 'Social assistance',
    stage: 'specifications',
  };
  const address = await openAssessment(server.origin, purchase);
  await saveAnswers(server.origin, address, Object.fromEntries(Object.entries(file.answers).map(asAnswer)));
  const result = `${address}/result`;

  await take(page, `${address}/questionnaires/need-and-context`, 'question.png');
  await take(page, result, 'result.png', () => page.locator('h2').first().scrollIntoViewIfNeeded());
  await take(page, result, 'risk.png', () => showAtTop(page, '#risks, h2:has-text("Risks")'));
  await take(page, result, 'measures.png', () => showAtTop(page, '#measures, h2:has-text("Measures")'));
  await take(page, result, 'why.png', async () => {
    const why = page.locator('summary:has-text("Why this level")').first();
    await why.click();
    await why.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  });
  await take(page, `${address}/questionnaires/discrimination/proof`, 'proof.png');
  await take(page, `${address}/edit`, 'edit.png');
  await take(page, '/coverage', 'coverage.png', () => showAtTop(page, 'table'));
  await take(page, '/examples', 'examples.png');
  await takeRound(page);
  const vendor = await pictured(browser, server.origin, 'small-vendor');
  await follow(vendor, '/responses', 'Paying for school meals');
  await vendor.screenshot({ path: join(folder, 'overview.png') });
  await takeOutput(page, 'check.png');
  await takeBrief(`${address}/brief.pdf`);
} finally {
  await browser.close();
  await server.stop();
}

async function follow(page: Page, path: string, link: string): Promise<void> {
  await page.goto(server.origin + path);
  await page.getByRole('link', { name: link }).first().click();
  await page.waitForLoadState('networkidle');
}

/** The sample round that is running, as its buyer sees it. */
async function takeRound(page: Page): Promise<void> {
  await follow(page, '/procurements', 'Paying for school meals');
  await page.locator('main a[href^="/rounds/"]').first().click();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, 'round.png') });
}

function asAnswer([name, given]: [string, Answer | Answer['value']]): [string, Answer] {
  const isAnswer = typeof given === 'object' && !Array.isArray(given);
  return [name, isAnswer ? given : { value: given }] as [string, Answer];
}

async function take(page: Page, path: string, name: string, prepare?: () => Promise<unknown>): Promise<void> {
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  await prepare?.();
  await page.screenshot({ path: join(folder, name) });
}

function showAtTop(page: Page, selector: string): Promise<void> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

/** What a terminal shows, drawn by the browser so that it looks the same on every machine. */
async function takeOutput(page: Page, name: string): Promise<void> {
  const output = execFileSync('npm', ['run', '--silent', 'rightscope', '--', 'check'], { encoding: 'utf8' });
  await page.goto('about:blank');
  await page.evaluate((text) => {
    document.body.style.cssText = 'margin:0;padding:2rem;background:#1c2430;color:#f3f5f8';
    const lines = document.createElement('pre');
    lines.style.cssText = 'font:18px/1.6 monospace;white-space:pre-wrap';
    lines.textContent = `$ npm run rightscope -- check\n${text}`;
    document.body.append(lines);
  }, output);
  await page.screenshot({ path: join(folder, name), clip: { x: 0, y: 0, width: 960, height: 320 } });
}

async function takeBrief(path: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'rightscope-'));
  const response = await fetchAs(server.origin + path);
  writeFileSync(join(scratch, 'brief.pdf'), Buffer.from(await response.arrayBuffer()));
  const size = ['-scale-to-x', '900', '-scale-to-y', '1273'];
  const pages = ['-png', '-singlefile', '-f', '1', '-l', '1'];
  execFileSync('pdftoppm', [...pages, ...size, join(scratch, 'brief.pdf'), join(folder, 'brief')]);
  rmSync(scratch, { recursive: true });
}
