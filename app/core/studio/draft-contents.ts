import type { ContentFile } from '../shared/content-file';
import { parseJson, pointerPath } from '../shared/parse-json';
import { textSchema, type Text } from '../shared/text';

/** One thing in a draft that has a title: a risk, a stopper, a measure … */
export interface Entry {
  /** File it stands in, and where in it. */
  path: string;
  pointer: string;
  id: string;
  /** Absent while nothing can be read there. */
  title?: Text;
}

/** A rule set in a draft, as far as its files can be read. */
export interface RuleSetContents {
  /** Folder below `rules/`. */
  folder: string;
  main?: Entry;
  /** In the order of `rule-set.json`; a folder that is no domain of it stands last. */
  domains: { id: string; title?: Text; risks: Entry[] }[];
  stoppers: Entry[];
  measures: Entry[];
}

/** What is in a draft, by what it is. */
export interface DraftContents {
  ruleSets: RuleSetContents[];
  questionnaires: Entry[];
  /** Paths of everything else: cases, tables of factors, accounts of changes. */
  others: string[];
}

const rulePath = /^rules\/([^/]+)\/(?:(rule-set)|risks\/([^/]+)\/([^/.]+)|stoppers\/([^/.]+)|measures\/([^/]+))\.json$/;
const questionnairePath = /^questionnaires\/([^/]+)\/questionnaire\.json$/;

/** Sorts the files of a draft by what they are; broken ones too, which keep the names of their files. */
export function draftContents(files: readonly ContentFile[]): DraftContents {
  const contents: DraftContents = { ruleSets: [], questionnaires: [], others: [] };
  for (const file of files) {
    const questionnaire = questionnairePath.exec(file.path)?.[1];
    const [, folder, main, domain, risk, stopper, measures] = rulePath.exec(file.path) ?? [];
    if (questionnaire !== undefined) contents.questionnaires.push(entryOf(file, questionnaire));
    if (folder === undefined) {
      if (questionnaire === undefined) contents.others.push(file.path);
      continue;
    }
    const ruleSet = ruleSetOf(contents, folder);
    if (main !== undefined) ruleSet.main = entryOf(file, folder);
    else if (domain !== undefined) domainOf(ruleSet, domain).risks.push(entryOf(file, risk ?? ''));
    else if (stopper !== undefined) ruleSet.stoppers.push(entryOf(file, stopper));
    else if (measures !== undefined) ruleSet.measures.push(...measuresIn(file));
  }
  for (const ruleSet of contents.ruleSets) nameDomains(ruleSet, files);
  return contents;
}

/** The value a file holds; nothing where it cannot be read as JSON. */
export function valueIn(file: ContentFile | undefined): unknown {
  const parsed = file && parseJson(file);
  return parsed?.ok ? parsed.value : undefined;
}

/** A member of a value that may be anything. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** What stands at a JSON pointer in plain data; nothing where there is nothing. */
export function valueAt(json: unknown, pointer: string): unknown {
  return pointerPath(pointer).reduce<unknown>(memberOf, json);
}

/** The elements of a value that should be a list; none where it is not. */
export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function ruleSetOf({ ruleSets }: DraftContents, folder: string): RuleSetContents {
  const known = ruleSets.find((one) => one.folder === folder);
  if (known !== undefined) return known;
  const made: RuleSetContents = { folder, domains: [], stoppers: [], measures: [] };
  ruleSets.push(made);
  return made;
}

function domainOf({ domains }: RuleSetContents, id: string): RuleSetContents['domains'][number] {
  const known = domains.find((one) => one.id === id);
  if (known !== undefined) return known;
  const made = { id, risks: [] };
  domains.push(made);
  return made;
}

function nameDomains(ruleSet: RuleSetContents, files: readonly ContentFile[]): void {
  const written = valueIn(files.find(({ path }) => path === ruleSet.main?.path));
  const named = itemsOf(memberOf(written, 'domains')).map((item) => ({ id: idIn(item, ''), ...titleIn(item) }));
  const known = named.map((one) => ({ ...one, risks: ruleSet.domains.find(({ id }) => id === one.id)?.risks ?? [] }));
  ruleSet.domains = [...known, ...ruleSet.domains.filter(({ id }) => !named.some((one) => one.id === id))];
}

function measuresIn(file: ContentFile): Entry[] {
  const measures = itemsOf(memberOf(valueIn(file), 'measures'));
  // What cannot be read has to be reached all the same.
  if (measures.length === 0) return [{ path: file.path, pointer: '', id: file.path.replace(/^.*\/|\.json$/g, '') }];
  return measures.map((measure, index) => ({
    ...{ path: file.path, pointer: `/measures/${index}`, id: idIn(measure, String(index)) },
    ...titleIn(measure),
  }));
}

function entryOf(file: ContentFile, id: string): Entry {
  return { path: file.path, pointer: '', id, ...titleIn(valueIn(file)) };
}

function idIn(value: unknown, otherwise: string): string {
  const id = memberOf(value, 'id');
  return typeof id === 'string' ? id : otherwise;
}

function titleIn(value: unknown): { title?: Text } {
  const title = textSchema.safeParse(memberOf(value, 'title'));
  return title.success ? { title: title.data } : {};
}
