import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile } from '~/core/shared/content-file';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';

/** More is no text that somebody wrote by hand; refused before it fills the memory. */
const maxBytes = 20_000_000;
/** A folder with more files than this is not one rule set. */
const maxFiles = 2_000;

/**
 * Reads one text file that somebody named.
 * @returns issues `file_missing`, `file_is_folder`, `file_unreadable`, `file_too_large`, `file_not_utf8`.
 */
export async function readTextFile(name: string): Promise<Result<ContentFile>> {
  try {
    const { size } = await stat(name);
    if (size > maxBytes) return failure([fileIssue('file_too_large', name, { found: size, maximum: maxBytes })]);
    const bytes = await readFile(name);
    return success({
      path: portable(name),
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    });
  } catch (error) {
    if (error instanceof TypeError) return failure([fileIssue('file_not_utf8', name)]);
    return failure([issueOf(error, name)]);
  }
}

/** Reads a file that is no text. @returns as {@link readTextFile}, but for `file_not_utf8`. */
export async function readBinaryFile(name: string, maximum: number): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(name);
    if (size > maximum) return failure([fileIssue('file_too_large', name, { found: size, maximum })]);
    return success<Uint8Array>(await readFile(name));
  } catch (error) {
    return failure([issueOf(error, name)]);
  }
}

/**
 * Reads a rule set that somebody named: its folder, the `rule-set.json` in it, or a single file that is all of it.
 * @returns as {@link readTextFile}, and `folder_too_large`.
 */
export async function readRuleSetFiles(name: string): Promise<Result<ContentFile[]>> {
  const isFolder = await isDirectory(name);
  if (!isFolder && path.basename(name) !== 'rule-set.json') return one(await readTextFile(name));
  const folder = isFolder ? name : path.dirname(name);
  const main = await readTextFile(path.join(folder, 'rule-set.json'));
  if (!main.ok || methodIn(main.value) === 'points') return one(main);
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((file) => file.endsWith('.json') && !file.includes('node_modules'));
  if (wanted.length > maxFiles)
    return failure([fileIssue('folder_too_large', folder, { found: wanted.length, maximum: maxFiles })]);
  return all(await Promise.all(wanted.sort().map((file) => readTextFile(path.join(folder, file)))));
}

/** The rule sets in the folders beside that of a rule set; those that cannot be read are left out. */
export async function readFoldersBeside(files: readonly ContentFile[]): Promise<ContentFile[][]> {
  const main = files.find(({ path: name }) => path.basename(name) === 'rule-set.json');
  if (main === undefined) return [];
  const folder = path.resolve(path.dirname(main.path));
  const room = path.relative('', path.dirname(folder)) || '.';
  const entries = await readdir(room, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && entry.name !== path.basename(folder));
  const read = await Promise.all(names.map(({ name }) => readRuleSetFiles(path.join(room, name))));
  return read.flatMap((result) => (result.ok ? [result.value] : []));
}

/** True where a folder of this name exists. */
export async function isDirectory(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** What went wrong with a file, as an issue that names it. */
export function issueOf(error: unknown, name: string): Issue {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return fileIssue('file_missing', name);
  if (code === 'EISDIR') return fileIssue('file_is_folder', name);
  if (code === '') throw error;
  return fileIssue('file_unreadable', name, { reason: code });
}

/** An issue about a whole file. */
export function fileIssue(code: string, name: string, values: Issue['values'] = {}): Issue {
  return { code, severity: 'error', where: { file: portable(name), pointer: '' }, values };
}

/** Points are one file; a look at the text is enough, since a file that does not parse is reported later. */
function methodIn(file: ContentFile): string | undefined {
  return /"method"\s*:\s*"(\w+)"/.exec(file.text)?.[1];
}

function portable(name: string): string {
  return name.split(path.sep).join('/');
}

function one(file: Result<ContentFile>): Result<ContentFile[]> {
  return file.ok ? success([file.value]) : failure(file.issues);
}

function all(files: Result<ContentFile>[]): Result<ContentFile[]> {
  const issues = files.flatMap((file) => (file.ok ? [] : file.issues));
  return issues.length > 0 ? failure(issues) : success(files.flatMap((file) => (file.ok ? [file.value] : [])));
}
