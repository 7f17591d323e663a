import { randomUUID } from 'node:crypto';
import { fetchAs } from '#test/session';
import type { Answer } from '~/core/questionnaire/answers';

/** What a new assessment is about, where the test does not care. */
const anyPurchase = {
  title: 'A purchase',
  service: 'A service',
  buyer: 'A city',
  vendor: 'A vendor',
  stage: 'need',
  ruleSet: 'essential-services',
};

/** Opens an assessment as the form does. @returns its address, `/assessments/<id>`. */
export async function openAssessment(origin: string, purchase: Partial<typeof anyPurchase> = {}): Promise<string> {
  const response = await fetchAs(`${origin}/assessments/new`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...anyPurchase, ...purchase }),
  });
  const address = response.headers.get('location');
  if (response.status !== 302 || address === null) throw new Error(`No assessment was opened: ${response.status}`);
  return address;
}

/** Saves answers as the page with script does, on top of revision `basedOn`. */
export async function saveAnswers(
  origin: string,
  address: string,
  changes: Record<string, Answer | null>,
  basedOn = 0,
) {
  const response = await fetchAs(`${origin}${address}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), basedOn, changes }),
  });
  if (response.status !== 200) throw new Error(`The answers were not saved: ${await response.text()}`);
}

/** Somebody else, who has seen everything up to now, answers too. */
export async function answerAsSomebodyElse(
  origin: string,
  address: string,
  questionnaire: string,
  changes: Record<string, Answer | null>,
): Promise<void> {
  const response = await fetchAs(`${origin}${address}/questionnaires/${questionnaire}/survey`);
  const { revision } = (await response.json()) as { revision: number };
  await saveAnswers(origin, address, changes, revision);
}

/** The answers of a questionnaire as they are stored now. */
export async function storedAnswers(
  origin: string,
  address: string,
  questionnaire: string,
): Promise<Record<string, Answer>> {
  const response = await fetchAs(`${origin}${address}/questionnaires/${questionnaire}/survey`);
  return ((await response.json()) as { answers: Record<string, Answer> }).answers;
}
