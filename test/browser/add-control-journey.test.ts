import type { Page } from 'playwright-core';
import { describe, expect, test, type View } from './harness/browser-test';
import { checkAccessibility } from './harness/check-accessibility';
import { findUncatalogued } from './harness/find-uncatalogued';
import { arriveAt, pickOption, pressEnterOn, tabInto, typeInto } from './harness/keyboard';

const view = (more: object = {}) => ({ as: 'policy-maker', ...more });
const question = 'Do sub-processors in third countries work on the data?';
const soon = { timeout: 90_000 };
let draft = '';

const status = (page: Page) => page.locator('.rs-save');
/** Where no script runs, the page that comes back says so. */
const saved = (page: Page) => page.locator('[role=status]', { hasText: 'Saved.' }).waitFor();
const isSaved = (page: Page) => expect.poll(() => status(page).innerText(), soon).toMatch(/^Saved\./);

/** Each goes on where the one before it ended. */
describe.sequential(
  'a policy maker adds a question and a safeguard by keyboard, and touches no file',
  { timeout: 300_000 },
  () => {
    test('adds the question on sub-processors', async ({ open }) => {
      const page = await patiently(open, view({ script: false }));
      await page.goto('/drafts/new');
      await typeInto(page, /What it is to change/, 'Sub-processors');
      await pressEnterOn(page, 'button', 'Start the draft');
      await arriveAt(page, /^\/drafts\/(?!new)[^/]+$/);
      draft = new URL(page.url()).pathname;
      await page.goto(`${draft}/questionnaires/privacy#add`);
      await typeInto(page, 'The question', question);
      await typeInto(page, 'Choices', 'No');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Yes, all of it');
      await typeInto(page, 'Why it is asked', 'Other laws reach the data there.');
      await typeInto(page, 'Name for rules and files', 'subprocessors_abroad');
      await pressEnterOn(page, 'button', 'Add the question');
      await page.getByText('Saved.').waitFor();
    });

    test('adds a safeguard to a risk, says when it is in place with the code editor, and what shows it', async ({
      open,
    }) => {
      const page = await patiently(open, view());
      await page.goto(`${draft}/risks/function-creep`);
      await status(page).waitFor();
      await pressEnterOn(page, 'button', 'Save and add a safeguard');
      const safeguard = page.locator('section', { hasText: 'Safeguard: New safeguard' }).last();
      await safeguard.waitFor();
      await status(page).waitFor();
      const at = (member: string) => page.locator(`[id^="field-controls/"][id$="/${member}"]`).last();
      await tabInto(page, at('title'), 'the title of the safeguard');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('No sub-processor works from a third country');
      await tabInto(page, at('shownBy'), 'what shows the safeguard');
      await page.keyboard.type(question.slice(0, 30));
      await page.keyboard.press('Tab');
      // The field that holds the condition gives way to the editor it stands in.
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('{"==": [{"var": "subprocessors_ab');
      await page.keyboard.press('Control+Space');
      await page.locator('.cm-tooltip-autocomplete').waitFor();
      await checkAccessibility(page);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText('{"==": [{"var": "subprocessors_abroad"}, "no"]}');
      await isSaved(page);
      await expect.poll(() => page.getByText(`“${question}” is answered “No”`).count(), soon).toBeGreaterThan(0);
      await page.keyboard.press('Tab');
      await page.reload();
      expect(await at('title').inputValue()).toBe('No sub-processor works from a third country');
      expect(await at('shownBy').inputValue()).toBe('subprocessors_abroad');
      expect(JSON.parse(await at('inPlace').inputValue())).toEqual({
        '==': [{ var: 'subprocessors_abroad' }, 'no'],
      });
    });

    test('keeps what is typed while the connection is gone, and saves it on the next visit', async ({ open }) => {
      const page = await patiently(
        open,
        view({ expects: [/ERR_INTERNET_DISCONNECTED/, /edits failed/, /Failed to load/] }),
      );
      await page.goto(`${draft}/risks/function-creep`);
      await status(page).waitFor();
      await page.context().setOffline(true);
      await page.locator('[id="field-reasons/likelihood"]').fill('Kept in the browser.');
      await page.getByText('What you typed is kept in this browser until it is saved.').waitFor();
      await page.context().setOffline(false);
      await page.goto('about:blank');
      await page.goto(`${draft}/risks/function-creep`);
      await isSaved(page);
      await page.reload();
      expect(await page.locator('[id="field-reasons/likelihood"]').inputValue()).toBe('Kept in the browser.');
    });

    for (const [kind, title] of [
      ['risks', 'Data leaves the country'],
      ['stoppers', 'Nobody knows where the data is'],
      ['measures', 'Name every sub-processor'],
      ['sources', 'Standard contractual clauses'],
      ['domains', 'Labour'],
    ] as const) {
      test(`adds one of the ${kind} from the page of the draft, is told what is missing, and takes it out`, async ({
        open,
      }) => {
        const page = await patiently(open, view({ script: false, width: 320, expects: [/400/] }));
        await page.goto(`${draft}/add/${kind}?ruleSet=essential-services`);
        await checkAccessibility(page);
        await pressEnterOn(page, 'button', 'Add and fill in');
        await page.getByRole('heading', { name: 'Nothing was added' }).waitFor();
        await checkAccessibility(page);
        await typeInto(page, 'Title', title);
        if (kind === 'risks' || kind === 'measures') await pickOption(page, 'Domain', 'Privacy');
        await pressEnterOn(page, 'button', 'Add and fill in');
        await saved(page);
        await checkAccessibility(page);
        const out =
          kind === 'sources' || kind === 'domains' ? /^Save and take out: (standard|labour)/ : /^Take this .* out/;
        const button = page.getByRole('button', { name: out });
        const loaded = page.waitForEvent('load');
        await button.focus();
        await page.keyboard.press('Enter');
        await loaded;
        await page.goto(draft);
        expect(await page.getByText(title).count()).toBe(0);
      });
    }

    test('gives the texts of a rule in another language, and takes every word from the catalogue', async ({ open }) => {
      const page = await patiently(open, view({ script: false, language: 'en-XA' }));
      await page.goto(`${draft}/tables/essential-services`);
      await page.locator('[id="field-languages"]').fill('en\nfr');
      await page.locator('button[name=do][value=save]').last().click();
      await page.waitForURL(/saved/);
      await page.goto(`${draft}/risks/function-creep`);
      await page.locator('[id="field-title/fr"]').fill('Réutilisation');
      await page.locator('button[name=do][value=save]').last().click();
      await page.waitForURL(/saved/);
      expect(await page.locator('[id="field-title/fr"]').inputValue()).toBe('Réutilisation');
      expect(await page.locator('[id="field-title"]').inputValue()).toMatch(/^Information/);
      expect(await findUncatalogued(page)).toEqual([]);
      for (const below of ['', '/sources/essential-services', '/domains/essential-services', '/add/risks']) {
        await page.goto(draft + below);
        expect(await findUncatalogued(page)).toEqual([]);
      }
    });
  },
);

/** A draft is examined whenever it changed, which takes a while beside other tests. */
async function patiently(open: (view: View) => Promise<Page>, how: View): Promise<Page> {
  const page = await open(how);
  page.setDefaultTimeout(90_000);
  return page;
}
