import { expect, it } from 'vitest';
import { runs } from '#test/proof-size';
import { beginResponse, runningRound } from '#test/rounds';
import { openSmallAssessment, sample, smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { openDatabase } from '~/adapters/db/open-database.server';
import { verifyRecord } from '~/use-cases/record/verify-record';
import { runServer } from './harness/run-server';
import { counting, handingIn } from './harness/under-load';

const kills = runs(3, 100);
/** How long the server lives on once all are at work: different each time, so that the kill falls into any part of it. */
const furtherMs = (round: number) => (round * 37) % 101;

it(
  `keeps everything that was acknowledged when the server is killed ${kills} times while people save and hand in`,
  { timeout: 1_800_000 },
  async () => {
    const DATA_DIR = temporaryDirectory();
    const ports = await smallPorts(DATA_DIR);
    const { id } = await openSmallAssessment(ports);
    const { round } = await runningRound(ports);
    const vendors = await Promise.all(
      ['vendor', 'small-vendor'].map(async (name) =>
        handingIn((await beginResponse(ports, round, sample(name))).id, name),
      ),
    );
    const workers = [
      counting(id, 'people_with_access', (count) => ({ value: count })),
      counting(id, 'remarks', (count) => ({ value: `word ${count} `.repeat(200) })),
      counting(id, 'data_kind', (count) => ({
        value: 'contact',
        evidence: { grade: 'claimed', document: String(count) },
      })),
      ...vendors,
    ];

    for (let kill = 0; kill < kills; kill += 1) {
      const before = workers.map((worker) => worker.acknowledged());
      const server = await runServer({ CONTENT_DIR: smallContent, DATA_DIR });
      const work = workers.map((worker) => worker.workUntilGone(server.address));
      const isAtWork = () => workers.every((worker, index) => worker.acknowledged() > (before[index] ?? 0));
      await expect.poll(isAtWork, { timeout: 30_000, interval: 5 }).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, furtherMs(kill)));
      server.signal('SIGKILL');
      await Promise.all([...work, server.ended]);

      for (const worker of workers) await worker.check(ports);
      expect((await verifyRecord(ports, { kind: 'system' })).issues, `after kill ${kill + 1}`).toEqual([]);
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
