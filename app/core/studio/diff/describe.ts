import { textIn, type Text } from '../../shared/text';
import type { DiffEntry, DiffVoice, EntryKind, FieldDiff } from './content-diff';

/** One thing that is said of something, in words. */
export interface Said {
  field: string;
  of?: string;
  value: string;
}

/** Something with a name, and all that is said of it. */
export interface Described {
  kind: EntryKind;
  name: string;
  title: string;
  said: Said[];
}

/** A text in all its languages; the default one goes without the name of a language. */
export function textSaid(field: string, text: Text | undefined, of?: string): Said[] {
  const all = text === undefined ? [] : typeof text === 'string' ? [['default', text] as const] : Object.entries(text);
  return all.map(([language, value]) => {
    const which = [...(of === undefined ? [] : [of]), ...(language === 'default' ? [] : [language])].join(', ');
    return { field, ...(which !== '' && { of: which }), value };
  });
}

/** A plain value; nothing where there is none. */
export function plainSaid(field: string, value: string | number | undefined, of?: string): Said[] {
  if (value === undefined || value === '') return [];
  return [{ field, ...(of !== undefined && { of }), value: String(value) }];
}

/** A list of names as one value. */
export function listSaid(field: string, values: readonly (string | number | boolean)[]): Said[] {
  return plainSaid(field, values.map(String).join(', '));
}

/** Yes or no. */
export function flagSaid(field: string, value: boolean, { translate }: DiffVoice): Said[] {
  return [{ field, value: translate(`diff:values.${value ? 'yes' : 'no'}`) }];
}

/** One of several words that the formats know: `must`, `substance` … */
export function wordSaid(field: string, word: string, { translate }: DiffVoice, of?: string): Said[] {
  return plainSaid(field, translate(`diff:values.${word}`), of);
}

/** Every value of some data at its pointer, for what has no words of its own. */
export function leavesSaid(value: unknown, pointer = ''): Said[] {
  if (typeof value !== 'object' || value === null)
    return [{ field: 'member', of: pointer, value: typeof value === 'string' ? value : JSON.stringify(value) }];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => leavesSaid(member, `${pointer}/${name}`));
}

/** What is different between two lists of described things, in the order of the later, those that are gone last. */
export function compareDescribed(before: readonly Described[], after: readonly Described[]): DiffEntry[] {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Set(after.map(keyOf));
  const entries = after.flatMap((one) => entryOf(was.get(keyOf(one)), one));
  return [...entries, ...before.filter((one) => !is.has(keyOf(one))).flatMap((one) => entryOf(one, undefined))];
}

function keyOf({ kind, name }: Described): string {
  return `${kind} ${name}`;
}

function entryOf(before: Described | undefined, after: Described | undefined): DiffEntry[] {
  const either = after ?? before;
  if (either === undefined) return [];
  const fields = compareSaid(before?.said ?? [], after?.said ?? []);
  if (before !== undefined && after !== undefined && fields.length === 0) return [];
  const change = before === undefined ? 'new' : after === undefined ? 'retired' : 'changed';
  return [{ kind: either.kind, name: either.name, title: either.title, change, fields }];
}

/** What is said before and after, as far as it is not the same. */
export function compareSaid(before: readonly Said[], after: readonly Said[]): FieldDiff[] {
  const is = new Map(after.map((one) => [placeOf(one), one]));
  const was = new Map(before.map((one) => [placeOf(one), one]));
  const all = new Map([...was, ...is]);
  return [...all].flatMap(([place, { field, of }]) => {
    const [old, now] = [was.get(place)?.value, is.get(place)?.value];
    if (old === now) return [];
    return [
      {
        field,
        ...(of !== undefined && { of }),
        ...(old !== undefined && { before: old }),
        ...(now !== undefined && { after: now }),
      },
    ];
  });
}

function placeOf({ field, of }: Said): string {
  return `${field}\n${of ?? ''}`;
}

/** The text in the reader's language, or what stands for it. */
export function titleIn(text: Text | undefined, fallback: string, { language }: DiffVoice): string {
  return textIn(text, language) || fallback;
}
