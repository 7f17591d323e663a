import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { checkRuleSet } from '~/core/rules/check-rule-set';
import { parseRuleSet } from '~/core/rules/parse-rule-set';
import type { RuleSet } from '~/core/rules/rule-set';
import type { ContentFile } from '~/core/shared/content-file';
import { failure, hasErrors, success, type Issue, type Result } from '~/core/shared/issue';
import { locateIssues } from '~/core/shared/locate-issues';
import type { Loaded, LoadedContent } from '~/use-cases/ports';
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
  const issues: Issue[] = [];
  const collect = <Value>(files: ContentFile[], result: Result<Value>): Loaded<Value>[] => {
    issues.push(...(result.ok ? result.warnings : result.issues));
    return result.ok ? [{ value: result.value, files }] : [];
  };

  const questionnaireFolders = await readFolders(directory, 'questionnaires', (name) => name === 'questionnaire.json');
  const questionnaires = questionnaireFolders.flatMap(({ files }) =>
    files.flatMap((file) => collect([file], parseQuestionnaire(file))),
  );
  issues.push(...questionnaireFolders.filter(({ files }) => files.length === 0).map(missingQuestionnaire));
  const ruleSetFolders = await readFolders(directory, 'rules', (name) => name.endsWith('.json'));
  const ruleSets = ruleSetFolders.flatMap(({ files }) => collect(files, parseRuleSet(files)));
  issues.push(...findDuplicates([...questionnaires, ...ruleSets]));
  // A questionnaire that did not parse would make every question of it "unknown" to the rules.
  if (!hasErrors(issues)) {
    const parsed = questionnaires.map(({ value }) => value);
    const files = [...questionnaires, ...ruleSets].flatMap((loaded) => loaded.files);
    issues.push(...ruleSets.flatMap(({ value }) => locateIssues(checkRuleSet(value, parsed), files)));
  }
  return hasErrors(issues) ? failure(issues) : success({ questionnaires, ruleSets }, issues);
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

function findDuplicates(loaded: Loaded<Questionnaire | RuleSet>[]): Issue[] {
  const seen = new Map<string, string>();
  return loaded.flatMap(({ value, files }) => {
    const kind = 'method' in value ? 'rule_set' : 'questionnaire';
    const file = files.find(({ path: name }) => /(questionnaire|rule-set)\.json$/.test(name))?.path ?? '';
    const key = `${kind} ${value.id} ${value.version}`;
    const first = seen.get(key);
    seen.set(key, first ?? file);
    if (first === undefined) return [];
    return [
      {
        code: 'duplicate_content_version',
        severity: 'error',
        where: { file, pointer: '/version' },
        values: { id: value.id, version: value.version, first },
      },
    ];
  });
}
