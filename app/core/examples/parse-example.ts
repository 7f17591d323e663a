import { idSchema } from '../questionnaire/envelope';
import type { ContentFile } from '../shared/content-file';
import { failure, hasErrors, success, type Issue, type Result } from '../shared/issue';
import { parseJsonAs } from '../shared/issues-from-zod';
import { placeIn } from '../shared/parse-json';
import type { ExampleContent, WorkedExample } from './example';
import { parseExampleAnswers } from './parse-example-answers';
import { recordFileSchema } from './record-file';

/** Files of one folder, named by the folder. */
export interface ExampleFolder {
  /** Path relative to the project, with `/`: its last part is the id of the example. */
  path: string;
  files: ContentFile[];
}

/**
 * Reads the folder of a worked example: `record.json`, `answers.json` and, where it is there, `remedied.answers.json`.
 * Other files are not looked at.
 *
 * @returns the example, or every fault: beside those of {@link parseExampleAnswers}, `example_file_missing`,
 * `wrong_name` (of the folder) and `rules_differ` (the twin is judged by other rules).
 */
export function parseExample(folder: ExampleFolder, content: ExampleContent): Result<WorkedExample> {
  const id = folder.path.split('/').at(-1) ?? '';
  const named = idSchema.safeParse(id).success ? [] : [wrongName(folder, id)];
  const record = parseFile(folder, 'record.json', (file) => parseJsonAs(file, recordFileSchema));
  const given = parseFile(folder, 'answers.json', (file) => parseExampleAnswers(file, content));
  const hasTwin = folder.files.some(({ path }) => path === `${folder.path}/remedied.answers.json`);
  const remedied = hasTwin
    ? parseFile(folder, 'remedied.answers.json', (file) => parseExampleAnswers(file, content))
    : success(undefined);

  const issues = [...named, ...[record, given, remedied].flatMap(issuesOf)];
  if (!record.ok || !given.ok || !remedied.ok || hasErrors(issues)) return failure(issues);
  if (remedied.value !== undefined && remedied.value.ruleSet !== given.value.ruleSet) {
    return failure([...issues, rulesDiffer(folder, remedied.value.ruleSet, given.value.ruleSet)]);
  }
  const { $schema: _, ...about } = record.value;
  const example: WorkedExample = {
    id,
    record: about,
    ruleSet: given.value.ruleSet,
    given: given.value.answers,
    ...(remedied.value && { remedied: remedied.value.answers }),
  };
  return success(example, issues);
}

function issuesOf(result: Result<unknown>): Issue[] {
  return result.ok ? result.warnings : result.issues;
}

function parseFile<Value>(
  { path, files }: ExampleFolder,
  name: string,
  parse: (file: ContentFile) => Result<Value>,
): Result<Value> {
  const file = files.find((one) => one.path === `${path}/${name}`);
  if (file !== undefined) return parse(file);
  const where = { file: path, pointer: '' };
  return failure([{ code: 'example_file_missing', severity: 'error', where, values: { folder: path, wanted: name } }]);
}

function wrongName({ path }: ExampleFolder, name: string): Issue {
  const where = { file: path, pointer: '' };
  return { code: 'wrong_name', severity: 'error', where, values: { name, format: 'kebab-case' } };
}

function rulesDiffer({ path, files }: ExampleFolder, found: string, expected: string): Issue {
  const file = files.find((one) => one.path === `${path}/remedied.answers.json`) ?? { path, text: '' };
  return { code: 'rules_differ', severity: 'error', where: placeIn(file, '/ruleSet'), values: { found, expected } };
}
