import { sampleOf } from '#test/proof-size';
import { roleNames } from '~/ui/first-steps/roles';
import { checkAccessibility } from './harness/check-accessibility';
import { describe, expect, test } from './harness/browser-test';
import { findUncatalogued } from './harness/find-uncatalogued';

describe.for(sampleOf([320, 1280]))('first steps at %d pixels', (width) => {
  test('lead from the start page to one page for each role, and show its pictures', async ({ open }) => {
    const page = await open({ width, script: false });
    await page.goto('/');
    await page.getByRole('navigation').getByRole('link', { name: 'First steps' }).click();
    await checkAccessibility(page);
    for (const role of roleNames) {
      await page.goto(`/first-steps/${role}`);
      await checkAccessibility(page);
      for (const picture of await page.locator('img').all()) {
        await picture.scrollIntoViewIfNeeded();
        expect(
          (await page.request.get(await picture.evaluate((image) => (image as HTMLImageElement).src))).status(),
        ).toBe(200);
      }
    }
  });
});

test('first steps for a role that does not exist are not found', async ({ open }) => {
  const page = await open({ script: false });
  expect((await page.goto('/first-steps/nobody'))?.status()).toBe(404);
});

test('first steps take every word from the catalogue', async ({ open }) => {
  const page = await open({ language: 'en-XA', script: false });
  for (const path of ['/first-steps', ...roleNames.map((role) => `/first-steps/${role}`)]) {
    await page.goto(path);
    expect(await findUncatalogued(page)).toEqual([]);
  }
});
