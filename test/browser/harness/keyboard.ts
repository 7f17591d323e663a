import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];
const mostPresses = 150;

/**
 * Presses Tab (or Shift+Tab) until the control with this role and accessible name has the focus, as somebody without
 * a mouse does, and checks that the focus can be seen. Fails with the list of controls it came by.
 */
export async function tabTo(page: Page, role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  await tabInto(page, wanted, `the ${role} "${String(name)}"`, key);
  return wanted.and(page.locator(':focus'));
}

/** The same for a control that is found otherwise; `what` says in an error which it is. */
export async function tabInto(page: Page, wanted: Locator, what: string, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const passed: string[] = [];
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await hasFocus(wanted)) return checkFocusIsVisible(page);
    await page.keyboard.press(key);
    passed.push(await describeFocus(page));
  }
  const controls = [...new Set(passed)].join('\n  ');
  throw new Error(`${key} never reached ${what} on ${page.url()}. It came by:\n  ${controls}`);
}

/** Tabs to a control and presses Enter. */
export async function pressEnterOn(page: Page, role: Role, name: string | RegExp) {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

/**
 * Waits for the page at an address, or at one that ends so, whatever part of it is pointed at: a browser that was led
 * to a field keeps pointing at it on the next page.
 */
export async function arriveAt(page: Page, address: string | RegExp) {
  await page.waitForURL(({ pathname }) =>
    typeof address === 'string' ? pathname.endsWith(address) : address.test(pathname),
  );
}

/** Tabs to a field and types. */
export async function typeInto(page: Page, name: string | RegExp, text: string) {
  await tabTo(page, 'textbox', name);
  await page.keyboard.type(text);
}

/** Tabs to a list that unfolds and types the beginning of the option. */
export async function pickOption(page: Page, name: string | RegExp, option: string) {
  const list = await tabTo(page, 'combobox', name);
  await page.keyboard.type(option);
  const picked = await list.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  if (!picked.startsWith(option))
    throw new Error(`"${option}" was typed into "${String(name)}" and picked "${picked}"`);
}

/** Tabs to a field with this label and types into it part by part, as into a date (`11/27/2026`) or a time. */
export async function typeInParts(page: Page, label: string, text: string) {
  await tabInto(page, page.getByLabel(label, { exact: true }), `the field "${label}"`);
  await page.keyboard.type(text);
}

/**
 * Picks one choice of a question: Tab enters a group of radio buttons, the arrow keys move inside it.
 * `group` is the question's own text, `choice` the label.
 */
export async function chooseByKeyboard(page: Page, group: string | RegExp, choice: string | RegExp) {
  const radios = page.getByRole('group', { name: group }).or(page.getByRole('radiogroup', { name: group }));
  const wanted = radios.getByRole(
    'radio',
    typeof choice === 'string' ? { name: choice, exact: true } : { name: choice },
  );
  for (let presses = 0; presses < mostPresses && !(await hasFocus(radios.getByRole('radio'))); presses += 1) {
    await page.keyboard.press('Tab');
  }
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await hasFocus(wanted)) {
      await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The keys never reached "${String(choice)}" of "${String(group)}" on ${page.url()}`);
}

/** Fails where the focused control looks the same with and without the focus (WCAG 2.4.7). */
export async function checkFocusIsVisible(page: Page) {
  const same = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return false;
    // Design systems paint the focus on the control, on a label beside it or on a box around it.
    const around = focused.parentElement?.parentElement ?? focused;
    const painted = [focused, around, ...around.querySelectorAll('*')].slice(0, 60);
    const properties = ['outline', 'box-shadow', 'border-color', 'background-color', 'color', 'text-decoration'];
    const look = () =>
      painted
        .flatMap((element) => [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo)))
        .map((style) => properties.map((property) => style.getPropertyValue(property)).join())
        .join('\n');
    const withFocus = look();
    focused.blur();
    const withoutFocus = look();
    focused.focus({ preventScroll: true });
    return withFocus === withoutFocus;
  });
  if (same) throw new Error(`The focus cannot be seen on ${await describeFocus(page)}`);
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return (await wanted.and(wanted.page().locator(':focus')).count()) > 0;
}

function describeFocus(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? 'nothing');
}
