import { baseFolders, extendedBy } from '../../rules/extend/base-of';
import { idSchema, nameSchema } from '../../questionnaire/envelope';
import type { ContentFile } from '../../shared/content-file';
import { failure, success, type Issue, type Result } from '../../shared/issue';
import { toPointer } from '../../shared/parse-json';
import type { DraftChange } from '../draft';
import { draftContents, itemsOf, memberOf, valueIn, type RuleSetContents } from '../draft-contents';
import { issueAt, nameFrom } from '../questions/names';
import type { FormSubject } from './rule-form';

/** What can be added to a rule set by a form. */
export const addedKinds = ['risks', 'stoppers', 'measures', 'sources', 'domains'] as const;
export type AddedKind = (typeof addedKinds)[number];

/** A risk, stopper, measure, source or domain as it is begun; everything else about it is filled in afterwards. */
export interface NewThing {
  kind: AddedKind;
  /** Folder of its rule set below `rules/`. */
  ruleSet: string;
  title: string;
  /** Of a risk, stopper or measure. */
  domain: string;
  /** By which files know it; empty: made out of the title. */
  id: string;
}

/** The changes that add it, and the form that it is filled in with. */
export interface AddedThing {
  changes: DraftChange[];
  subject: FormSubject;
}

/** The folders of the rule sets of a draft that something can be added to: not what another one extends. */
export function ruleSetsToAddTo(files: readonly ContentFile[]): RuleSetContents[] {
  const bases = baseFolders(files);
  return draftContents(files).ruleSets.filter(({ folder, main }) => main && !bases.includes(`rules/${folder}/`));
}

/**
 * Adds something to a rule set: with what its form needs to show it, and nothing that a person has to decide. Issues:
 * `field_empty` at `/title` and `/domain`, `wrong_name`, `forbidden_name` and `duplicate_name` at `/id`,
 * `rule_set_not_to_add_to` at `/ruleSet`.
 */
export function addThing(files: readonly ContentFile[], wanted: NewThing): Result<AddedThing> {
  const ruleSet = ruleSetsToAddTo(files).find(({ folder }) => folder === wanted.ruleSet);
  if (ruleSet === undefined) return failure([issueAt('rule_set_not_to_add_to', '/ruleSet')]);
  const title = wanted.title.trim();
  const id = wanted.id.trim() || idFrom(wanted.kind, title);
  const issues = [
    ...(title === '' ? [issueAt('field_empty', '/title')] : idIssues(wanted.kind, id, ruleSet, files)),
    ...(wanted.domain === '' && ['risks', 'measures'].includes(wanted.kind) ? [issueAt('field_empty', '/domain')] : []),
  ];
  if (issues.length > 0) return failure(issues);
  return success(added(files, ruleSet, { ...wanted, title, id }));
}

/** A name of a source is written in snake case, every other id in kebab case. */
function idFrom(kind: AddedKind, title: string): string {
  const name = nameFrom(title);
  return kind === 'sources' ? name : name.replaceAll('_', '-');
}

function idIssues(kind: AddedKind, id: string, ruleSet: RuleSetContents, files: readonly ContentFile[]): Issue[] {
  if (id in {}) return [issueAt('forbidden_name', '/id', { name: id })];
  const [schema, format] = kind === 'sources' ? [nameSchema, 'lower_snake_case'] : [idSchema, 'kebab-case'];
  if (!schema.safeParse(id).success) return [issueAt('wrong_name', '/id', { name: id, format })];
  return taken(kind, ruleSet, files).includes(id) ? [issueAt('duplicate_name', '/id', { name: id })] : [];
}

function taken(kind: AddedKind, { domains, stoppers, measures, main }: RuleSetContents, files: readonly ContentFile[]) {
  const json = mainOf(files, main?.path);
  const ids = {
    risks: () => domains.flatMap(({ risks }) => risks).map(({ id }) => id),
    stoppers: () => stoppers.map(({ id }) => id),
    measures: () => measures.map(({ id }) => id),
    sources: () => Object.keys(objectIn(memberOf(json, 'sources'))),
    domains: () => domains.map(({ id }) => id),
  };
  return ids[kind]();
}

