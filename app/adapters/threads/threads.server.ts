import { Tinypool } from 'tinypool';

/** Threads beside this one that run one function of a program. */
export interface Threads<Task, Answer> {
  run(task: Task): Promise<Answer>;
  stop(): Promise<void>;
}

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
    run: (task) => {
      pool ??= new Tinypool({
        filename: program.href,
        name,
        minThreads: 1,
        maxThreads: most,
        concurrentTasksPerWorker: tasksInOne,
        // Else a thread sleeps between tasks, and what it began beside them with it.
        useAtomics: false,
      });
      return pool.run(task) as Promise<Answer>;
    },
    stop: async () => pool?.destroy(),
  };
}
