import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WorkedExample } from '~/core/examples/example';
import { parseExample, type ExampleFolder } from '~/core/examples/parse-example';
import { failure, hasErrors, success, type Result } from '~/core/shared/issue';
import type { LoadedContent } from '~/core/content/assemble-content';

/** They stand with the tests, which try the rules on them: decision 110. */
const room = 'test/cases';

/**
 * Reads the worked examples of a folder of content, each fault of each file.
 * @returns those of `test/cases/<id>/`, in the order of their ids; none where that folder is missing.
 */
export async function loadExamples(directory: string, loaded: LoadedContent): Promise<Result<WorkedExample[]>> {
  const content = {
    questionnaires: loaded.questionnaires.map(({ value }) => value),
    ruleSets: loaded.ruleSets.map(({ value }) => value),
  };
  const folders = await readFolders(directory);
  const parsed = folders.map((folder) => parseExample(folder, content));
  const issues = parsed.flatMap((result) => (result.ok ? result.warnings : result.issues));
  if (hasErrors(issues)) return failure(issues);
  return success(
    parsed.flatMap((result) => (result.ok ? [result.value] : [])),
    issues,
  );
}

async function readFolders(directory: string): Promise<ExampleFolder[]> {
  const entries = await readdir(path.join(directory, room), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => readFolder(directory, `${room}/${name}`)));
}

async function readFolder(directory: string, folder: string): Promise<ExampleFolder> {
  const names = (await readdir(path.join(directory, folder))).filter((name) => name.endsWith('.json'));
  const files = names.sort().map(async (name) => ({
    path: `${folder}/${name}`,
    text: await readFile(path.join(directory, folder, name), 'utf8'),
  }));
  return { path: folder, files: await Promise.all(files) };
}
