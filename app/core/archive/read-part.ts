import type { z } from 'zod';
import type { ContentFile } from '../shared/content-file';
import { failure, success, type Issue, type Result } from '../shared/issue';
import { forbiddenNames, maxJsonDepth, toPointer } from '../shared/parse-json';

/**
 * Reads one part of an archive. Parts are written by programs and can be long, so nobody is shown lines and columns.
 * @returns the value, or `archive_part_unreadable` with the place of the first fault.
 */
export function readPart<Schema extends z.ZodType>(file: ContentFile, schema: Schema): Result<z.output<Schema>> {
  if (depthOf(file.text) > maxJsonDepth) return failure([unreadable(file.path)]);
  let json: unknown;
  try {
    json = JSON.parse(file.text, refuseUnsafe);
  } catch {
    return failure([unreadable(file.path)]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return success(parsed.data);
  return failure([unreadable(file.path, toPointer(parsed.error.issues[0]?.path ?? []))]);
}

/** A part that is not what Rightscope writes. */
export function unreadable(path: string, pointer = ''): Issue {
  return { code: 'archive_part_unreadable', severity: 'error', where: { file: path, pointer }, values: { part: path } };
}

function refuseUnsafe(name: string, value: unknown): unknown {
  if (forbiddenNames.has(name)) throw new SyntaxError(name);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new SyntaxError('number');
  return value;
}

/** How deep objects and lists lie in each other, without reading them. */
function depthOf(text: string): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isText && character === '\\') at += 1;
    else if (character === '"') isText = !isText;
    else if (!isText && (character === '{' || character === '[')) deepest = Math.max(deepest, (depth += 1));
    else if (!isText && (character === '}' || character === ']')) depth -= 1;
  }
  return deepest;
}
