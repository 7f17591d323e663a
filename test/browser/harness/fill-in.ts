import type { Locator, Page } from 'playwright-core';

/** Fills in the form of a new assessment and sends it. @returns the address of the assessment. */
export async function startAssessment(page: Page, title = 'A purchase'): Promise<string> {
  await page.goto('/assessments/new');
  await page.locator('[name=title]').fill(title);
  await page.locator('[name=service]').fill('A service');
  await page.locator('[name=stage]').selectOption({ index: 1 });
  await page.locator('main form [type=submit]').click();
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Waits until the form library has taken the place of the plain form. */
export async function waitForSurvey(page: Page): Promise<void> {
  await page.locator('.rs-survey').waitFor();
}

/** The questions on the page, one element each, in either form. */
export function questionsOn(page: Page): Locator {
  return page.locator('.rs-question, .sd-question[data-name]:not([data-name*="-"])');
}

/** Picks the first choice of every question on the page that is answered by picking. */
export async function pickFirstChoices(page: Page): Promise<void> {
  const questions = questionsOn(page);
  for (let index = 0; index < (await questions.count()); index += 1) {
    const input = questions.nth(index).locator('input[type=radio], input[type=checkbox]').first();
    if ((await input.count()) > 0) await input.check({ force: true });
  }
}

/** Where "saved" is said, and nothing else. */
export function savedSign(page: Page): Locator {
  return page.locator('.rs-save-saved');
}
