import type { Issue } from '../../shared/issue';
import { parseJson, pointerPath, toPointer } from '../../shared/parse-json';
import type { DraftChange } from '../draft';
import type { Field } from './field';
import { valueAt } from '../draft-contents';

/** What somebody typed into one field: the text now, and the text that stood there when they began. */
export interface Typed {
  now: string;
  was: string;
}

/** What a filled-in form asks for, and what is wrong with what was typed, each at its field. */
export interface FieldChanges {
  changes: DraftChange[];
  issues: Issue[];
}

/**
 * The changes of a file that a form asks for: one for each field in which something else was typed than stood there,
 * and nothing for all others. Issues: `field_empty`, `field_not_number`, those of `parseJson`.
 * @param json what the file holds now.
 */
export function fieldChanges(
  path: string,
  json: unknown,
  fields: readonly Field[],
  typed: ReadonlyMap<string, Typed>,
): FieldChanges {
  const found: FieldChanges = { changes: [], issues: [] };
  const made = new Set<string>();
  for (const field of fields) {
    const entry = typed.get(field.pointer);
    if (entry === undefined || entry.now === entry.was) continue;
    const read = readTyped(field, entry.now);
    if ('issue' in read) {
      found.issues.push(read.issue);
      continue;
    }
    const pointer = placeOf(field, json);
    const there = valueAt(json, pointer);
    if (read.value === undefined) {
      if (there !== undefined) found.changes.push({ kind: 'remove', path, pointer: field.pointer });
      continue;
    }
    // What is only laid out otherwise is the same.
    if (JSON.stringify(there) === JSON.stringify(read.value)) continue;
    const parent = toPointer(pointerPath(pointer).slice(0, -1));
    const around = roomFor(field, parent, json, found.changes);
    if (around !== undefined && !made.has(parent)) {
      made.add(parent);
      found.changes.push({ kind: 'value', path, pointer: parent, value: around });
    }
    found.changes.push({ kind: 'value', path, pointer, value: read.value });
  }
  return found;
}

/** Where the text of a field is written: the default of a text that is in several languages by now. */
function placeOf({ kind, pointer, language }: Field, json: unknown): string {
  const isText = language === undefined && (kind === 'line' || kind === 'passage');
  return isText && typeof valueAt(json, `${pointer}/default`) === 'string' ? `${pointer}/default` : pointer;
}

/** What has to be written around a field first; nothing where it can stand at once. A text in one language makes room for others. */
function roomFor(
  { language }: Field,
  parent: string,
  json: unknown,
  changes: readonly DraftChange[],
): Record<string, unknown> | undefined {
  const there = valueAt(json, parent);
  if (there === undefined) return {};
  if (language === undefined || typeof there !== 'string') return undefined;
  const typed = changes.find((change) => change.kind === 'value' && change.pointer === parent);
  return { default: typed?.kind === 'value' ? typed.value : there };
}

type Read = { value: unknown } | { issue: Issue };

function readTyped({ kind, pointer, isOptional, text }: Field, typed: string): Read {
  const trimmed = typed.trim();
  const isList = kind === 'choices' || kind === 'names';
  if (trimmed === '' && !isList) return isOptional === true ? { value: undefined } : refuse('field_empty', pointer);
  switch (kind) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(trimmed)
        ? { value: Number(trimmed) }
        : refuse('field_not_number', pointer, { found: trimmed });
    case 'truth':
      return { value: trimmed === 'true' };
    case 'names':
      return { value: linesOf(typed) };
    case 'choices':
      return { value: inOrder(linesOf(typed), linesOf(text)) };
    case 'expression':
      return readExpression(typed, pointer);
    case 'line':
    case 'passage':
    case 'name':
    case 'choice':
      return { value: trimmed };
  }
}

function readExpression(typed: string, pointer: string): Read {
  const parsed = parseJson({ path: '', text: typed });
  if (parsed.ok) return { value: parsed.value };
  const [first] = parsed.issues;
  return first === undefined
    ? refuse('field_empty', pointer)
    : { issue: { ...first, where: { ...first.where, pointer } } };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Those that stood there keep their order; what is new follows. */
function inOrder(chosen: string[], before: string[]): string[] {
  return [...before.filter((one) => chosen.includes(one)), ...chosen.filter((one) => !before.includes(one))];
}

function refuse(code: string, pointer: string, values: Issue['values'] = {}): { issue: Issue } {
  return { issue: { code, severity: 'error', where: { file: '', pointer }, values } };
}
