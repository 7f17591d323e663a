import { availableParallelism } from 'node:os';
import type { PastResponse, ReplayContents } from '~/core/replay/replay';
import { emptyTally, finishTally, mergeTally } from '~/core/replay/tally';
import type { Replaying, ReplayOptions } from '~/use-cases/ports/outside';
import { keyOf, replay, type ReplayAnswer, type ReplayTask } from './replay.server';
import { createThreads, type Threads } from './threads.server';

/** So many responses take a thread a fraction of a second: progress is told and a cancel heard in time. */
const portion = 100;

/**
 * {@link Replaying} in threads that are begun with a replay and ended with it. As many as there are processors; they
 * give way to all others. One replay runs at a time, the next waits.
 * @param program a module that exports `replayBeside`. Without it everything is replayed in this thread, portion by portion.
 */
export function createReplaying(program?: URL): Replaying {
  let last: Promise<unknown> = Promise.resolve();
  return {
    replay(contents, responses, options = {}) {
      const result = last.then(async () => {
        const most = program === undefined ? 1 : availableParallelism();
        const threads =
          program === undefined
            ? inThisThread
            : createThreads<ReplayTask, ReplayAnswer>(program, { name: 'replayBeside', most });
        try {
          return await runThrough(threads, most, contents, responses, options);
        } finally {
          await threads.stop();
        }
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}

const inThisThread: Threads<ReplayTask, ReplayAnswer> = {
  run: async (task) => {
    // Whatever else waits comes first.
    await new Promise((resolve) => setImmediate(resolve));
    return replay(task);
  },
  stop: () => Promise.resolve(),
};

/** One portion more than there are threads is under way: a thread never waits, and memory stays flat. */
async function runThrough(
  threads: Threads<ReplayTask, ReplayAnswer>,
  most: number,
  contents: ReplayContents,
  responses: AsyncIterable<PastResponse> | Iterable<PastResponse>,
  { onProgress, signal }: ReplayOptions,
) {
  const key = keyOf(contents);
  const { before, after } = contents;
  // What else comes with the contents stays here.
  const plain = {
    before: { ruleSet: before.ruleSet, questionnaires: before.questionnaires },
    after: { ruleSet: after.ruleSet, questionnaires: after.questionnaires },
  };
  const whole = emptyTally();
  const underWay = new Set<Promise<void>>();
  const work = async (some: readonly PastResponse[]): Promise<void> => {
    const task = { key, responses: JSON.stringify(some) };
    const first = await threads.run(task);
    const answer = first.known ? first : await threads.run({ ...task, contents: plain });
    if (!answer.known) throw new Error('The contents to replay with were sent and are not known');
    mergeTally(whole, answer.tally);
    onProgress?.(whole.responses);
  };
  const begin = async (some: readonly PastResponse[]): Promise<void> => {
    signal?.throwIfAborted();
    const begun: Promise<void> = work(some).finally(() => underWay.delete(begun));
    // A failure is told where it is waited for.
    begun.catch(() => undefined);
    underWay.add(begun);
    if (underWay.size > most) await Promise.race(underWay);
  };
  let next: PastResponse[] = [];
  for await (const response of responses) {
    next.push(response);
    if (next.length < portion) continue;
    await begin(next);
    next = [];
  }
  if (next.length > 0) await begin(next);
  await Promise.all(underWay);
  signal?.throwIfAborted();
  return finishTally(whole);
}
