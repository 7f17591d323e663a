import { parseJson } from '../shared/parse-json';
import { textSchema, type Text } from '../shared/text';
import { memberOf } from './draft-contents';
import type { BaseChange } from './update-base';

/** What a change of the base is about, as people call it. */
export interface BaseThing {
  kind: BaseThingKind;
  /** Its own title; absent where it has none. */
  title?: Text;
  /** The last part of its name in files. */
  name: string;
  /** Names of the members in which the base says something else than before; none of what is no object. */
  parts: string[];
  /** What the base said, what it says now and what is said here, of what is a plain value. */
  said?: { before?: string; after?: string; local?: string };
}

/** By the names under which changes are listed; the first that fits counts. */
const kinds = [
  ['cases', /^(?:risks|stoppers)\/([^/]+)\/cases$/],
  ['risk', /^risks\/([^/]+)$/],
  ['stopper', /^stoppers\/([^/]+)$/],
  ['measure', /^measures\/(.+)$/],
  ['source', /^rule-set\/sources\/(.+)$/],
  ['domain', /^rule-set\/domains\/(.+)$/],
  ['stage', /^rule-set\/stages\/(.+)$/],
  ['fact', /^rule-set\/facts\/(.+)$/],
  ['not_asked', /^rule-set\/notAsked\/(.+)$/],
  ['recommendation', /^rule-set\/recommendation\/(.+)$/],
  ['number', /^rule-set\/parameters\/(?:.+\/)?([^/]+)$/],
  ['factor', /^factors\/factors\/(.+)$/],
  ['questionnaire', /^(?:rule-set\/)?questionnaires\/(.+)$/],
] as const;
export type BaseThingKind = (typeof kinds)[number][0] | 'other';

/** Says what a change of the base is about. */
export function thingOf({ name, before, after, local }: BaseChange): BaseThing {
  const [kind, pattern] = kinds.find(([, one]) => one.test(name)) ?? [];
  const values = [before, after, local?.isRetired === true ? undefined : local?.value].map(asRead);
  const title = values.map((value) => textSchema.safeParse(memberOf(value, 'title')).data).find(Boolean);
  const said = values.map(plainText);
  return {
    kind: kind ?? 'other',
    name: pattern?.exec(name)?.[1] ?? name.replace(/^.*\//, ''),
    parts: differentMembers(values[0], values[1]),
    ...(title !== undefined && { title }),
    ...(said.some((one) => one !== undefined) && {
      said: Object.fromEntries(
        ['before', 'after', 'local'].flatMap((side, index) => (said[index] === undefined ? [] : [[side, said[index]]])),
      ),
    }),
  };
}

/** Questionnaires are compared as texts. */
function asRead(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{')) return value;
  const json = parseJson({ path: '', text: value });
  return json.ok ? json.value : undefined;
}

function differentMembers(before: unknown, after: unknown): string[] {
  if (!isObject(before) || !isObject(after)) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function plainText(value: unknown): string | undefined {
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  return Array.isArray(value) && value.every((one) => typeof one !== 'object') ? value.join(', ') : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
