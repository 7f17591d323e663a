import type { Page } from 'playwright-core';

/** What leads to a page of its own, by its kind: an id or a secret in the address makes no other kind. */
const name = /\/(?:[0-9a-f-]{36}|[\w-]{43})(?=\/|$)/g;
/** Pages that look otherwise for each thing they are about, because it stands otherwise. */
const ofEach = /^\/(procurements|rounds|responses)\/:$|^\/rounds\/:\/pack$/;

/**
 * Visits every kind of page that links lead to from `starts`, as far as `within` says, and lets the test look at each.
 * @returns the kinds it came by, such as `/rounds/:/freeze`, and the links that lead nowhere.
 */
export async function crawl(
  page: Page,
  starts: readonly string[],
  within: RegExp,
  look: () => Promise<void>,
): Promise<{ kinds: string[]; dead: string[] }> {
  const kinds = new Set<string>();
  const seen = new Set<string>();
  const dead: string[] = [];
  const waiting = starts.map((address) => ({ address, from: '' }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { address, from } = next;
    const kind = address.replaceAll(name, '/:');
    const which = ofEach.test(kind) ? address : kind;
    if (seen.has(which)) continue;
    seen.add(which);
    kinds.add(kind);
    const response = await page.goto(address);
    if (response?.status() !== 200) {
      dead.push(`${address}, linked from ${from}, answered ${response?.status()}`);
      continue;
    }
    await look();
    const links = await page
      .locator('main a[href^="/"]')
      .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).pathname));
    const pages = links.filter((path) => within.test(path) && !/\.(pdf|json|zip|csv|xlsx)$/.test(path));
    waiting.push(...pages.map((path) => ({ address: path, from: address })));
  }
  return { kinds: [...kinds].sort(), dead };
}
