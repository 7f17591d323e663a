import { folderOf, headerOf, layersOf } from '../rules/extend/base-of';
import { isSame } from '../rules/extend/merge-json';
import { isMain } from '../rules/rule-set-folder';
import type { Pinned } from '../scoring/evaluation';
import type { ContentFile } from '../shared/content-file';
import { fromTheEnd, placesIn, type RulePlace } from './base-places';
import type { DraftChange } from './draft';

/** What a new version of the base does to one thing, and what the local rule set says of it. */
export interface BaseChange {
  /** `risks/leak`, `rule-set/sources/gdpr_6`, `questionnaires/privacy`. */
  name: string;
  kind: 'added' | 'changed' | 'removed';
  /** What the base said, and what it says now; absent where it says nothing. Of a questionnaire the text of its file. */
  before?: unknown;
  after?: unknown;
  /** Where the local rule set speaks of it; absent where it does not. */
  local?: RulePlace;
  /**
   * `free`: only the base changed it. `settled`: the local rule set says by now what the base says. `conflict`: both
   * changed it, and a person has to decide.
   */
  state: 'free' | 'settled' | 'conflict';
}

/** Old base, new base and local rule set against each other. */
export interface BaseUpdate {
  from: { id: string; version: string };
  to: Pinned;
  /** In the order of the names. */
  changes: BaseChange[];
}

/** A version of the base with the questionnaires it names. */
export interface BaseVersion {
  ruleSet: Pinned;
  files: readonly ContentFile[];
  questionnaires: readonly ContentFile[];
}

/** For each conflict by its name: the local rule set keeps what it says, or the base's holds from now on. */
export type Decisions = Record<string, 'local' | 'base'>;

/**
 * Holds a new version of the base against the old one, which stands in the draft, and the local rule set.
 * @param began the questionnaires that the draft began with; one that differs from them was changed here.
 * @returns nothing where the draft extends nothing that stands in it.
 */
export function compareBases(
  draft: readonly ContentFile[],
  began: readonly ContentFile[],
  next: BaseVersion,
): BaseUpdate | undefined {
  const layers = layersOf(draft.filter(({ path }) => path.startsWith('rules/')));
  const [base, local] = [layers?.base?.find(isMain), layers?.local.find(isMain)];
  const header = base && headerOf(base);
  const newMain = next.files.find(isMain);
  if (layers?.base === undefined || !base || !local || !header || !newMain) return undefined;
  const before = placesIn(layers.base, base);
  const after = placesIn(next.files, newMain);
  const ours = placesIn(layers.local, local);
  const rules = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    change(name, before.get(name), after.get(name), ours.get(name)),
  );
  const changes = [...rules, ...changedQuestionnaires(draft, began, next.questionnaires)];
  return {
    from: { id: header.id, version: header.version },
    to: next.ruleSet,
    changes: changes.sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function change(name: string, before?: RulePlace, after?: RulePlace, local?: RulePlace): BaseChange[] {
  if (before !== undefined && after !== undefined && isSame(before.value, after.value)) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const sides = { ...(before && { before: before.value }), ...(after && { after: after.value }) };
  if (local === undefined) return [{ name, kind, ...sides, state: 'free' }];
  const isSettled = local.isRetired === true ? after === undefined : after && isSame(local.value, after.value);
  return [{ name, kind, ...sides, local, state: isSettled === true ? 'settled' : 'conflict' }];
}

function changedQuestionnaires(
  draft: readonly ContentFile[],
  began: readonly ContentFile[],
  next: readonly ContentFile[],
): BaseChange[] {
  return next.flatMap(({ path, text }) => {
    const [here, before] = [draft, began].map((files) => files.find((file) => file.path === path));
    const asPlace = (file?: ContentFile) => file && { path, pointer: '', value: file.text };
    const isOurs = here !== undefined && here.text !== before?.text;
    const name = path.split('/').slice(0, 2).join('/');
    return change(name, asPlace(before), { path, pointer: '', value: text }, isOurs ? asPlace(here) : undefined);
  });
}

/**
 * The changes of the draft that bring it to the new base. What is free of conflict is taken over; where the local rule
 * set says the same by now, it need not; a conflict goes as it was decided.
 * @returns nothing as long as a conflict is not decided.
 */
export function changesOfUpdate(
  { changes, to }: BaseUpdate,
  decisions: Decisions,
  draft: readonly ContentFile[],
  next: BaseVersion,
): DraftChange[] | undefined {
  if (changes.some(({ name, state }) => state === 'conflict' && !Object.hasOwn(decisions, name))) return undefined;
  const layers = layersOf(draft.filter(({ path }) => path.startsWith('rules/')));
  const local = layers?.local.find(isMain);
  if (layers?.base === undefined || local === undefined) return undefined;
  const gives = changes.filter(({ name, state }) => state === 'settled' || decisions[name] === 'base');
  const given = fromTheEnd(gives.flatMap((one) => (one.local ? [one.local] : []))).filter(isRule);
  const kept = new Set(changes.filter(({ name }) => decisions[name] === 'local').map(({ name }) => name));
  const asked = next.questionnaires.filter(({ path }) => !kept.has(path.split('/').slice(0, 2).join('/')));
  return [
    ...given.map(({ path, pointer }): DraftChange =>
      pointer === '' ? { kind: 'drop', path } : { kind: 'remove', path, pointer },
    ),
    ...replaced(layers.base, inFolder(next.files, layers.base)),
    ...replaced([], asked).filter(({ path, text }) => draft.find((file) => file.path === path)?.text !== text),
    { kind: 'value', path: local.path, pointer: '/extends/version', value: to.version },
    ...(headerOf(local)?.extends?.hash === undefined
      ? []
      : [{ kind: 'value' as const, path: local.path, pointer: '/extends/hash', value: to.hash }]),
  ];
}

function isRule({ path }: RulePlace): boolean {
  return path.startsWith('rules/');
}

/** The files of a new version at the paths where the old one stands. */
function inFolder(next: readonly ContentFile[], old: readonly ContentFile[]): ContentFile[] {
  const [from, to] = [next, old].map((files) => files.find(isMain)).map((main) => (main ? folderOf(main) : ''));
  return next.map(({ path, text }) => ({ path: `${to ?? ''}${path.slice((from ?? '').length)}`, text }));
}

function replaced(
  old: readonly ContentFile[],
  next: readonly ContentFile[],
): (DraftChange & { text?: string; kind: 'text' | 'drop' })[] {
  const gone = old.filter(({ path }) => !next.some((file) => file.path === path));
  const written = next.filter(({ path, text }) => old.find((file) => file.path === path)?.text !== text);
  return [
    ...written.map(({ path, text }) => ({ kind: 'text' as const, path, text })),
    ...gone.map(({ path }) => ({ kind: 'drop' as const, path })),
  ];
}
