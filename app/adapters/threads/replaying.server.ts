import { availableParallelism } from 'node:os';
import type { PastResponse, ReplayContents } from '~/core/replay/replay';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import { emptyTally, finishTally, mergeTally, type ReplayTally } from '~/core/replay/tally';
import type { ExplainedResponse, Replaying, ReplayOptions } from '~/use-cases/ports/outside';
import { explainReplayed, keyOf, replay, type ExplainTask, type ReplayAnswer, type ReplayTask } from './replay.server';
import { createThreads, type Threads } from './threads.server';

/** So many responses take a thread a fraction of a second: progress is told and a cancel heard in time. */
const portion = 100;

/** Whoever waits hears so often that it goes on, in milliseconds. */
const heartbeat = 5_000;

/**
 * {@link Replaying} in threads that are begun with a replay and ended with it. As many as there are processors; they
 * give way to all others. One replay runs at a time, the next waits.
 * @param program a module that exports `replayBeside` and `explainReplayed`. Without it everything is done in this
 * thread, portion by portion.
 */
export function createReplaying(program?: URL): Replaying {
  let last: Promise<unknown> = Promise.resolve();
  return {
    replay(contents, responses, options = {}) {
      const { signal, onProgress } = options;
      let done = 0;
      const beat = setInterval(() => onProgress?.(done), heartbeat);
      const told = (now: number): void => {
        done = now;
        if (signal?.aborted !== true) onProgress?.(now);
      };
      const turn = last.then(() => inThreads(program, contents, responses, { ...options, onProgress: told }));
      last = turn.catch(() => undefined);
      return orAborted(turn, signal).finally(() => clearInterval(beat));
    },

    async explain({ before, after }, response) {
      const task: ExplainTask = { contents: { before: plain(before), after: plain(after) }, response };
      if (program === undefined) return explainReplayed(task);
      const thread = createThreads<ExplainTask, ExplainedResponse>(program, { name: 'explainReplayed', most: 1 });
      try {
        return await thread.run(task);
      } finally {
        await thread.stop();
      }
    },
  };
}

async function inThreads(
  program: URL | undefined,
  contents: ReplayContents,
  responses: AsyncIterable<PastResponse> | Iterable<PastResponse>,
  options: ReplayOptions,
): Promise<ReplayTally> {
  options.signal?.throwIfAborted();
  const most = program === undefined ? 1 : availableParallelism();
  const threads =
    program === undefined
      ? inThisThread
      : createThreads<ReplayTask, ReplayAnswer>(program, { name: 'replayBeside', most });
  try {
    return await orAborted(runThrough(threads, most, contents, responses, options), options.signal);
  } finally {
    await threads.stop();
  }
}

/** What comes of some work, or of its being given up; nobody waits for what it does then. */
async function orAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work;
  let end = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const give = () => reject(signal.reason as Error);
    signal.addEventListener('abort', give);
    end = () => signal.removeEventListener('abort', give);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    end();
    work.catch(() => undefined);
  }
}

/** What else comes with a content stays here. */
function plain({ ruleSet, questionnaires }: JudgingContent): JudgingContent {
  return { ruleSet, questionnaires };
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
): Promise<ReplayTally> {
  const key = keyOf(contents);
  const sent = { before: plain(contents.before), after: plain(contents.after) };
  const whole = emptyTally();
  const underWay = new Set<Promise<void>>();
  const work = async (some: readonly PastResponse[]): Promise<void> => {
    const task = { key, responses: JSON.stringify(some) };
    const first = await threads.run(task);
    const answer = first.known ? first : await threads.run({ ...task, contents: sent });
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
