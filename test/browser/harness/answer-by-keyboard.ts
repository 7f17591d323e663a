import type { Page } from 'playwright-core';
import { expect } from './browser-test';
import { questionsOn } from './fill-in';
import { tabInto } from './keyboard';

/** Tabs into each question on the page and picks a choice, as somebody without a mouse does. */
export async function answerByKeyboard(page: Page): Promise<number> {
  const questions = questionsOn(page);
  let answered = 0;
  for (let index = 0; index < (await questions.count()); index += 1) {
    const question = questions.nth(index);
    const choices = question.locator('input[type=radio], input[type=checkbox]');
    if ((await choices.count()) === 0) continue;
    answered += 1;
    // A page that comes back with new questions still has the answers to the others.
    if (await choices.first().isChecked()) continue;
    await tabInto(page, choices, 'the choices of a question');
    // In the plain form "no answer yet" is picked, the last of the choices: one step on is the first.
    const isPicked = await page.evaluate(() => (document.activeElement as HTMLInputElement).checked);
    await page.keyboard.press(isPicked ? 'ArrowDown' : 'Space');
    expect(await choices.first().isChecked()).toBe(true);
  }
  return answered;
}
