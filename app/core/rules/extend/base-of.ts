import type { ContentFile } from '../../shared/content-file';
import { parseJson } from '../../shared/parse-json';
import { isMain } from '../rule-set-folder';

/** What the `rule-set.json` of a folder says of itself and of what it extends, as far as it can be read. */
export interface Header {
  id: string;
  version: string;
  extends?: { id: string; version: string; hash?: string };
}

/** The files of a local rule set and those of its base, apart; nothing where no file extends another. */
export interface Layers {
  local: ContentFile[];
  /** Absent where it is not among the files. */
  base?: ContentFile[];
}

/** Parts files that stand as in the repository by which folder they are of; the local one is that which extends. */
export function layersOf(files: readonly ContentFile[]): Layers | undefined {
  const mains = files.filter(isMain).map((file) => ({ file, header: headerOf(file) }));
  const ids = mains.flatMap(({ header }) => header?.id ?? []);
  const extending = mains.filter(({ header }) => header?.extends !== undefined);
  const local = extending.find(({ header }) => ids.includes(header?.extends?.id ?? '')) ?? extending[0];
  if (local === undefined || mains.length > 2) return undefined;
  const base = mains.find((other) => other !== local);
  if (base === undefined) return { local: [...files] };
  const root = folderOf(local.file);
  const baseRoot = folderOf(base.file);
  return {
    // A folder that somebody stands in has no name, and would hold everything.
    local: files.filter(({ path }) => path.startsWith(root) && !path.startsWith(baseRoot)),
    base: files.filter(({ path }) => path.startsWith(baseRoot)),
  };
}

/**
 * The files of a rule set followed by those of the base it extends: of the folders that have its id the one of its
 * version, else any of them, so that the fault can be named; alone where it extends nothing or nothing is there.
 */
export function withBase(files: readonly ContentFile[], folders: readonly (readonly ContentFile[])[]): ContentFile[] {
  const named = extendedBy(files);
  const bases = folders.flatMap((folder) => {
    const header = headersIn(folder).find(({ id }) => id === named?.id);
    return header === undefined || folder === files ? [] : [{ folder, version: header.version }];
  });
  const base = bases.find(({ version }) => version === named?.version) ?? bases[0];
  return [...files, ...(base?.folder ?? [])];
}

/** The rule set that these files extend; nothing where they stand alone. */
export function extendedBy(files: readonly ContentFile[]): Header['extends'] {
  return headersIn(files).find((header) => header.extends !== undefined)?.extends;
}

/** The folders, with a slash at their end, of rule sets that another among these files extends. */
export function baseFolders(files: readonly ContentFile[]): string[] {
  const headers = files.filter(isMain).map((file) => ({ folder: folderOf(file), header: headerOf(file) }));
  const extended = headers.flatMap(({ header }) => header?.extends?.id ?? []);
  return headers.filter(({ header }) => extended.includes(header?.id ?? '')).map(({ folder }) => folder);
}

function headersIn(files: readonly ContentFile[]): Header[] {
  return files.filter(isMain).flatMap((file) => headerOf(file) ?? []);
}

/** The header of a `rule-set.json`; nothing where its text is not JSON or says no id and version. */
export function headerOf(file: ContentFile): Header | undefined {
  const json = parseJson(file);
  if (!json.ok || !isObject(json.value)) return undefined;
  const { id, version, extends: named } = json.value;
  if (typeof id !== 'string' || typeof version !== 'string') return undefined;
  if (named === undefined) return { id, version };
  // One that is malformed is still meant: its schema says what is wrong.
  if (!isObject(named)) return { id, version, extends: { id: '', version: '' } };
  const [baseId, baseVersion] = [named.id, named.version].map((text) => (typeof text === 'string' ? text : ''));
  const { hash } = named;
  return {
    id,
    version,
    extends: { id: baseId ?? '', version: baseVersion ?? '', ...(typeof hash === 'string' && { hash }) },
  };
}

/** The folder of a file, with a slash at its end. */
export function folderOf({ path }: ContentFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
