import { expect, test } from 'vitest';
import { createReplaying } from '~/adapters/threads/replaying.server';
import { changedRules } from '../fixtures/replay/changed-rules';
import { generatedContent, smallOptions } from '../fixtures/generated/generate-content';
import { madeUpResponses } from '~/core/replay/made-up-responses';

const program = new URL('../../app/cli/beside.mjs', import.meta.url);
const before = generatedContent(smallOptions(3));
const contents = { before, after: changedRules(before) };
const some = (count: number) => madeUpResponses(before.questionnaires, count);

test('a replay beside the server comes to what one in this thread comes to, and tells its progress', async () => {
  const progress: number[] = [];
  const beside = await createReplaying(program).replay(contents, some(950), {
    onProgress: (done) => progress.push(done),
  });
  expect(beside).toEqual(await createReplaying().replay(contents, some(950)));
  // Told with each portion, and now and again while one takes long.
  expect(new Set(progress.filter((done) => done > 0)).size).toBe(10);
  expect(progress).toEqual([...progress].sort((left, right) => left - right));
  expect(progress.at(-1)).toBe(950);
});

test('a replay that is cancelled reads no further, and the next one runs', async () => {
  const replaying = createReplaying(program);
  const cancel = new AbortController();
  let read = 0;
  const endless = (function* () {
    for (const response of some(1_000_000)) {
      read += 1;
      yield response;
    }
  })();
  const cancelled = replaying.replay(contents, endless, {
    signal: cancel.signal,
    onProgress: () => cancel.abort(new Error('No longer wanted')),
  });
  await expect(cancelled).rejects.toThrow('No longer wanted');
  // Those under way, and no more.
  expect(read).toBeLessThan(2_000);
  expect((await replaying.replay(contents, some(10))).responses).toBe(10);
});

test('what reading the responses throws ends the replay', async () => {
  const broken = (function* () {
    yield* some(150);
    throw new Error('The database is gone');
  })();
  await expect(createReplaying(program).replay(contents, broken)).rejects.toThrow('The database is gone');
});

test('a replay is ended at once, before its threads have begun and while it waits for another', async () => {
  const replaying = createReplaying(program);
  const [first, second] = [new AbortController(), new AbortController()];
  const going = replaying.replay(contents, some(1_000_000), { signal: first.signal });
  const waiting = replaying.replay(contents, some(1_000_000), { signal: second.signal });
  const ended = performance.now();
  second.abort(new Error('No longer wanted'));
  await expect(waiting).rejects.toThrow('No longer wanted');
  first.abort(new Error('Nor this one'));
  await expect(going).rejects.toThrow('Nor this one');
  expect(performance.now() - ended).toBeLessThan(1_000);
  expect((await replaying.replay(contents, some(10))).responses).toBe(10);
});

test('fifty of those that a replay came upon, each judged by itself, agree with it', async () => {
  const { changes } = await createReplaying(program).replay(contents, some(600));
  expect(changes).toHaveLength(50);
  const single = createReplaying();
  const all = new Map([...some(600)].map((response) => [response.id, response]));
  for (const { id, overall, recommendation, risks } of changes) {
    const { before: old, after: now } = await single.explain(contents, all.get(id)!);
    expect([old, now].map(({ evaluation }) => evaluation.overall.evidenced)).toEqual([overall.before, overall.after]);
    expect([old, now].map(({ evaluation }) => evaluation.recommendation)).toEqual([
      recommendation.before,
      recommendation.after,
    ]);
    const levelOf = ({ evaluation }: typeof old, risk: string) =>
      evaluation.risks.find((one) => one.id === risk)?.evidenced.level ?? 'absent';
    for (const [risk, level] of Object.entries(risks))
      expect([levelOf(old, risk), levelOf(now, risk)]).toEqual([level.before, level.after]);
  }
}, 120_000);
