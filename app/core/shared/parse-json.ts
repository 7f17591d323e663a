import { createScanner, findNodeAtLocation, getLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { ContentFile } from './content-file';
import { failure, success, type Issue, type Place, type Result } from './issue';

/**
 * Longest text that is read at all, in UTF-16 units. A questionnaire of 120 questions in three languages has
 * about 400,000.
 */
export const maxJsonLength = 5_000_000;
/** Deepest nesting of objects and lists. Expressions of a rule set stay below 30. */
export const maxJsonDepth = 64;

/** Names that reach JavaScript's own machinery instead of the data. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON type tokens of jsonc-parser's scanner: `{`, `}`, `[`, `]` and end of file. */
const openBrace = 1;
const closeBrace = 2;
const openBracket = 3;
const closeBracket = 4;
const endOfFile = 17;

interface Tree {
  root?: Node | undefined;
  issues: Issue[];
}

/** One file is asked for many places: its tree is read once. */
const trees = new WeakMap<ContentFile, Tree>();

/**
 * Reads strict JSON (RFC 8259): no comments, no comma after the last member.
 *
 * @returns the value, or issues with line and column: `broken_json` (the first fault only, since later ones follow
 * from it), `json_too_long`, `json_too_deep`, `duplicate_key` (JSON.parse would silently keep the last),
 * `forbidden_key` (`__proto__` and the like), `number_out_of_range` (`1e999`). Empty text is `broken_json`.
 */
export function parseJson(file: ContentFile): Result<unknown> {
  const { issues } = treeOf(file);
  if (issues.length > 0) return failure(issues);
  return success<unknown>(JSON.parse(withoutByteOrderMark(file.text)));
}

/**
 * Where a JSON pointer (RFC 6901) stands in a file, counted from 1; for a member, where its name stands. A pointer
 * to something that is not there gives the place of the nearest thing around it.
 * @returns nothing where the text is not JSON.
 */
export function locate(file: ContentFile, pointer: string): { line: number; column: number } | undefined {
  const { root } = treeOf(file);
  if (root === undefined) return undefined;
  const node = nearestNode(root, pointerPath(pointer)).node;
  const { offset } = node.parent?.type === 'property' ? node.parent : node;
  return positionOf(file.text, offset);
}

/** A place in a file, with line and column where the file can be read. */
export function placeIn(file: ContentFile, pointer: string): Place {
  return { file: file.path, pointer, ...locate(file, pointer) };
}

/** The JSON text that stands at a pointer, or nothing where there is none. */
export function jsonTextAt(file: ContentFile, pointer: string): string | undefined {
  const { root } = treeOf(file);
  if (root === undefined) return undefined;
  const { node, isExact } = nearestNode(root, pointerPath(pointer));
  return isExact ? file.text.slice(node.offset, node.offset + node.length) : undefined;
}

/** The JSON pointer of a path: `['a/b', 0]` gives `/a~1b/0`, the empty path the empty pointer. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The steps of a JSON pointer. */
export function pointerPath(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function nearestNode(root: Node, path: readonly string[]): { node: Node; isExact: boolean } {
  let node = root;
  for (const step of path) {
    const next = findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
    if (next === undefined) return { node, isExact: false };
    node = next;
  }
  return { node, isExact: true };
}

function treeOf(file: ContentFile): Tree {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const tree = readTree(file);
  trees.set(file, tree);
  return tree;
}

function readTree(file: ContentFile): Tree {
  const text = withoutByteOrderMark(file.text);
  const issueAt = (code: string, offset: number, values: Issue['values'], pointer = ''): Issue => ({
    code,
    severity: 'error',
    where: { file: file.path, pointer, ...positionOf(text, offset) },
    values,
  });
  if (text.length > maxJsonLength) {
    return { issues: [issueAt('json_too_long', 0, { found: text.length, maximum: maxJsonLength })] };
  }
  const tooDeepAt = findTooDeep(text);
  if (tooDeepAt !== undefined) return { issues: [issueAt('json_too_deep', tooDeepAt, { maximum: maxJsonDepth })] };

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const fault = errors[0]?.offset ?? (isStrictJson(text) ? undefined : 0);
  if (root === undefined || fault !== undefined) {
    const offset = fault ?? 0;
    const pointer = toPointer(getLocation(text, offset).path);
    return {
      issues: [
        issueAt(
          'broken_json',
          offset,
          {
            near: text
              .slice(offset, offset + 20)
              .split('\n', 1)
              .join(''),
          },
          pointer,
        ),
      ],
    };
  }
  const issues: Issue[] = [];
  checkNode(root, '', (code, node, pointer, values) => issues.push(issueAt(code, node.offset, values, pointer)));
  return { root, issues };
}

type Report = (code: string, node: Node, pointer: string, values: Issue['values']) => void;

function checkNode(node: Node, pointer: string, report: Report): void {
  if (node.type === 'number' && !Number.isFinite(node.value)) report('number_out_of_range', node, pointer, {});
  if (node.type === 'array') {
    node.children?.forEach((child, index) => checkNode(child, `${pointer}/${index}`, report));
  }
  if (node.type !== 'object') return;
  const seen = new Set<string>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const place = pointer + toPointer([name]);
    if (seen.has(name)) report('duplicate_key', key, place, { key: name });
    if (forbiddenNames.has(name)) report('forbidden_key', key, place, { key: name });
    seen.add(name);
    checkNode(value, place, report);
  }
}

/** Counts brackets without recursion, since a tree of unbounded depth cannot even be built. */
function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); Number(token) !== endOfFile; token = scanner.scan()) {
    const kind = Number(token);
    if (kind === openBrace || kind === openBracket) depth += 1;
    if (kind === closeBrace || kind === closeBracket) depth -= 1;
    if (depth > maxJsonDepth) return scanner.getTokenOffset();
  }
  return undefined;
}

/** jsonc-parser forgives a few things that JSON forbids; the language's own parser has the last word. */
function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A byte order mark becomes a space, so that every offset stays true. */
function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
