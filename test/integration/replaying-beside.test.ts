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
  expect(progress).toHaveLength(10);
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
