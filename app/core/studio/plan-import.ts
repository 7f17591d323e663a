import type { ContentFile } from '../shared/content-file';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { parseJson } from '../shared/parse-json';
import { draftPath, type DraftChange } from './draft';

/** A folder of the repository's layout: a questionnaire's or a rule set's. */
const folderOf = /^(?:questionnaires|rules)\/[^/]+\//;

/**
 * What an import of whole folders does to the files of a draft: a file that is different gets its text, and of a folder
 * that is brought along whatever is missing in it is taken out; other folders stay. Paths may stand below folders of
 * their own, as an archive of a repository has them; what is no content is left alone.
 * Issues: `import_without_content`, `import_path_refused`.
 */
export function planFolders(current: readonly ContentFile[], brought: readonly ContentFile[]): Result<DraftChange[]> {
  const files = brought.flatMap(({ path, text }) => {
    const at = /(?:^|\/)((?:questionnaires|rules)\/[^/]+\/.*)$/.exec(path)?.[1];
    return at === undefined || !/\.(json|md)$/.test(at) ? [] : [{ path: at, text }];
  });
  if (files.length === 0) return failure([issueAt('import_without_content', {})]);
  const refused = files.filter(({ path }) => !draftPath.test(path));
  if (refused.length > 0) return failure(refused.map(({ path }) => issueAt('import_path_refused', { path })));
  const folders = new Set(files.map(({ path }) => folderOf.exec(path)?.[0]));
  const drops = current
    .filter(({ path }) => folders.has(folderOf.exec(path)?.[0]) && !files.some((file) => file.path === path))
    .map(({ path }): DraftChange => ({ kind: 'drop', path }));
  const texts = files.filter(({ path, text }) => current.find((file) => file.path === path)?.text !== text);
  return success([...drops, ...texts.map(({ path, text }): DraftChange => ({ kind: 'text', path, text }))]);
}

/** Where a single file belongs, by what stands in it; nothing where only its owner can tell. */
export function placeOfFile(file: ContentFile, current: readonly ContentFile[]): string | undefined {
  const json = parseJson(file);
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return undefined;
  const { id, domain, survey, method, cause, when } = json.value as Record<string, unknown>;
  if (typeof id !== 'string') return undefined;
  if (survey !== undefined) return allowed(`questionnaires/${id}/questionnaire.json`);
  if (method !== undefined) return allowed(`rules/${id}/rule-set.json`);
  const ruleSets = current.filter(({ path }) => /^rules\/[^/]+\/rule-set\.json$/.test(path));
  const folder = ruleSets.length === 1 ? ruleSets[0]?.path.replace(/rule-set\.json$/, '') : undefined;
  if (folder === undefined) return undefined;
  if (cause !== undefined) return allowed(`${folder}risks/${String(domain)}/${id}.json`);
  return when === undefined ? undefined : allowed(`${folder}stoppers/${id}.json`);
}

function allowed(path: string): string | undefined {
  return draftPath.test(path) ? path : undefined;
}

function issueAt(code: string, values: Issue['values']): Issue {
  return { code, severity: 'error', where: { file: '', pointer: '/file' }, values };
}
