import type { ServerBuild } from '@remix-run/node';
import { createPageMaker, type PageAnswer, type PageTask } from '~/http/page-beside.server';
import { createThreads, start, stop } from '~/wiring.server';

/** The thread that makes pages, as the server sees it. */
export interface PageThread {
  /** Lets it get ready, so that the first page waits less. */
  prepare(): Promise<void>;
  run(task: PageTask): Promise<PageAnswer>;
  stop(): Promise<void>;
}

/** A page, and the address the server listens at. */
interface PageOrder {
  reachableAt: string;
  /** Absent: the thread only gets ready. */
  task?: PageTask;
}

/** How many pages may be waiting for judging or for the database at once. */
const pagesAtOnce = 50;

/**
 * One thread, so that a page is made by whoever made the one before.
 * @param program a module that exports `page`, see {@link createPageBeside}.
 */
export function pageThread(program: URL, reachableAt: () => string): PageThread {
  const options = { name: 'page', most: 1, tasksInOne: pagesAtOnce };
  const threads = createThreads<PageOrder, PageAnswer | undefined>(program, options);
  return {
    prepare: async () => void (await threads.run({ reachableAt: reachableAt() })),
    run: async (task) => {
      const answer = await threads.run({ reachableAt: reachableAt(), task });
      if (answer === undefined) throw new Error('A page was asked for and not made');
      return answer;
    },
    stop: threads.stop,
  };
}

/**
 * What that thread does. It opens the database and loads the content with its first order.
 * @param program what runs in threads beside this one.
 */
export function createPageBeside(
  build: ServerBuild,
  program: URL,
): (order: PageOrder) => Promise<PageAnswer | undefined> {
  const make = createPageMaker(build);
  return async ({ reachableAt: origin, task }) => {
    const { reachableAt } = await start(program).catch(async (error: unknown) => {
      // Tried again with the next order.
      await stop().catch(() => undefined);
      throw error;
    });
    reachableAt(origin);
    return task && make(task);
  };
}
