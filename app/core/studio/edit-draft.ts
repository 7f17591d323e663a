import { baseFolders } from '../rules/extend/base-of';
import type { ContentFile } from '../shared/content-file';
import { insertAt, isElement, removeAt, writeAt, type JsonEdit } from '../shared/edit-json';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { jsonTextAt } from '../shared/parse-json';
import { draftLimits, draftPath, type DraftChange, type DraftEdit, type FileSplice } from './draft';
import { applySplice, spliceBetween, undoAfter } from './splice';

/** The files of a draft after an edit, and what the edit did to them. */
export interface Edited {
  files: ContentFile[];
  /** Empty where everything stood there already. */
  splices: FileSplice[];
}

/** What somebody else made of a place that an editor also wants to change. */
export interface DraftConflict {
  path: string;
  pointer: string;
  /** JSON text, or text of the file, as it stands now; absent where it is gone. */
  theirs?: string;
}

/**
 * Makes changes one after the other, all or none. Issues: `draft_path_refused`, `draft_base_not_edited`,
 * `draft_file_missing`,
 * `draft_file_not_json` (mend its text first), `draft_no_such_place`, `draft_too_many_files`, `draft_file_too_long`,
 * `draft_too_long`.
 * @param mayEditBase what a local rule set extends is only ever replaced by another version of it.
 */
export function editFiles(
  files: readonly ContentFile[],
  changes: readonly DraftChange[],
  mayEditBase = false,
): Result<Edited> {
  let now = [...files];
  const splices: FileSplice[] = [];
  for (const change of changes) {
    const edited = editOne(now, change, mayEditBase);
    if (!edited.ok) return edited;
    now = edited.value.files;
    splices.push(...edited.value.splices);
  }
  const issue = overLimit(now);
  return issue === undefined ? success({ files: now, splices }) : failure([issue]);
}

function editOne(files: readonly ContentFile[], change: DraftChange, mayEditBase: boolean): Result<Edited> {
  const { path } = change;
  if (!draftPath.test(path)) return refuse('draft_path_refused', path, '');
  if (!mayEditBase && baseFolders(files).some((folder) => path.startsWith(folder)))
    return refuse('draft_base_not_edited', path, '');
  const file = files.find((one) => one.path === path);
  if (change.kind === 'text') return success(put(files, file, path, '', change.text));
  if (file === undefined) return refuse('draft_file_missing', path, '');
  if (change.kind === 'drop') return success(drop(files, file));
  const edit = jsonEdit(file, change);
  if (edit.ok) return success(put(files, file, path, touched(file, change), edit.text));
  if (edit.fault === 'not_json') return refuse('draft_file_not_json', path, '');
  return refuse('draft_no_such_place', path, edit.near);
}

type ValueChange = Exclude<DraftChange, { kind: 'text' | 'drop' }>;

function jsonEdit(file: ContentFile, change: ValueChange): JsonEdit {
  if (change.kind === 'remove') return removeAt(file, change.pointer);
  const write = change.kind === 'insert' ? insertAt : writeAt;
  return write(file, change.pointer, change.value);
}

/** What moves the elements of a list touches the list: pointers into it mean something else from then on. */
function touched(file: ContentFile, { kind, pointer }: ValueChange): string {
  const isMoving = kind === 'insert' || (kind === 'remove' && isElement(file, pointer));
  return isMoving ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
}

function put(
  files: readonly ContentFile[],
  file: ContentFile | undefined,
  path: string,
  pointer: string,
  text: string,
): Edited {
  if (file === undefined) {
    const splice = { path, pointer, offset: 0, removed: '', inserted: text, existence: 'made' as const };
    return { files: inOrder([...files, { path, text }]), splices: [splice] };
  }
  const splice = spliceBetween(file.text, text);
  if (splice === undefined) return { files: [...files], splices: [] };
  return {
    files: files.map((one) => (one === file ? { path, text } : one)),
    splices: [{ path, pointer, ...splice }],
  };
}

function drop(files: readonly ContentFile[], { path, text }: ContentFile): Edited {
  const splice = { path, pointer: '', offset: 0, removed: text, inserted: '', existence: 'dropped' as const };
  return { files: files.filter((one) => one.path !== path), splices: [splice] };
}

