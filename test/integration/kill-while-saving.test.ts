import { expect, it } from 'vitest';
import { runs } from '#test/proof-size';
import { openSmallAssessment, smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { openDatabase } from '~/adapters/db/open-database.server';
import { patchAnswers } from './harness/client';
import { runServer } from './harness/run-server';

const kills = runs(4, 100);
/** How long the server lives on once it saves: different each time, so that the kill falls into any part of a save. */
const furtherMs = (round: number) => (round * 37) % 101;

/** What each browser counts up in a question of its own. */
const answers = {
  people_with_access: (count: number) => ({ value: count }),
  remarks: (count: number) => ({ value: `word ${count} `.repeat(200) }),
  data_kind: (count: number) => ({ value: 'contact', evidence: { grade: 'claimed', document: String(count) } }),
};
type Question = keyof typeof answers;
const questions = Object.keys(answers) as Question[];

/** What a browser knows: the last count that was acknowledged, with its revision. */
interface Seen {
  count: number;
  revision: number;
}

/** Saves one count after the other until the server is gone, and notes what was acknowledged. */
async function saveUntilGone(address: string, assessmentId: string, question: Question, seen: Seen): Promise<void> {
  for (;;) {
    const count = seen.count + 1;
    // After a kill the first of these repeats a patch that nobody acknowledged, whether or not it was saved.
    const patch = {
      id: `${question}-${count}`,
      basedOn: seen.revision,
      changes: { [question]: answers[question](count) },
    };
    const answer = await patchAnswers(address, assessmentId, patch).catch(() => undefined);
    if (answer === undefined) return;
    expect(answer, answer.text).toMatchObject({ status: 200 });
    Object.assign(seen, { count, revision: (JSON.parse(answer.text) as Seen).revision });
  }
}

it(
  `keeps every acknowledged answer when the server is killed ${kills} times in the middle of saves`,
  { timeout: 1_800_000 },
  async () => {
    const DATA_DIR = temporaryDirectory();
    const ports = await smallPorts(DATA_DIR);
    const { id } = await openSmallAssessment(ports);
    const seen: Record<Question, Seen> = Object.fromEntries(
      questions.map((question) => [question, { count: 0, revision: 0 }]),
    ) as never;

    for (let round = 0; round < kills; round += 1) {
      const before = questions.map((question) => seen[question].count);
      const server = await runServer({ CONTENT_DIR: smallContent, DATA_DIR });
      const savers = questions.map((question) => saveUntilGone(server.address, id, question, seen[question]));
      const isSaving = () => questions.every((question, index) => seen[question].count > (before[index] ?? 0));
      await expect.poll(isSaving, { timeout: 20_000, interval: 5 }).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, furtherMs(round)));
      server.signal('SIGKILL');
      await Promise.all([...savers, server.ended]);

      const stored = (await ports.assessments.findWithAnswers(id))?.answers ?? {};
      for (const question of questions) {
        const { count } = seen[question];
        expect(
          [answers[question](count), answers[question](count + 1)],
          `${question} after kill ${round + 1}`,
        ).toContainEqual(stored[question]);
      }
    }
    expect(await answersByHistory(DATA_DIR, id)).toEqual((await ports.assessments.findWithAnswers(id))?.answers);
  },
);

/** The answers as the append-only record tells them, from the first change to the last, without a gap in the revisions. */
async function answersByHistory(directory: string, assessmentId: string): Promise<Record<string, unknown>> {
  const db = await openDatabase(directory);
  const changes = await db
    .selectFrom('answerChanges')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .orderBy('revision')
    .execute();
  await db.destroy();
  expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, index) => index + 1));
  const told: Record<string, string | null> = {};
  for (const { question, oldJson, newJson } of changes) {
    expect(oldJson).toBe(told[question] ?? null);
    told[question] = newJson;
  }
  return Object.fromEntries(Object.entries(told).map(([question, json]) => [question, JSON.parse(json ?? 'null')]));
}
