import { createRateLimits } from '~/adapters/auth/rate-limits.server';
import { createSecrets } from '~/adapters/auth/secrets.server';
import { loadContent } from '~/adapters/content/load-content.server';
import { loadExamples } from '~/adapters/content/load-examples.server';
import { closeDatabase, openDatabase } from '~/adapters/db/open-database.server';
import { createStorage } from '~/adapters/db/storage.server';
import { createStores, createTransact } from '~/adapters/db/stores.server';
import { archives } from '~/adapters/files/archives.server';
import { fileInspector } from '~/adapters/files/file-inspector.server';
import { createFileStore } from '~/adapters/files/file-store.server';
import { spreadsheets } from '~/adapters/files/spreadsheets.server';
import { createExamining } from '~/adapters/threads/examine.server';
import { createReplaying } from '~/adapters/threads/replaying.server';
import { createJudging } from '~/adapters/threads/judging.server';
import { keptMailer } from '~/adapters/mail/kept-mailer.server';
import { missingMailer } from '~/adapters/mail/missing-mailer.server';
import { createSmtpMailer } from '~/adapters/mail/smtp-mailer.server';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { systemClock } from '~/adapters/system/clock.server';
import { randomIds } from '~/adapters/system/ids.server';
import { timeZones } from '~/adapters/system/time-zones.server';
import { readEnvironment, usualDraftDays, type Environment } from '~/env.server';
import type { Actor } from '~/use-cases/actor';
import { allUseCases } from '~/use-cases/all';
import { createContentLibrary } from '~/use-cases/content/content-library';
import { misfitOfPeople } from '~/use-cases/evaluation/check-people';
import { addSamplePeople } from '~/use-cases/evaluation/sample-people';
import type { Ports } from '~/use-cases/ports';
import { StartFailure } from '~/use-cases/start-failure';
import { version as release } from '../package.json';

/** Ports that are open, and how to close them. */
export interface Running {
  ports: Ports;
  /** Says under which address the server listens, once it is known. */
  reachableAt(origin: string): void;
  stop(): Promise<void>;
}

/** What the threads beside the server do; see `app/cli/beside.mjs`. */
export { contentOf, examine, examineCases } from '~/adapters/threads/examine.server';
export { explainReplayed, replayBeside } from '~/adapters/threads/replay.server';
export { judge } from '~/adapters/threads/judge.server';
export { createThreads } from '~/adapters/threads/threads.server';

/** One set of adapters for the process, even when a development server loads this module again. */
const running = globalThis as { rightscope?: Promise<Running> };

/**
 * Opens the database, loads the content and registers it; done once. Throws StartFailure.
 * @param besideProgram what runs in threads beside this one; without it nothing does.
 */
export function start(besideProgram?: URL): Promise<Running> {
  running.rightscope ??= connect(besideProgram);
  return running.rightscope;
}

/** Closes what {@link start} opened. */
export async function stop(): Promise<void> {
  const started = running.rightscope;
  delete running.rightscope;
  await (await started)?.stop();
}

async function connect(besideProgram?: URL): Promise<Running> {
  const environment = readEnvironment(process.env);
  if (!environment.ok) throw new StartFailure(environment.issues);
  return openPorts({ ...environment.value, ...(besideProgram && { besideProgram }) });
}

type Places = Pick<Environment, 'contentDirectory' | 'dataDirectory' | 'publicUrl' | 'mail'> &
  Partial<Pick<Environment, 'draftDays'>> & { besideProgram?: URL };

/** Everything the use cases need, on one folder of content and one of data. Throws StartFailure. */
export async function openPorts({
  contentDirectory,
  dataDirectory,
  publicUrl,
  mail,
  draftDays = usualDraftDays,
  besideProgram,
}: Places): Promise<Running> {
  const content = await loadContent(contentDirectory);
  if (!content.ok) throw new StartFailure(content.issues);
  const examples = await loadExamples(contentDirectory, content.value);
  if (!examples.ok) throw new StartFailure(examples.issues);
  const db = await openDatabase(dataDirectory);
  let origin = publicUrl ?? '';
  const stores = createStores(db);
  const judging = createJudging(besideProgram);
  const examining = createExamining(besideProgram);
  const ports: Ports = {
    ...stores,
    transact: createTransact(db),
    content: await createContentLibrary(content.value, stores.contentVersions, systemClock.now()),
    examples: examples.value,
    judging,
    examining,
    replaying: createReplaying(besideProgram),
    briefs: createBriefRenderer(),
    files: createFileStore(dataDirectory),
    storage: createStorage(db),
    fileInspector,
    archives,
    spreadsheets,
    mailer: publicUrl === undefined ? keptMailer : mail === undefined ? missingMailer : createSmtpMailer(mail),
    secrets: createSecrets(),
    rateLimits: createRateLimits(),
    zones: timeZones,
    clock: systemClock,
    ids: randomIds,
    installation: { mode: publicUrl === undefined ? 'evaluation' : 'production', origin: () => origin, draftDays },
    release,
  };
  try {
    const misfit = await misfitOfPeople(ports);
    if (misfit !== undefined) throw misfit;
    if (publicUrl === undefined) await addSamplePeople(ports);
  } catch (error) {
    await closeDatabase(db);
    throw error;
  }
  return {
    ports,
    reachableAt: (address) => {
      if (publicUrl === undefined) origin = address;
    },
    stop: async () => {
      await judging.stop();
      await examining.stop();
      await closeDatabase(db);
    },
  };
}

/** Use cases with the ports of this process already in their hands. */
type Wired<Cases> = {
  [Name in keyof Cases]: Cases[Name] extends (ports: Ports, actor: Actor, input: infer Input) => Promise<infer Output>
    ? (actor: Actor, input: Input) => Promise<Output>
    : never;
};

type UseCase = (ports: Ports, actor: Actor, input: never) => Promise<unknown>;

function wireAll<Cases extends Record<string, UseCase>>(cases: Cases): Wired<Cases> {
  const wired = Object.entries(cases).map(([name, useCase]) => [
    name,
    async (actor: Actor, input: never) => useCase((await start()).ports, actor, input),
  ]);
  return Object.fromEntries(wired) as Wired<Cases>;
}

/** Everything a page, a resource or a person can ask for. */
export const useCases = wireAll(allUseCases);
