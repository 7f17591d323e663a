import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, NodeResult, Result } from 'axe-core';
import type { Page } from 'playwright-core';
import { acceptedIncomplete, type Accepted } from './accepted-incomplete';
import { withScript } from './browser-test';
import { appearanceOf, contrast, neededContrast } from './contrast';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails on every violation of WCAG 2.0 to 2.2 (A, AA) and of axe's best practice, and on everything axe leaves open:
 * contrast is then computed from the styles, the rest must be listed with a reason. At 320 pixels and less the page
 * must not scroll sideways either (WCAG 1.4.10).
 */
export async function checkAccessibility(page: Page, accepted: Accepted[] = acceptedIncomplete): Promise<void> {
  const faults = await findAccessibilityFaults(page, accepted);
  if (faults.length > 0) throw new Error(`Accessibility of ${page.url()}:\n${faults.join('\n')}`);
}

export function findAccessibilityFaults(page: Page, accepted: Accepted[] = acceptedIncomplete): Promise<string[]> {
  return withScript(page, () => findFaults(page, accepted));
}

async function findFaults(page: Page, accepted: Accepted[]): Promise<string[]> {
  await layFlat(page);
  try {
    return await findFaultsLaidFlat(page, accepted);
  } finally {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('[data-laid-flat]')) {
        element.style.position = '';
        element.removeAttribute('data-laid-flat');
      }
    });
  }
}

/**
 * What sticks to the edge of the window lies over whatever happens to be there; a person scrolls on. Laid into the page
 * it covers nothing, so what is found does not depend on the height of the page.
 */
async function layFlat(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (getComputedStyle(element).position !== 'sticky') continue;
      element.style.position = 'static';
      element.setAttribute('data-laid-flat', '');
    }
  });
}

async function findFaultsLaidFlat(page: Page, accepted: Accepted[]): Promise<string[]> {
  const { violations, incomplete } = await runAxe(page);
  const open: string[] = [];
  for (const result of incomplete) {
    for (const node of result.nodes) {
      const fault = await judgeOpenQuestion(page, result, node, accepted);
      if (fault !== undefined) open.push(fault);
    }
  }
  const broken = violations.flatMap((result) => result.nodes.map((node) => inWords(result, node)));
  return [...broken, ...open, ...(await findSidewaysScrolling(page))];
}

async function runAxe(page: Page): Promise<AxeResults> {
  await page.evaluate(axeSource);
  return page.evaluate(
    (tags) =>
      window.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations', 'incomplete'],
      }),
    standards,
  );
}

async function judgeOpenQuestion(page: Page, result: Result, node: NodeResult, accepted: Accepted[]) {
  if (accepted.some(({ rule, html }) => rule === result.id && html.test(node.html))) return undefined;
  const [selector] = node.target;
  if (result.id !== 'color-contrast' || typeof selector !== 'string') return `left open: ${inWords(result, node)}`;
  const appearance = await appearanceOf(page, selector);
  if (appearance.kind === 'unresolved') return `left open: ${inWords(result, node)} (${appearance.because})`;
  const found = Math.min(...appearance.pairs.map(({ text, background }) => contrast(text, background)));
  const needed = neededContrast(appearance.large);
  return found >= needed ? undefined : `contrast ${found.toFixed(2)} of ${needed}: ${node.html.slice(0, 200)}`;
}

async function findSidewaysScrolling(page: Page): Promise<string[]> {
  const { wide, available } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    available: document.documentElement.clientWidth,
  }));
  return available <= 320 && wide > available ? [`the page is ${wide} pixels wide in a window of ${available}`] : [];
}

function inWords(result: Result, node: NodeResult): string {
  const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
  return `${result.id}: ${result.help}\n    ${node.html.slice(0, 200)}\n    ${why}`;
}

declare global {
  interface Window {
    axe: { run(context: Document, options: object): Promise<AxeResults> };
  }
}
