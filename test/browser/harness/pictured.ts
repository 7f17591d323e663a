import type { Browser, Page } from 'playwright-core';
import { sessionOf } from '#test/session';

/** A page of a sample person who is signed in, of the size that pictures have. */
export async function pictured(browser: Browser, origin: string, person: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 960, height: 800 }, deviceScaleFactor: 1.25 });
  const [name = '', value = ''] = (await sessionOf(origin, person)).split('=');
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}
