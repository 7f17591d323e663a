import type { Page } from 'playwright-core';

/** What a page costs somebody who opens it for the first time, in kilobytes (1000 bytes) as they cross the network. */
export interface PageWeight {
  script: number;
  /** Everything, headers excepted. */
  all: number;
  /** Addresses of the scripts. */
  scripts: string[];
}

/** Opens an address and weighs what the browser loads until the network is quiet. The page must be fresh: no cache. */
export async function weighPage(page: Page, address: string): Promise<PageWeight> {
  const loaded: Promise<{ type: string; url: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    loaded.push(size.then((bytes) => ({ type: request.resourceType(), url: request.url(), bytes })));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const parts = await Promise.all(loaded);
  const scripts = parts.filter(({ type, url }) => type === 'script' || url.endsWith('.js'));
  const kilobytes = (some: typeof parts) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  return { script: kilobytes(scripts), all: kilobytes(parts), scripts: scripts.map(({ url }) => url) };
}
