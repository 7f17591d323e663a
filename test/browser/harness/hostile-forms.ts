import type { Page } from 'playwright-core';

/**
 * What nobody types in earnest: markup, a script, a template, a formula, and for a field of several lines one that would
 * be a header of a mail and one that would be a line of the log. The number says in which field it was typed.
 */
export const hostile = (field: number) =>
  `=1+${field}"'><img src=x onerror="window.ran=true"><script>window.ran=true</script>{{7*7}}`;
const furtherLines = `\nBcc: everybody@evil.example\n{"level":"error","event":"forged"}`;

/** A form with fields for text, on a page. */
export interface TextForm {
  page: string;
  index: number;
}

const texts = [
  'textarea',
  ...['text', 'email', 'search', 'url'].map((type) => `input[type=${type}]`),
  'input:not([type])',
].join();

/** The forms of a page that post text. A questionnaire with script is not posted, see `markup-is-text.test.ts`. */
export async function textFormsOf(page: Page): Promise<TextForm[]> {
  const indices = await page.locator('main form').evaluateAll(
    (forms, texts) =>
      forms.flatMap((form, index) => {
        const isPosted = (form as HTMLFormElement).method === 'post' && !/\/questionnaires\//.test(location.pathname);
        return isPosted && form.querySelector(texts) !== null ? [index] : [];
      }),
    texts,
  );
  return indices.map((index) => ({ page: new URL(page.url()).pathname, index }));
}

let typed = 0;

/** Types it into every text field of a form, ticks what can be ticked, and presses the first button. @returns how often. */
export async function sendHostile(page: Page, form: TextForm): Promise<number> {
  await page.goto(form.page);
  const found = page.locator('main form').nth(form.index);
  if ((await found.count()) === 0) return 0;
  const count = await found.locator(texts).count();
  const values = Array.from({ length: count }, () => hostile((typed += 1)));
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    found.evaluate(
      (element, { texts, values, furtherLines }) => {
        const form = element as HTMLFormElement;
        form.noValidate = true;
        for (const [index, field] of [...form.querySelectorAll<HTMLInputElement>(texts)].entries()) {
          field.value = (values[index] ?? '') + (field.tagName === 'TEXTAREA' ? furtherLines : '');
        }
        for (const tick of form.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')) {
          if (form.querySelector(`[name="${CSS.escape(tick.name)}"]:checked`) === null) tick.checked = true;
        }
        form.requestSubmit(form.querySelector<HTMLButtonElement>('button:not([type=button])'));
      },
      { texts, values, furtherLines },
    ),
  ]);
  if (answer.status() >= 500) throw new Error(`${form.page} answered ${answer.status()}`);
  return count;
}

/** Numbers of the fields whose text stands on the page, each as the text it is. Throws where any of it became more. */
export async function hostileShownOn(page: Page): Promise<number[]> {
  const { ran, made, text } = await page.evaluate(() => ({
    ran: 'ran' in window,
    made: document.querySelectorAll('img[src="x"], [onerror], script:not([nonce]):not([src])').length,
    text:
      document.body.innerText +
      [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value).join('\n'),
  }));
  if (ran || made > 0) throw new Error(`What was typed became a part of ${page.url()}`);
  return [...text.matchAll(/=1\+(\d+)"'><img src=x onerror="window\.ran=true"><script>/g)].map(([, field]) =>
    Number(field),
  );
}
