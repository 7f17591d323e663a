import type { ContentFile } from '../../shared/content-file';
import { parseJson, toPointer } from '../../shared/parse-json';
import type { FileDiff, PlaceDiff } from './content-diff';

/** The files that are not the same, in the order of their paths, with each value that is different. */
export function diffFiles(before: readonly ContentFile[], after: readonly ContentFile[]): FileDiff[] {
  const was = new Map(before.map((file) => [file.path, file]));
  const is = new Map(after.map((file) => [file.path, file]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((path): FileDiff[] => {
    const [old, now] = [was.get(path), is.get(path)];
    if (old?.text === now?.text) return [];
    if (now === undefined) return [{ path, change: 'retired', places: [{ pointer: '', before: old?.text ?? '' }] }];
    if (old === undefined) return [{ path, change: 'new', places: [{ pointer: '', after: now.text }] }];
    const [oldJson, nowJson] = [parseJson(old), parseJson(now)];
    const places =
      path.endsWith('.json') && oldJson.ok && nowJson.ok
        ? differences(oldJson.value, nowJson.value, [])
        : [{ pointer: '', before: old.text, after: now.text }];
    return [{ path, change: 'changed', places }];
  });
}

function differences(before: unknown, after: unknown, path: (string | number)[]): PlaceDiff[] {
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path);
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      differences(
        Object.hasOwn(before, name) ? before[name] : undefined,
        Object.hasOwn(after, name) ? after[name] : undefined,
        [...path, name],
      ),
    );
  }
  return same(before, after) ? [] : [place(path, before, after)];
}

/** What stands alike at the beginning and at the end of both is left out, so that one element more is one difference. */
function listDifferences(before: unknown[], after: unknown[], path: (string | number)[]): PlaceDiff[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
    differences(gone[index], come[index], [...path, start + index]),
  ).flat();
}

function place(path: (string | number)[], before: unknown, after: unknown): PlaceDiff {
  return {
    pointer: toPointer(path),
    ...(before !== undefined && { before: JSON.stringify(before, null, 2) }),
    ...(after !== undefined && { after: JSON.stringify(after, null, 2) }),
  };
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) !== Array.isArray(other) || !isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
