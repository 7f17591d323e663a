import { sampleOf } from '#test/proof-size';
import type { Page } from 'playwright-core';
import { checkAccessibility } from './harness/check-accessibility';
import { describe, expect, test, type View } from './harness/browser-test';
import { findUncatalogued } from './harness/find-uncatalogued';
import { arriveAt, pressEnterOn, tabTo, typeInto } from './harness/keyboard';

const markup = '<img src=x onerror="document.title=1"> \u202eBo';
const password = 'tepid otter lifts moss';

/** The newest link of a kind in the mails of the evaluation. */
async function followMail(page: Page, kind: 'join' | 'reset' | 'address'): Promise<void> {
  await page.goto('/mails');
  await page.locator(`.rs-mail-text a[href^="/${kind}/"]`).first().click();
}

/** Comes by every page of accounts and administration, with what it says when something is wrong. */
async function walk(
  open: (view?: View) => Promise<Page>,
  view: View,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const address = `bo-${view.width ?? 0}-${view.language ?? 'en'}@ministry.example`.toLowerCase();
  const send = async (page: Page, intent = '') => {
    await page
      .locator(`main form [type=submit]${intent && `[value=${intent}]`}`)
      .first()
      .click();
    await look(page);
  };
  const visit = async (page: Page, path: string) => {
    await page.goto(path);
    await look(page);
  };

  const administrator = await open({ ...view, as: 'administrator' });
  await visit(administrator, '/admin');
  await send(administrator);
  await visit(administrator, '/admin/organisations/sample-ministry');
  await send(administrator, 'invite');
  await administrator.locator('#field-email').fill(address);
  await administrator.locator('input[value=administrator]').check({ force: true });
  await send(administrator, 'invite');
  await visit(administrator, '/admin/people/sample-evaluator');
  await send(administrator, 'roles');
  await administrator.locator('input[value=evaluator]').uncheck({ force: true });
  await send(administrator, 'roles');
  await visit(administrator, '/account');
  await visit(administrator, '/mails');

  const guest = await open({ ...view, as: 'nobody' });
  await followMail(guest, 'join');
  await look(guest);
  await send(guest);
  const join = guest.url();
  await guest.locator('#field-name').fill(markup);
  await guest.locator('#field-password').fill(password);
  await guest.locator('#field-repeated').fill(password);
  await send(guest);
  await visit(guest, '/account');
  await send(guest, 'password');
  await send(guest, 'address');
  await visit(guest, '/admin/organisations/sample-ministry');
  expect(await guest.getByRole('link', { name: '<img src=x' }).count()).toBeGreaterThan(0);

  await guest.locator('header form [type=submit]').click();
  await look(guest);
  await visit(guest, join);
  await visit(guest, '/address/no-such-link');
  await visit(guest, '/account');
  await visit(guest, '/sign-in?to=/account');
  await send(guest);
  await visit(guest, '/sign-in/code');
  await send(guest);
  await guest.locator('#field-email').fill('nobody@firm.example');
  await send(guest);
  await send(guest);
  await visit(guest, '/forgotten-password');
  await send(guest);
  await guest.locator('#field-email').fill(address);
  await send(guest);
  await followMail(guest, 'reset');
  await look(guest);
  await send(guest);
  await guest.locator('#field-password').fill(password);
  await guest.locator('#field-repeated').fill(password);
  await send(guest);
}

describe('the pages of accounts and administration', () => {
  test.for(sampleOf([320, 1280]))('are accessible at %d pixels', async (width, { open }) => {
    await walk(open, { width, script: false }, checkAccessibility);
  });

  test('have no text that is not in the catalogue', async ({ open }) => {
    await walk(open, { script: false, language: 'en-XA' }, async (page) => {
      expect(await findUncatalogued(page), page.url()).toEqual([]);
    });
  });

  test('run from right to left in a narrow window', async ({ open }) => {
    await walk(open, { script: false, language: 'ar-XB', width: 320 }, checkAccessibility);
  });
});

