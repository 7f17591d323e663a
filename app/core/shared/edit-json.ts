import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { ContentFile } from './content-file';
import { parseJson, pointerPath, toPointer } from './parse-json';

/** Longest line that a list of plain values is written on, as the formatter of the repository writes it. */
const lineWidth = 120;

/** What became of an edit: the new text, or the pointer of the nearest thing around a place that is not there. */
export type JsonEdit = { ok: true; text: string } | { ok: false; fault: 'not_json' | 'no_such_place'; near: string };

/**
 * Writes a value into the text of a JSON file at a pointer (RFC 6901), new or in the place of another; a pointer that
 * ends in `/-` adds to a list. Everything else in the text stays as it is, byte for byte. The text is written as the
 * repository's formatter would write it.
 */
export function writeAt(file: ContentFile, pointer: string, value: unknown): JsonEdit {
  const root = rootOf(file);
  if (root === undefined) return { ok: false, fault: 'not_json', near: '' };
  const path = pointerPath(pointer);
  const [parent, last] = [nodeAt(root, path.slice(0, -1)), path.at(-1)];
  if (last === undefined) return replaced(file, root, value);
  if (parent === undefined) return missing(root, path);
  if (parent.type === 'array' && last === '-') return added(file, parent, undefined, value);
  const there = nodeAt(parent, [last]);
  if (there !== undefined) return replaced(file, there, value);
  if (parent.type !== 'object') return missing(root, path);
  return added(file, parent, last, value);
}

/**
 * Writes a value into a list of a JSON file before the element at a pointer, or at the end where the pointer names the
 * place behind the last one. Everything else stays as it is.
 */
export function insertAt(file: ContentFile, pointer: string, value: unknown): JsonEdit {
  const root = rootOf(file);
  if (root === undefined) return { ok: false, fault: 'not_json', near: '' };
  const path = pointerPath(pointer);
  const list = nodeAt(root, path.slice(0, -1));
  const index = indexOf(path.at(-1) ?? '');
  const there = list?.children ?? [];
  if (list?.type !== 'array' || index < 0 || index > there.length) return missing(root, path);
  const next = there[index];
  if (next === undefined) return added(file, list, undefined, value);
  const values = there.map(valueOf);
  if ([...values, value].every(isPlain))
    return replaced(file, list, [...values.slice(0, index), value, ...values.slice(index)]);
  const { indent } = lineOf(file.text, next.offset);
  const piece = `${jsonText(value, indent, indent)},\n${' '.repeat(indent)}`;
  return { ok: true, text: file.text.slice(0, next.offset) + piece + file.text.slice(next.offset) };
}

/** Whether what stands at a pointer is an element of a list: whoever takes it out moves those behind it. */
export function isElement(file: ContentFile, pointer: string): boolean {
  const root = rootOf(file);
  return root !== undefined && nodeAt(root, pointerPath(pointer).slice(0, -1))?.type === 'array';
}

/** Takes the member or element at a pointer out of the text of a JSON file, with the comma that belongs to it. */
export function removeAt(file: ContentFile, pointer: string): JsonEdit {
  const root = rootOf(file);
  if (root === undefined) return { ok: false, fault: 'not_json', near: '' };
  const path = pointerPath(pointer);
  const node = nodeAt(root, path);
  const whole = node?.parent?.type === 'property' ? node.parent : node;
  const parent = whole?.parent;
  if (whole === undefined || parent?.children === undefined) return missing(root, path);
  const index = parent.children.indexOf(whole);
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  const inside = parent.offset + 1;
  if (before === undefined && after === undefined) return cut(file, inside, parent.offset + parent.length - 1);
  if (before === undefined) return cut(file, inside + leading(file, inside), after?.offset ?? inside);
  return cut(file, before.offset + before.length, whole.offset + whole.length);
}

function rootOf(file: ContentFile): Node | undefined {
  return parseJson(file).ok ? parseTree(file.text.replace(/^\uFEFF/, ' ')) : undefined;
}

function nodeAt(root: Node, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node === undefined) return undefined;
    node = findNodeAtLocation(node, [node.type === 'array' ? indexOf(step) : step]);
  }
  return node;
}

function indexOf(step: string): number {
  return /^(0|[1-9]\d*)$/.test(step) ? Number(step) : -1;
}

function missing(root: Node, path: readonly string[]): JsonEdit {
  const there = path.findIndex((_, index) => nodeAt(root, path.slice(0, index + 1)) === undefined);
  return { ok: false, fault: 'no_such_place', near: toPointer(path.slice(0, there < 0 ? path.length : there)) };
}

function replaced({ text }: ContentFile, { offset, length }: Node, value: unknown): JsonEdit {
  const { indent, before } = lineOf(text, offset);
  const written = jsonText(value, indent, before.length);
  return { ok: true, text: text.slice(0, offset) + written + text.slice(offset + length) };
}

/** Adds a member, or without a name an element, at the end. */
function added({ text }: ContentFile, parent: Node, name: string | undefined, value: unknown): JsonEdit {
  const children = parent.children ?? [];
  const last = children.at(-1);
  const outer = lineOf(text, parent.offset).indent;
  if (name === undefined && [...children.map(valueOf), value].every(isPlain))
    return replaced({ path: '', text }, parent, [...children.map(valueOf), value]);
  const indent = last === undefined ? outer + 2 : lineOf(text, last.offset).indent;
  const key = name === undefined ? '' : `${JSON.stringify(name)}: `;
  const piece = `\n${' '.repeat(indent)}${key}${jsonText(value, indent, indent + key.length)}`;
  if (last !== undefined) {
    const end = last.offset + last.length;
    return { ok: true, text: `${text.slice(0, end)},${piece}${text.slice(end)}` };
  }
  const [start, end] = [parent.offset + 1, parent.offset + parent.length - 1];
  return { ok: true, text: `${text.slice(0, start)}${piece}\n${' '.repeat(outer)}${text.slice(end)}` };
}

function cut({ text }: ContentFile, from: number, to: number): JsonEdit {
  return { ok: true, text: text.slice(0, from) + text.slice(to) };
}

/** How much white space begins at a place. */
function leading({ text }: ContentFile, from: number): number {
  return /^\s*/.exec(text.slice(from))?.[0].length ?? 0;
}

/** What stands on the line before a place, and how far the line is indented. */
function lineOf(text: string, offset: number): { indent: number; before: string } {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return { before, indent: /^ */.exec(before)?.[0].length ?? 0 };
}

function valueOf(node: Node): unknown {
  return node.type === 'array' || node.type === 'object' ? {} : (node.value as unknown);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

/** JSON as the formatter writes it: a list of plain values on one line where it fits, everything else on lines of its own. */
function jsonText(value: unknown, indent: number, column: number): string {
  const inner = ' '.repeat(indent + 2);
  const end = `\n${' '.repeat(indent)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (value.every(isPlain) && column + line.length < lineWidth) return line;
    return `[${value.map((item) => `\n${inner}${jsonText(item, indent + 2, indent + 2)}`).join(',')}${end}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  const lines = members.map(([name, member]) => {
    const key = `${JSON.stringify(name)}: `;
    return `\n${inner}${key}${jsonText(member, indent + 2, indent + 2 + key.length)}`;
  });
  return `{${lines.join(',')}${end}}`;
}
