import { loadContent } from '~/adapters/content/load-content.server';
import { loadExamples } from '~/adapters/content/load-examples.server';
import { createContentStore } from '~/adapters/db/content-store.server';
import { closeDatabase, openDatabase } from '~/adapters/db/open-database.server';
import { createStores, createTransact } from '~/adapters/db/stores.server';
import { createBriefRenderer } from '~/adapters/pdf/render-brief.server';
import { systemClock } from '~/adapters/system/clock.server';
import { randomIds } from '~/adapters/system/ids.server';
import { readEnvironment, type Environment } from '~/env.server';
import type { Actor } from '~/use-cases/actor';
import { checkHealth } from '~/use-cases/check-health';
import { comparePractice } from '~/use-cases/compare-practice';
import { createContentLibrary } from '~/use-cases/content-library';
import { editAssessment } from '~/use-cases/edit-assessment';
import { getAssessment } from '~/use-cases/get-assessment';
import { getCoverage } from '~/use-cases/get-coverage';
import { getExample } from '~/use-cases/get-example';
import { getQuestionnaire } from '~/use-cases/get-questionnaire';
import { getRemedied } from '~/use-cases/get-remedied';
import { getResult } from '~/use-cases/get-result';
import { issueBrief } from '~/use-cases/issue-brief';
import { issueExampleBrief } from '~/use-cases/issue-example-brief';
import { listAssessments } from '~/use-cases/list-assessments';
import { listExamples } from '~/use-cases/list-examples';
import { listRuleSets } from '~/use-cases/list-rule-sets';
import { openAssessment } from '~/use-cases/open-assessment';
import { openPractice } from '~/use-cases/open-practice';
import type { Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { removeAssessment } from '~/use-cases/remove-assessment';
import { saveAnswers } from '~/use-cases/save-answers';
import { StartFailure } from '~/use-cases/start-failure';
import { version as release } from '../package.json';

/** Ports that are open, and how to close them. */
export interface Running {
  ports: Ports;
  stop(): Promise<void>;
}

/** One set of adapters for the process, even when a development server loads this module again. */
const running = globalThis as { rightscope?: Promise<Running> };

/** Opens the database, loads the content and registers it; done once. Throws StartFailure. */
export function start(): Promise<Running> {
  running.rightscope ??= connect();
  return running.rightscope;
}

/** Closes what {@link start} opened. */
export async function stop(): Promise<void> {
  const started = running.rightscope;
  delete running.rightscope;
  await (await started)?.stop();
}

async function connect(): Promise<Running> {
  const environment = readEnvironment(process.env);
  if (!environment.ok) throw new StartFailure(environment.issues);
  return openPorts(environment.value);
}

/** Everything the use cases need, on one folder of content and one of data. Throws StartFailure. */
export async function openPorts({
  contentDirectory,
  dataDirectory,
}: Pick<Environment, 'contentDirectory' | 'dataDirectory'>): Promise<Running> {
  const content = await loadContent(contentDirectory);
  if (!content.ok) throw new StartFailure(content.issues);
  const examples = await loadExamples(contentDirectory, content.value);
  if (!examples.ok) throw new StartFailure(examples.issues);
  const db = await openDatabase(dataDirectory);
  const ports: Ports = {
    content: await createContentLibrary(content.value, createContentStore(db), systemClock.now()),
    examples: examples.value,
    ...createStores(db),
    transact: createTransact(db),
    briefs: createBriefRenderer(),
    clock: systemClock,
    ids: randomIds,
    release,
  };
  return { ports, stop: () => closeDatabase(db) };
}

type UseCase<Input, Output> = (ports: Ports, actor: Actor, input: Input) => Promise<Output>;

function wired<Input, Output>(useCase: UseCase<Input, Output>): (actor: Actor, input: Input) => Promise<Output> {
  return async (actor, input) => useCase((await start()).ports, actor, input);
}

/** Everything a page, a resource or a person can ask for. */
export const useCases = {
  checkHealth: wired(checkHealth),
  listRuleSets: wired(listRuleSets),
  openAssessment: wired(openAssessment),
  listAssessments: wired(listAssessments),
  getAssessment: wired(getAssessment),
  editAssessment: wired(editAssessment),
  removeAssessment: wired(removeAssessment),
  getQuestionnaire: wired(getQuestionnaire),
  saveAnswers: wired(saveAnswers),
  getResult: wired(getResult),
  issueBrief: wired(issueBrief),
  listExamples: wired(listExamples),
  getExample: wired(getExample),
  getRemedied: wired(getRemedied),
  issueExampleBrief: wired(issueExampleBrief),
  openPractice: wired(openPractice),
  comparePractice: wired(comparePractice),
  getCoverage: wired(getCoverage),
} satisfies Record<Action, unknown>;