/** Two editors at one place: what later edits made of places that these changes also touch. */
export function conflictsWith(
  changes: readonly DraftChange[],
  later: readonly DraftEdit[],
  files: readonly ContentFile[],
): DraftConflict[] {
  const places = later.flatMap(({ splices }) => splices);
  return changes.flatMap((change) => {
    const pointer = 'pointer' in change ? change.pointer : '';
    const isTouched = places.some((place) => place.path === change.path && meet(place, pointer));
    if (!isTouched) return [];
    const theirs = textAt(files, change.path, pointer);
    const isSame = change.kind === 'text' && change.text === theirs;
    return isSame ? [] : [{ path: change.path, pointer, ...(theirs !== undefined && { theirs }) }];
  });
}

/** Whether two places are the same, or one stands inside the other. What is added to a list meets nothing else added. */
function meet({ pointer: theirs, existence }: FileSplice, ours: string): boolean {
  if (existence !== undefined) return true;
  if (theirs.endsWith('/-') && ours === theirs) return false;
  const [one, other] = [`${theirs}/`, `${ours}/`];
  return one.startsWith(other) || other.startsWith(one);
}

function textAt(files: readonly ContentFile[], path: string, pointer: string): string | undefined {
  const file = files.find((one) => one.path === path);
  if (file === undefined || pointer === '') return file?.text;
  return jsonTextAt(file, pointer);
}

/**
 * Undoes one edit after others came later, byte for byte; nothing where a later one changed the same text.
 * @param later the edits after it, in their order.
 */
export function undoEdit(
  files: readonly ContentFile[],
  edit: DraftEdit,
  later: readonly DraftEdit[],
): Edited | undefined {
  let now = [...files];
  const undone: FileSplice[] = [];
  // Within one edit the last change is undone first; those after it in the same edit are undone by then.
  for (const splice of [...edit.splices].reverse()) {
    const after = later.flatMap(({ splices }) => splices).filter(({ path }) => path === splice.path);
    const isOneOfSeveral = edit.splices.some((one) => one !== splice && one.path === splice.path);
    // Where they stood after later edits can then not be told for certain.
    if (isOneOfSeveral && after.length > 0) return undefined;
    const next = undoOne(now, splice, after);
    if (next === undefined) return undefined;
    now = next.files;
    undone.push(...next.splices);
  }
  return { files: now, splices: undone };
}

function undoOne(files: readonly ContentFile[], splice: FileSplice, later: FileSplice[]): Edited | undefined {
  const { path, pointer, existence } = splice;
  const file = files.find((one) => one.path === path);
  if (existence !== undefined) {
    if (later.length > 0) return undefined;
    if (existence === 'dropped') return put(files, undefined, path, pointer, splice.removed);
    return file && drop(files, file);
  }
  if (file === undefined || later.some((other) => other.existence !== undefined)) return undefined;
  const back = undoAfter(splice, later);
  const text = back && applySplice(file.text, back);
  if (back === undefined || text === undefined) return undefined;
  const splices = [{ path, pointer, ...back }];
  return { files: files.map((one) => (one === file ? { path, text } : one)), splices };
}

function inOrder(files: ContentFile[]): ContentFile[] {
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function overLimit(files: readonly ContentFile[]): Issue | undefined {
  const { files: most, fileLength, totalLength } = draftLimits;
  const long = files.find(({ text }) => text.length > fileLength);
  const total = files.reduce((sum, { text }) => sum + text.length, 0);
  if (files.length > most) return issueAt('draft_too_many_files', '', '', { found: files.length, maximum: most });
  if (long) return issueAt('draft_file_too_long', long.path, '', { found: long.text.length, maximum: fileLength });
  if (total > totalLength) return issueAt('draft_too_long', '', '', { found: total, maximum: totalLength });
  return undefined;
}

function refuse(code: string, path: string, pointer: string): Result<Edited> {
  return failure([issueAt(code, path, pointer, { path })]);
}

function issueAt(code: string, file: string, pointer: string, values: Issue['values']): Issue {
  return { code, severity: 'error', where: { file, pointer }, values };
}
