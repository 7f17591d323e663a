import { examineFiles } from '~/core/studio/examine-draft';
import type { ContentFile } from '~/core/shared/content-file';
import type { Examination } from '~/core/studio/examine-draft';
import type { KnownNames } from '~/core/studio/known-names';
import type { Examining } from '~/use-cases/ports/outside';
import { createThreads } from './threads.server';

/** What a thread is asked: files, and what names stood for in published versions. */
interface Examined {
  files: ContentFile[];
  known?: KnownNames;
}

/** Examines in the thread it is called in. */
export function examine({ files, known }: Examined): Examination {
  return examineFiles(files, known);
}

/**
 * {@link Examining}, and how to end what it started: one thread, begun with the first draft somebody looks at.
 * @param program a module that exports {@link examine}. Without it everything is examined in this thread.
 */
export function createExamining(program?: URL): Examining & { stop(): Promise<void> } {
  const thread = program && createThreads<Examined, Examination>(program, { name: 'examine', most: 1 });
  return {
    examine: async (files, known) => {
      const asked: Examined = { files: [...files], ...(known && { known }) };
      return thread ? thread.run(asked) : examine(asked);
    },
    stop: async () => thread?.stop(),
  };
}
