import { folderOf } from '../rules/extend/base-of';
import { idOf } from '../rules/extend/merge-json';
import type { ContentFile } from '../shared/content-file';
import { pointerPath, toPointer } from '../shared/parse-json';
import { memberOf, valueIn } from './draft-contents';

/** One thing that a rule set says: a risk, a measure, a source, a number … */
export interface RulePlace {
  path: string;
  /** Empty for a whole file. */
  pointer: string;
  value: unknown;
  /** Whether this place says that the base's does not hold. */
  isRetired?: true;
}

/** What belongs to each rule set by itself. */
const ownMembers: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'version',
  'title',
  'method',
  'extends',
  'retired',
  'reviewedBy',
]);
const rulePath = /^(?:risks\/[^/]+|stoppers)\/([^/.]+)(\.cases)?\.json$/;

/**
 * Everything that the files of one folder say, each under a name that is the same in the base and in a local rule set:
 * `risks/leak`, `measures/record-every-look`, `rule-set/sources/gdpr_6`, `rule-set/parameters/grades/documented`.
 */
export function placesIn(folder: readonly ContentFile[], main: ContentFile): Map<string, RulePlace> {
  const root = folderOf(main);
  const places = new Map<string, RulePlace>();
  for (const file of folder) {
    if (!file.path.endsWith('.json')) continue;
    const path = file.path.slice(root.length);
    const value = valueIn(file);
    const [, id, cases] = rulePath.exec(path) ?? [];
    const put = (name: string, pointer: string, what: unknown) =>
      places.set(name, { path: file.path, pointer, value: what });
    if (id !== undefined) put(`${path.split('/', 1).join('')}/${id}${cases === undefined ? '' : '/cases'}`, '', value);
    else if (path.startsWith('measures/')) putList('measures', '/measures', memberOf(value, 'measures'), put);
    else for (const [member, inside] of membersOf(value)) putMember(path, member, inside, put);
  }
  for (const [kind, names] of membersOf(memberOf(valueIn(main), 'retired'))) {
    for (const [name, reason] of membersOf(names))
      places.set(nameOfRetired(kind, name), {
        ...{ path: main.path, pointer: toPointer(['retired', kind, name]), value: reason, isRetired: true },
      });
  }
  return places;
}

type Put = (name: string, pointer: string, value: unknown) => void;

function putMember(path: string, member: string, value: unknown, put: Put): void {
  const file = path.replace(/\.json$/, '');
  if (ownMembers.has(member)) return;
  if (Array.isArray(value) && value.some((one) => idOf(one) !== '')) {
    putList(`${file}/${member}`, toPointer([member]), value, put);
    return;
  }
  const names = membersOf(value);
  if (names.length === 0) put(`${file}/${member}`, toPointer([member]), value);
  for (const [name, inside] of names) {
    const numbers = member === 'parameters' ? membersOf(inside) : [];
    if (numbers.length === 0) put(`${file}/${member}/${name}`, toPointer([member, name]), inside);
    for (const [number, one] of numbers)
      put(`${file}/${member}/${name}/${number}`, toPointer([member, name, number]), one);
  }
}

function putList(name: string, pointer: string, list: unknown, put: Put): void {
  if (!Array.isArray(list)) return;
  list.forEach((one: unknown, index) => put(`${name}/${idOf(one)}`, `${pointer}/${index}`, one));
}

function nameOfRetired(kind: string, name: string): string {
  if (kind === 'risks' || kind === 'stoppers' || kind === 'measures') return `${kind}/${name}`;
  return kind === 'factors' ? `factors/factors/${name}` : `rule-set/${kind}/${name}`;
}

function membersOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** Places in lists from the last to the first, so that taking one out moves none of the others. */
export function fromTheEnd<Place extends { pointer: string }>(places: readonly Place[]): Place[] {
  const index = ({ pointer }: Place) => Number(pointerPath(pointer).at(-1)) || 0;
  return [...places].sort((one, other) => index(other) - index(one));
}
