import { examineFiles } from '~/core/studio/examine-draft';
import type { ContentFile } from '~/core/shared/content-file';
import type { Examination } from '~/core/studio/examine-draft';
import type { Examining } from '~/use-cases/ports/outside';
import { createThreads } from './threads.server';

/** Examines in the thread it is called in. */
export const examine = examineFiles;

/**
 * {@link Examining}, and how to end what it started: one thread, begun with the first draft somebody looks at.
 * @param program a module that exports {@link examine}. Without it everything is examined in this thread.
 */
export function createExamining(program?: URL): Examining & { stop(): Promise<void> } {
  const thread = program && createThreads<ContentFile[], Examination>(program, { name: 'examine', most: 1 });
  return {
    examine: async (files) => (thread ? thread.run([...files]) : examine(files)),
    stop: async () => thread?.stop(),
  };
}
