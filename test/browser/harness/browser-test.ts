import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { inject, test as base } from 'vitest';
import { sessionOf } from '#test/session';
import { launchBrowser } from './launch-browser';
import { watchPage } from './watch-page';

/** How a page is looked at. */
export interface View {
  /** CSS pixels; 1280 unless said. */
  width?: number;
  /** Which sample person is signed in, by the part of the id after `sample-`; the buyer unless said, `nobody` for none. */
  as?: string;
  /** False: as in a browser that runs no script. */
  script?: boolean;
  /** What the browser asks for in `Accept-Language`: `en-XA` and `ar-XB` are the pseudo-languages. */
  language?: string;
  colors?: 'light' | 'dark' | 'forced';
  /** Where the addresses begin; the server under test unless said. */
  origin?: string;
  /** Trouble that this test brings about on purpose. */
  expects?: RegExp[];
}

export const screenshots = 'build/test/screenshots';

/** Pages that run no script, each with the session that switches it. */
const withoutScript = new WeakMap<Page, CDPSession>();

/**
 * Lets us look into a page that runs no script with tools that need some. Scripts that the page itself was denied
 * stay denied: the browser has passed them by.
 */
export async function withScript<Value>(page: Page, look: () => Promise<Value>): Promise<Value> {
  const session = withoutScript.get(page);
  // While a page is still being read, scripts that it was denied could run after all.
  await page.waitForLoadState('load');
  await session?.send('Emulation.setScriptExecutionDisabled', { value: false });
  try {
    return await look();
  } finally {
    await session?.send('Emulation.setScriptExecutionDisabled', { value: true });
  }
}

async function denyScript(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  withoutScript.set(page, session);
}

/**
 * A test with a browser: `page` is open at 1280 pixels with script, `open(view)` gives further pages, each in a
 * context of its own. After the test every page must have been free of trouble; a failed test leaves screenshots.
 */
export const test = base.extend<{ browser: Browser; open: (view?: View) => Promise<Page>; page: Page }>({
  browser: [
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],

  open: async ({ browser, task }, use) => {
    const opened: { page: Page; context: BrowserContext; trouble: () => string[] }[] = [];
    await use(async (view = {}) => {
      const origin = view.origin ?? inject('origin');
      const context = await browser.newContext(contextOptions(view, origin));
      await signIn(context, origin, view.as ?? 'buyer');
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      if (view.script === false) await denyScript(page);
      const watched = watchPage(page, origin);
      const isExpected = (text: string) => view.expects?.some((pattern) => pattern.test(text)) ?? false;
      opened.push({ page, context, trouble: () => watched().filter((text) => !isExpected(text)) });
      return page;
    });
    const trouble = opened.flatMap((one) => one.trouble());
    if (trouble.length > 0 || task.result?.state === 'fail') {
      mkdirSync(screenshots, { recursive: true });
      const name = task.name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
      for (const [index, { page }] of opened.entries()) {
        await page
          .screenshot({ path: `${screenshots}/${name}-${index + 1}.png`, fullPage: true })
          .catch(() => undefined);
      }
    }
    for (const { context } of opened) await context.close();
    if (trouble.length > 0) throw new Error(`Trouble in the browser:\n${trouble.join('\n')}`);
  },

  page: async ({ open }, use) => {
    await use(await open());
  },
});

export { describe, expect } from 'vitest';

async function signIn(context: BrowserContext, origin: string, person: string): Promise<void> {
  if (person === 'nobody') return;
  const [name = '', value = ''] = (await sessionOf(origin, person)).split('=');
  await context.addCookies([{ name, value, url: origin }]);
}

function contextOptions({ width = 1280, script = true, language = 'en', colors = 'light' }: View, baseURL: string) {
  return {
    baseURL,
    javaScriptEnabled: script,
    locale: language,
    viewport: { width, height: width < 600 ? 640 : 900 },
    colorScheme: colors === 'dark' ? ('dark' as const) : ('light' as const),
    forcedColors: colors === 'forced' ? ('active' as const) : ('none' as const),
    reducedMotion: 'reduce' as const,
    acceptDownloads: true,
  };
}
