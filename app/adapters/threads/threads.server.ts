import { Tinypool } from 'tinypool';

/** Threads beside this one that run one function of a program. */
export interface Threads<Task, Answer> {
  /** @param limit milliseconds after which the thread is ended with what it is doing; it rejects with {@link TookTooLong}. */
  run(task: Task, limit?: number): Promise<Answer>;
  stop(): Promise<void>;
}

/** Something took longer than it may, and its thread was ended. */
export class TookTooLong extends Error {}

/**
 * They are started with the first task; what a task throws rejects.
 * @param program a module that exports the function.
 * @param options.name of the function.
 * @param options.most threads at once.
 * @param options.tasksInOne how many tasks one thread may have begun and not ended.
 */
export function createThreads<Task, Answer>(
  program: URL,
  { name, most, tasksInOne = 1 }: { name: string; most: number; tasksInOne?: number },
): Threads<Task, Answer> {
  let pool: Tinypool | undefined;
  return {
    run: async (task, limit) => {
      pool ??= new Tinypool({
        filename: program.href,
        name,
        minThreads: 1,
        maxThreads: most,
        concurrentTasksPerWorker: tasksInOne,
        // Else a thread sleeps between tasks, and what it began beside them with it.
        useAtomics: false,
      });
      if (limit === undefined) return pool.run(task) as Promise<Answer>;
      const signal = AbortSignal.timeout(limit);
      try {
        return (await pool.run(task, { signal })) as Answer;
      } catch (error) {
        throw signal.aborted ? new TookTooLong(`${name} was ended after ${limit} ms`) : error;
      }
    },
    stop: async () => pool?.destroy(),
  };
}
