import { afterAll, beforeAll } from 'vitest';
import { questionnairePath } from '~/core/questionnaire/questionnaire';
import type { DraftChange } from '~/core/studio/draft';
import { checkAccessibility } from './harness/check-accessibility';
import { describe, expect, test } from './harness/browser-test';
import { arriveAt, pressEnterOn, tabTo } from './harness/keyboard';
import { answeredAssessment, beside, publishNewer } from './harness/publish-newer';
import { startServer } from './harness/start-server';

const need = questionnairePath('need-and-context');
const set = (path: string, pointer: string, value: unknown): DraftChange => ({ kind: 'value', path, pointer, value });
const element = (index: number) => `/survey/pages/0/elements/${index}`;
const changes = [
  set(need, '/version', '0.3.0'),
  set(need, `${element(1)}/title`, 'What does a person lose at worst?'),
  set(need, `${element(0)}/choices/0/text`, 'Health care and medicines'),
  set('rules/essential-services/rule-set.json', '/version', '0.3.0'),
  set('rules/essential-services/rule-set.json', '/questionnaires/0/version', '0.3.0'),
];

let server: Awaited<ReturnType<typeof startServer>>;
let assessment = '';
beforeAll(async () => {
  server = await startServer();
  const answers = {
    service_field: { value: ['income_support'] },
    loss_if_wrong: { value: 'means_to_live' },
    costly_mistakes: { value: 'dontknow' },
  };
  await beside(server.dataDirectory, async (ports) => {
    assessment = `/assessments/${await answeredAssessment(ports, answers)}`;
    await publishNewer(ports, changes);
  });
}, 240_000);
afterAll(() => server.stop());

const view = { as: 'buyer' };
const holds = (title: string) => `This answer still holds: ${title}`;

/** Each goes on where the one before it ended. */
describe.sequential('a newer version of the rules, by keyboard alone', () => {
  test('is offered on the page of the assessment, and can be stayed away from', async ({ open }) => {
    const page = await open({ ...view, origin: server.origin });
    await page.goto(assessment);
    await page.getByText('Version 0.3.0 of the rules is there.').waitFor();
    await checkAccessibility(page);
    await pressEnterOn(page, 'link', 'See what would change, and choose');
    await arriveAt(page, `${assessment}/version`);
    await page.getByRole('heading', { name: '2 answers to confirm: asked otherwise now' }).waitFor();
    await page.getByText('What does a person lose at worst?').first().waitFor();
    await checkAccessibility(page);
    await pressEnterOn(page, 'button', 'Stay with the version in use');
    await arriveAt(page, assessment);
    await page.getByText('This assessment stays with version 0.2.0; 0.3.0 is there.').waitFor();
    await checkAccessibility(page);
  });

  test('is moved to with one answer confirmed, on a narrow screen', async ({ open }) => {
    const page = await open({ ...view, origin: server.origin, width: 320 });
    await page.goto(`${assessment}/version`);
    await page.getByRole('heading', { name: 'Your level under old and new rules' }).waitFor();
    await tabTo(page, 'checkbox', holds('What does a person lose at worst?'));
    await page.keyboard.press('Space');
    await pressEnterOn(page, 'button', 'Move to the newer version');
    await page.getByText(/^Moved here from version 0.2.0 on/).waitFor();
    const left = page.getByRole('region', { name: 'The last move' });
    expect(await left.locator('p', { hasText: 'Stands now: No answer' }).count()).toBe(1);
    await page.getByText('This assessment uses version 0.3.0. No newer one is offered.').waitFor();
    await checkAccessibility(page);
  });

  test('is gone back on, and everything stands as before', async ({ open }) => {
    const page = await open({ ...view, origin: server.origin });
    await page.goto(`${assessment}/version`);
    await pressEnterOn(page, 'button', 'Go back to version 0.2.0');
    await page.getByText('Version 0.3.0 is offered now.').waitFor();
    await page.getByRole('heading', { name: '1 answer that comes back' }).waitFor();
    await checkAccessibility(page);
    await page.goto(`${assessment}/questionnaires/need-and-context`);
    const ticked = page.getByRole('checkbox', { name: 'Benefits, pensions, food aid or other income support' });
    expect(await ticked.isChecked()).toBe(true);
  });
});

test('whoever has the questions open when somebody moves is told so, and nothing they answer then is taken', async ({
  open,
}) => {
  const page = await open({ ...view, origin: server.origin, expects: [/answers answered 422/, /status of 422/] });
  await page.goto(`${assessment}/questionnaires/need-and-context`);
  await page.getByRole('radio', { name: 'A little time' }).waitFor();
  const other = await open({ ...view, origin: server.origin });
  await other.goto(`${assessment}/version`);
  await other.getByRole('button', { name: 'Move to the newer version' }).click();
  await other.getByText(/^Moved here from version 0.2.0 on/).waitFor();
  await page.getByRole('radio', { name: 'A little time' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('Somebody moved this assessment to another version of the questions').first().waitFor();
});
