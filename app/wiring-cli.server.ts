import { lockContent, type LockedVersion } from '~/adapters/content/content-lock.server';
import { loadExamples } from '~/adapters/content/load-examples.server';
import { loadContent, readContent } from '~/adapters/content/load-content.server';
import { systemClock } from '~/adapters/system/clock.server';
import { randomIds } from '~/adapters/system/ids.server';
import type { CommandLinePorts, OpenInstallation } from '~/cli/command';
import { readEnvironment } from '~/env.server';
import type { WorkedExample } from '~/core/examples/example';
import { failure, success, type Result } from '~/core/shared/issue';
import type { LoadedContent } from '~/core/content/assemble-content';
import { StartFailure } from '~/use-cases/start-failure';
import { version as release } from '../package.json';

/** What the command line needs of the outside: content, the drawing of a brief, and the data of an installation. */
export function createCommandLinePorts(): CommandLinePorts {
  let shipped: ReturnType<CommandLinePorts['loadShippedContent']> | undefined;
  // A command may need rule sets and questionnaires one after the other: both come from one reading.
  const loadShippedContent = () => (shipped ??= loadFrom(process.env));
  return {
    loadShippedContent,
    findExampleFaults: async () => {
      const [content, environment] = [await loadShippedContent(), readEnvironment(process.env)];
      if (!content.ok || !environment.ok) return [];
      const examples = await loadExamples(environment.value.contentDirectory, content.value);
      return examples.ok ? examples.warnings : examples.issues;
    },
    loadContent,
    // Fonts and the PDF library are large: only the command that draws pays for them.
    openBriefRenderer: async () => (await import('~/adapters/pdf/render-brief.server')).createBriefRenderer(),
    openInstallation,
    copyInstallation,
    openArchives: async () => (await import('~/adapters/files/archives.server')).archives,
    openReplaying: async () => (await import('~/adapters/threads/replaying.server')).createReplaying(),
    clock: systemClock,
    release,
  };
}

/** The database is large and native: only commands that work on it load it. */
async function openInstallation(
  directory: string | undefined,
  use: 'read' | 'write',
): Promise<Result<OpenInstallation>> {
  const environment = readEnvironment(process.env);
  if (!environment.ok) return environment;
  const dataDirectory = directory ?? environment.value.dataDirectory;
  const [{ openExistingDatabase }, { createStores, createTransact }, { createFileStore }, { archives }] =
    await Promise.all([
      import('~/adapters/db/open-existing.server'),
      import('~/adapters/db/stores.server'),
      import('~/adapters/files/file-store.server'),
      import('~/adapters/files/archives.server'),
    ]);
  try {
    const db = await openExistingDatabase(dataDirectory, use);
    return success({
      ports: {
        ...createStores(db),
        transact: createTransact(db),
        files: createFileStore(dataDirectory),
        archives,
        clock: systemClock,
        ids: randomIds,
      },
      close: () => db.destroy(),
    });
  } catch (error) {
    if (error instanceof StartFailure) return failure(error.issues);
    throw error;
  }
}

async function loadFrom(
  variables: Record<string, string | undefined>,
): ReturnType<CommandLinePorts['loadShippedContent']> {
  const environment = readEnvironment(variables);
  return environment.ok ? loadContent(environment.value.contentDirectory) : failure(environment.issues);
}

/** Files first, so that those which the copy of the database names are there; then those that came meanwhile. */
async function copyInstallation(directory: string | undefined, target: string): Promise<Result<void>> {
  const environment = readEnvironment(process.env);
  if (!environment.ok) return environment;
  const dataDirectory = directory ?? environment.value.dataDirectory;
  const [{ copyDatabase }, { copyFiles }] = await Promise.all([
    import('~/adapters/db/copy-database.server'),
    import('~/adapters/files/copy-files.server'),
  ]);
  try {
    await copyFiles(dataDirectory, target);
    await copyDatabase(dataDirectory, target);
    await copyFiles(dataDirectory, target);
    return success(undefined);
  } catch (error) {
    if (error instanceof StartFailure) return failure(error.issues);
    throw error;
  }
}

/** Locks the released versions of the shipped content that are not locked yet; gives what was added. */
export async function releaseContent(): Promise<Result<LockedVersion[]>> {
  const environment = readEnvironment(process.env);
  if (!environment.ok) return environment;
  const directory = environment.value.contentDirectory;
  const content = await readContent(directory);
  return content.ok ? lockContent(directory, content.value) : content;
}

/** The shipped content, drafts and all, with its worked examples. */
export async function readShipped(): Promise<Result<{ content: LoadedContent; examples: WorkedExample[] }>> {
  const environment = readEnvironment(process.env);
  if (!environment.ok) return environment;
  const directory = environment.value.contentDirectory;
  const content = await readContent(directory);
  if (!content.ok) return content;
  const examples = await loadExamples(directory, content.value);
  return examples.ok ? success({ content: content.value, examples: examples.value }) : examples;
}