function added(files: readonly ContentFile[], ruleSet: RuleSetContents, wanted: NewThing): AddedThing {
  const { kind, id } = wanted;
  const inFolder = `rules/${ruleSet.folder}`;
  const main = ruleSet.main?.path ?? '';
  switch (kind) {
    case 'risks':
      return made({ kind, id }, `${inFolder}/risks/${wanted.domain}/${id}.json`, newRisk(wanted));
    case 'stoppers':
      return made({ kind, id }, `${inFolder}/stoppers/${id}.json`, newStopper(wanted));
    case 'measures':
      return measureAdded(files, ruleSet, wanted);
    case 'sources': {
      const value = { title: wanted.title, status: 'unchecked' };
      return {
        changes: memberAdded(files, main, ['sources', id], value),
        subject: { kind, id: ruleSet.folder },
      };
    }
    case 'domains':
      return {
        changes: elementAdded(files, main, 'domains', { id, title: wanted.title, asks: wanted.title }),
        subject: { kind, id: ruleSet.folder },
      };
  }
}

function made(subject: FormSubject, path: string, value: object): AddedThing {
  return { changes: [{ kind: 'text', path, text: `${JSON.stringify(value, null, 2)}\n` }], subject };
}

/** Present in every purchase, as mild and unlikely as can be: the form asks for everything a person has to decide. */
function newRisk({ id, domain, title }: NewThing): object {
  return {
    $schema: '../../../../public/schemas/risk.schema.json',
    ...{ id, domain, title, cause: '', event: '', harm: '', right: '', canAct: 'both', sources: [] },
    ...{ applies: true, gravity: 1, irremediability: 1, wholePopulation: false, vulnerable: false, likelihood: 1 },
    controls: [],
  };
}

function newStopper({ id, domain, title }: NewThing): object {
  return {
    $schema: '../../../public/schemas/stopper.schema.json',
    ...{ id, title, explanation: '', ...(domain !== '' && { domain }), canAct: 'both', sources: [], when: false },
  };
}

/** Into the file of its domain; in a local rule set into one whose name its base does not have. */
function measureAdded(files: readonly ContentFile[], ruleSet: RuleSetContents, wanted: NewThing): AddedThing {
  const { id, domain, title } = wanted;
  const json = mainOf(files, ruleSet.main?.path);
  const stage = memberOf(itemsOf(memberOf(json, 'stages'))[0], 'id') ?? '';
  const measure = {
    ...{ id, domain, stage, strength: 'should', title, firstStep: '', proof: '', canAct: 'both' },
    ...{ risks: [], metBy: [], sources: [] },
  };
  const isLocal = extendedBy(files.filter(({ path }) => path === ruleSet.main?.path)) !== undefined;
  const path = `rules/${ruleSet.folder}/measures/${isLocal ? `${ruleSet.folder}-${domain}` : domain}.json`;
  const subject = { kind: 'measures', id } as const;
  if (files.some((file) => file.path === path))
    return { changes: elementAdded(files, path, 'measures', measure), subject };
  return made(subject, path, { $schema: '../../../public/schemas/measures.schema.json', measures: [measure] });
}

function elementAdded(files: readonly ContentFile[], path: string, list: string, value: object): DraftChange[] {
  const there = memberOf(mainOf(files, path), list);
  return Array.isArray(there)
    ? [{ kind: 'value', path, pointer: `/${list}/-`, value }]
    : [{ kind: 'value', path, pointer: `/${list}`, value: [value] }];
}

function memberAdded(files: readonly ContentFile[], path: string, [parent, name]: [string, string], value: object) {
  const change = (pointer: string, written: unknown): DraftChange => ({ kind: 'value', path, pointer, value: written });
  return memberOf(mainOf(files, path), parent) === undefined
    ? [change(`/${parent}`, { [name]: value })]
    : [change(toPointer([parent, name]), value)];
}

function mainOf(files: readonly ContentFile[], path: string | undefined): unknown {
  return valueIn(files.find((file) => file.path === path));
}

function objectIn(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
