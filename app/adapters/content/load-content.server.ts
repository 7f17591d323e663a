import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { assembleContent, type LoadedContent } from '~/core/content/assemble-content';
import type { ContentFile } from '~/core/shared/content-file';
import { failure, hasErrors, success, type Issue, type Result } from '~/core/shared/issue';
import { checkLock } from './content-lock.server';

/** Holds the JSON Schemas that editors complete from, not content. */
const schemaFolder = 'schema';

/** {@link readContent}, and released versions must be as `content.lock.json` holds them. */
export async function loadContent(directory: string): Promise<Result<LoadedContent>> {
  const content = await readContent(directory);
  if (!content.ok) return content;
  const issues = await checkLock(directory, content.value);
  return issues.length > 0 ? failure(issues) : content;
}

/**
 * Reads, parses and checks all content of a folder. Every fault of every file is collected before giving up.
 * @param directory holds `questionnaires/<id>/questionnaire.json` and `rules/<id>/rule-set.json`; either may be missing.
 */
export async function readContent(directory: string): Promise<Result<LoadedContent>> {
  const questionnaires = await readFolders(directory, 'questionnaires', (name) => name === 'questionnaire.json');
  const ruleSets = await readFolders(directory, 'rules', (name) => name.endsWith('.json'));
  const missing = questionnaires.filter(({ files }) => files.length === 0).map(missingQuestionnaire);
  const { issues, ...content } = assembleContent([...questionnaires, ...ruleSets].flatMap(({ files }) => files));
  const all = [...missing, ...issues];
  return hasErrors(all) ? failure(all) : success(content, all);
}

interface Folder {
  path: string;
  files: ContentFile[];
}

/** The wanted files of each folder below a room, in the order of their names. */
async function readFolders(directory: string, room: string, isWanted: (name: string) => boolean): Promise<Folder[]> {
  const entries = await readdir(path.join(directory, room), { withFileTypes: true }).catch(ignoreMissing);
  const folders = entries
    .filter((entry) => entry.isDirectory() && entry.name !== schemaFolder)
    .map(({ name }) => `${room}/${name}`);
  return Promise.all(
    folders.sort().map(async (folder) => ({ path: folder, files: await readFiles(directory, folder, isWanted) })),
  );
}

async function readFiles(
  directory: string,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<ContentFile[]> {
  const names = await readdir(path.join(directory, folder), { recursive: true });
  const wanted = names.map((name) => name.split(path.sep).join('/')).filter(isWanted);
  return Promise.all(
    wanted.sort().map(async (name) => ({
      path: `${folder}/${name}`,
      text: await readFile(path.join(directory, folder, name), 'utf8'),
    })),
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function missingQuestionnaire({ path: file }: Folder): Issue {
  return {
    code: 'questionnaire_file_missing',
    severity: 'error',
    where: { file, pointer: '' },
    values: { folder: file },
  };
}
