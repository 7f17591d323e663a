import type { ContentFile } from '../../shared/content-file';
import type { Place } from '../../shared/issue';
import { placeIn, pointerPath, toPointer } from '../../shared/parse-json';

/** How a member of a local file meets that of the base: as a whole, by the names inside it, or by the ids of a list. */
export type Meeting = 'whole' | 'names' | 'names_of_names' | 'ids' | 'appended';

/** A file made of two, and where each part of it was written. */
export interface MergedFile {
  /** At the path of the local file. */
  file: ContentFile;
  /** The place in the base or local file that a pointer of the merged one was written at. */
  origin: (pointer: string) => Place;
  /** Pointers of the local file at which stands what the base says anyway. */
  idle: string[];
}

type Json = Record<string, unknown>;
interface Layer {
  file: ContentFile;
  json: Json;
}

/**
 * Lays the members of a local file over those of its base.
 * @param meetings how members meet; those left out are taken as a whole.
 * @param retired names or ids that the base's member loses, by member.
 */
export function mergeJson(
  base: Layer,
  local: Layer,
  meetings: Record<string, Meeting>,
  retired: Record<string, readonly string[]>,
): MergedFile {
  const origins = new Map<string, { file: ContentFile; path: PropertyKey[] }>();
  const idle: string[] = [];
  const merged: Json = {};
  for (const member of new Set([...Object.keys(base.json), ...Object.keys(local.json)])) {
    merged[member] = meet(member, meetings[member] ?? 'whole');
  }
  return {
    file: { path: local.file.path, text: JSON.stringify(merged) },
    origin: (pointer) => originOf(pointer, origins, local.file),
    idle,
  };

  function meet(member: string, meeting: Meeting): unknown {
    const [below, above] = [base.json[member], local.json[member]];
    const gone = retired[member] ?? [];
    if (meeting === 'names' || meeting === 'names_of_names')
      return meetNames(asObject(below), asObject(above), [member], meeting === 'names' ? 1 : 2, gone);
    if (meeting === 'ids') return meetIds(member, asList(below), asList(above), gone);
    if (meeting === 'appended') return appended(member, asList(below), asList(above));
    note([member], above === undefined ? base : local, [member]);
    return above ?? below;
  }

  function meetNames(below: Json, above: Json, path: string[], depth: number, gone: readonly string[]): Json {
    const result: Json = {};
    for (const name of new Set([...Object.keys(below), ...Object.keys(above)])) {
      const at = [...path, name];
      const [ours, theirs] = [above[name], below[name]];
      if (ours === undefined && gone.includes(name)) continue;
      if (depth > 1 && isObject(ours) && isObject(theirs)) {
        result[name] = meetNames(theirs, ours, at, depth - 1, []);
        continue;
      }
      note(at, ours === undefined ? base : local, at);
      if (ours !== undefined && isSame(ours, theirs)) idle.push(toPointer(at));
      result[name] = ours ?? theirs;
    }
    return result;
  }

  /** What is replaced keeps its place in the order; what is new stands at the end. */
  function meetIds(member: string, below: unknown[], above: unknown[], gone: readonly string[]): unknown[] {
    const result: unknown[] = [];
    const take = (layer: Layer, index: number, value: unknown) => {
      note([member, result.length], layer, [member, index]);
      result.push(value);
    };
    below.forEach((theirs, index) => {
      const ours = above.findIndex((one) => idOf(one) === idOf(theirs));
      if (ours >= 0) {
        if (isSame(above[ours], theirs)) idle.push(toPointer([member, ours]));
        take(local, ours, above[ours]);
      } else if (!gone.includes(idOf(theirs))) take(base, index, theirs);
    });
    above.forEach((ours, index) => {
      if (!below.some((theirs) => idOf(theirs) === idOf(ours))) take(local, index, ours);
    });
    return result;
  }

  function appended(member: string, below: unknown[], above: unknown[]): unknown[] {
    below.forEach((_, index) => note([member, index], base, [member, index]));
    above.forEach((_, index) => note([member, below.length + index], local, [member, index]));
    return [...below, ...above];
  }

  function note(at: PropertyKey[], { file }: Layer, path: PropertyKey[]): void {
    origins.set(toPointer(at), { file, path });
  }
}

function originOf(
  pointer: string,
  origins: ReadonlyMap<string, { file: ContentFile; path: PropertyKey[] }>,
  local: ContentFile,
): Place {
  const path = pointerPath(pointer);
  for (let length = path.length; length > 0; length -= 1) {
    const origin = origins.get(toPointer(path.slice(0, length)));
    if (origin !== undefined) return placeIn(origin.file, toPointer([...origin.path, ...path.slice(length)]));
  }
  return placeIn(local, pointer);
}

/** Whether two JSON values say the same, in whatever order their members stand. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}

/** The id of an element of a list; empty where it has none. */
export function idOf(value: unknown): string {
  return isObject(value) && typeof value.id === 'string' ? value.id : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const asObject = (value: unknown): Json => (isObject(value) ? value : {});
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
