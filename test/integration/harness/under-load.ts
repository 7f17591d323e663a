import { expect } from 'vitest';
import { formsOf } from '#test/walls/forms';
import type { Answer as AnsweredQuestion } from '~/core/questionnaire/answers';
import type { Ports } from '~/use-cases/ports';
import { ask, patchAnswers, type Answer } from './client';

/** Somebody who works as fast as the server answers until it is gone, and remembers what was acknowledged. */
export interface Worker {
  workUntilGone(address: string): Promise<void>;
  /** How often something was acknowledged. */
  acknowledged(): number;
  /** Throws where something that was acknowledged is not stored. */
  check(ports: Ports): Promise<void>;
}

type Step = (address: string) => Promise<void>;

/** Step after step, until there is no answer any more. */
async function untilGone(address: string, step: Step): Promise<void> {
  const isGone = (error: unknown) => error instanceof Error && 'code' in error;
  for (;;) {
    try {
      await step(address);
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
  }
}

const revisionIn = ({ text }: Answer) => (JSON.parse(text) as { revision: number }).revision;

/** Counts a question up in a browser of its own. */
export function counting(
  assessmentId: string,
  question: string,
  answerOf: (count: number) => AnsweredQuestion,
): Worker {
  const seen = { count: 0, revision: 0 };
  const step: Step = async (address) => {
    const count = seen.count + 1;
    // After a kill the first of these repeats a patch that nobody acknowledged, whether or not it was saved.
    const changes = { [question]: answerOf(count) };
    const patch = { id: `${question}-${count}`, basedOn: seen.revision, changes };
    const answer = await patchAnswers(address, assessmentId, patch);
    expect(answer, answer.text).toMatchObject({ status: 200 });
    Object.assign(seen, { count, revision: revisionIn(answer) });
  };
  return {
    acknowledged: () => seen.count,
    workUntilGone: (address) => untilGone(address, step),
    async check({ assessments }) {
      const stored = (await assessments.findWithAnswers(assessmentId))?.answers[question];
      expect([answerOf(seen.count), answerOf(seen.count + 1)], question).toContainEqual(stored);
    },
  };
}

/** A vendor who answers, hands in and withdraws over and over, by the forms of the pages. */
export function handingIn(responseId: string, as: string): Worker {
  /** What was handed in and acknowledged, by number; and the last of them that was withdrawn and acknowledged. */
  const handedIn = new Map<number, number>();
  let withdrawn = 0;
  let steps = 0;
  let checked = 0;

  /** Sends the form of a page as it stands there, where there is one. @returns the number of the submission. */
  const post = async (address: string, page: string, given: Record<string, string> = {}) => {
    const path = `/responses/${responseId}/${page}`;
    const form = formsOf((await ask(address, path, { as })).text, path).find(({ action }) => action === path);
    if (form === undefined) return undefined;
    const fields = { ...Object.fromEntries(form.bodies[0] ?? []), ...given };
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(fields).toString();
    const answer = await ask(address, path, { method: 'POST', headers, body, as });
    expect(answer, answer.text).toMatchObject({ status: 302 });
    return Number(fields['number']);
  };
  const step: Step = async (address) => {
    steps += 1;
    const changes = await ask(address, `/assessments/${responseId}/changes?since=0`, { as });
    const answers = { people_with_access: { value: steps } };
    const patch = { id: `${as}-${steps}`, basedOn: revisionIn(changes), changes: answers };
    await patchAnswers(address, responseId, patch, as);
    // What was handed in just before the kill stands, and has to be withdrawn first.
    const number = await post(address, 'review', { name: 'Grace', position: 'Director', declared: 'yes' });
    if (number !== undefined) handedIn.set(number, steps);
    withdrawn = (await post(address, 'withdraw')) ?? withdrawn;
  };
  return {
    acknowledged: () => handedIn.size,
    workUntilGone: (address) => untilGone(address, step),
    async check({ responses }) {
      const heads = (await responses.find(responseId))?.submissions ?? [];
      for (const [number, value] of handedIn) {
        if (number <= checked) continue;
        const submission = await responses.findSubmission(responseId, number);
        expect(submission?.answers, `${as} handed in ${number}`).toMatchObject({ people_with_access: { value } });
        const isWithdrawn = heads[number - 1]?.withdrawnAt !== undefined;
        if (number <= withdrawn) expect(isWithdrawn, `${as} withdrew ${number}`).toBe(true);
      }
      checked = withdrawn;
    },
  };
}