test('a vendor signs in by keyboard alone, pastes the code, and comes to where they were going', async ({ open }) => {
  const page = await open({ as: 'nobody', script: false });
  await page.goto('/account');
  // The link in the header, which leads nowhere else, has the same name.
  await page.locator('main a[href^="/sign-in"]').focus();
  await page.keyboard.press('Enter');
  await pressEnterOn(page, 'link', 'I have no password: send me a code');
  await typeInto(page, 'E-mail address', 'small-vendor@kestrel.example');
  await page.keyboard.press('Enter');
  const mails = await open({ as: 'nobody', script: false });
  await mails.goto('/mails');
  const code = /[\dA-Z]{4}-[\dA-Z]{4}/.exec(await mails.locator('main li').first().innerText())?.[0] ?? '';
  await typeInto(page, 'Code', ` ${code.replace('-', ' ').toLowerCase()}`);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/account');
  expect(await page.locator('main').innerText()).toContain('small-vendor@kestrel.example');
  await pressEnterOn(page, 'button', 'Sign out');
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/account');
  expect(await page.locator('h1').innerText()).toBe('Sign in first');
});

test('somebody changes their address by keyboard alone, and the old one is told', async ({ open }) => {
  const [page, mails] = [await open({ as: 'other-buyer' }), await open({ as: 'nobody', script: false })];
  await page.goto('/account');
  await pressEnterOn(page, 'button', 'Send a link to the new address');
  await page.locator('.aksel-error-summary').waitFor();
  await checkAccessibility(page);
  await typeInto(page, 'New e-mail address', 'rafael@region.example');
  await pressEnterOn(page, 'button', 'Send a link to the new address');
  await page.getByText('A link was sent to the new address').waitFor();
  await checkAccessibility(page);
  expect(await page.locator('main dl').first().innerText()).toContain('other-buyer@region.example');
  await mails.goto('/mails');
  const link = await mails.locator('.rs-mail-text a[href^="/address/"]').first().getAttribute('href');
  await page.goto(link ?? '');
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Use the new address');
  await page.getByRole('heading', { name: 'Your address is changed' }).waitFor();
  await checkAccessibility(page);
  await pressEnterOn(page, 'link', 'Go to your account');
  await arriveAt(page, '/account');
  await page.getByText('rafael@region.example').waitFor();
  await mails.goto('/mails');
  const newest = mails.locator('main li').first();
  expect(await newest.innerText()).toContain('other-buyer@region.example');
  expect(await newest.innerText()).toContain('Your account does not use this address any more.');
  await page.goto(link ?? '');
  await page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
});

test('who began a response of a firm closes a colleague’s account by keyboard alone, and opens it again', async ({
  open,
}) => {
  const [page, colleague] = [await open({ as: 'vendor' }), await open({ as: 'vendor-colleague', width: 320 })];
  await colleague.goto('/firm');
  await checkAccessibility(colleague);
  expect(await colleague.getByRole('button', { name: 'Close the account of Grace Mwangi' }).count()).toBe(0);
  await page.goto('/account');
  await pressEnterOn(page, 'link', 'Your firm');
  await arriveAt(page, '/firm');
  await checkAccessibility(page);
  await pressEnterOn(page, 'button', 'Close the account of Dmitri Anders');
  await page.getByText('You have not confirmed').first().waitFor();
  await checkAccessibility(page);
  await tabTo(page, 'checkbox', 'Dmitri Anders is to be signed out and let in no more.');
  await page.keyboard.press('Space');
  await pressEnterOn(page, 'button', 'Close the account of Dmitri Anders');
  await page.getByText('closed: cannot sign in').waitFor();
  await checkAccessibility(page);
  await colleague.goto('/firm');
  await colleague.getByRole('heading', { name: 'Sign in first' }).waitFor();
  await pressEnterOn(page, 'button', 'Open the account of Dmitri Anders again');
  await page.getByRole('button', { name: 'Close the account of Dmitri Anders' }).waitFor();
});
