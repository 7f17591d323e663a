import { sampleOf } from '#test/proof-size';
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';

/** Addresses on a page that match, each once. */
async function addressesOn(page: Page, list: string, pattern: RegExp): Promise<string[]> {
  await page.goto(list);
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(links.filter((href) => pattern.test(href)))];
}

/** All kinds of pages of the sample contract, and of those about affected people. */
async function pagesOfContract(page: Page): Promise<string[]> {
  // The oldest is the one with a contract.
  const procurement = (await addressesOn(page, '/procurements', /^\/procurements\/(?!new)[\w-]+$/)).at(-1) ?? '';
  const contract = `${procurement}/contract`;
  const one = async (list: string, pattern: RegExp) => (await addressesOn(page, list, pattern)).slice(0, 1);
  const entries = await addressesOn(page, contract, /\/entries\/(commitment|measure)/);
  return [
    ...[contract, `${contract}/edit`, `${contract}/entries/new`, ...entries.slice(0, 2), ...entries.slice(-1)],
    ...[`${contract}/incidents`, `${contract}/incidents/new`],
    ...(await one(`${contract}/incidents`, /\/incidents\/[0-9a-f-]{36}$/)),
    `${contract}/reassessments`,
    ...(await one(`${contract}/reassessments`, /\/reassessments\/[0-9a-f-]{36}$/)),
    ...[`${contract}/trend`, `${contract}/exit`, `${procurement}/affected-people`],
    ...[`${procurement}/affected-people/new`],
    ...(await one(`${procurement}/affected-people`, /\/affected-people\/[0-9a-f-]{36}$/)),
  ];
}

describe.for(sampleOf([320, 1280] as const))('at %d pixels', (width) => {
  test('the pages of a contract are accessible', async ({ open }) => {
    const page = await open({ width, as: 'contract-manager' });
    const addresses = await pagesOfContract(page);
    expect(addresses).toHaveLength(16);
    for (const address of addresses) {
      await page.goto(address);
      await checkAccessibility(page);
    }
  });

  test('the vendor’s page of its contract is accessible', async ({ open }) => {
    const page = await open({ width, as: 'small-vendor' });
    const response = (await addressesOn(page, '/responses', /^\/responses\/[\w-]+$/)).at(-1) ?? '';
    await page.goto(`${response}/contract`);
    await page.getByRole('heading', { level: 1, name: 'What you agreed to' }).waitFor();
    await checkAccessibility(page);
  });
});

test('the pages of a contract run from right to left', async ({ open }) => {
  const page = await open({ width: 320, language: 'ar-XB', as: 'contract-manager' });
  for (const address of await pagesOfContract(page)) {
    await page.goto(address);
    await checkAccessibility(page);
  }
});

test('the pages of a contract have no text that bypasses the catalogue', async ({ open }) => {
  const page = await open({ language: 'en-XA', as: 'contract-manager' });
  for (const address of await pagesOfContract(page)) {
    await page.goto(address);
    expect(await findUncatalogued(page), address).toEqual([]);
  }
});

test('an entry is agreed and given up without script', async ({ open }) => {
  const page = await open({ script: false, as: 'contract-manager' });
  const [contract = ''] = await pagesOfContract(page);
  await page.goto(`${contract}/entries/new`);
  await page.getByLabel('What was agreed').fill('Tell us of every new supplier');
  await page.getByLabel('What will prove it').fill('A letter');
  await page.getByLabel('Contractor').check();
  await page.getByLabel('Due').fill('2040-01-31');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('link', { name: 'Tell us of every new supplier' }).click();
  await page.getByRole('button', { name: 'Give it up' }).click();
  await page.getByRole('alert').or(page.locator('.aksel-error-summary')).first().waitFor();
  await page.getByLabel('Reason').fill('They have none');
  await page.getByRole('button', { name: 'Give it up' }).click();
  await page.getByText('They have none').waitFor();
});
