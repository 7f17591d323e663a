import type { ContentFile } from '../../shared/content-file';
import type { Issue } from '../../shared/issue';
import { nearest } from '../../shared/nearest';
import { parseJson, toPointer } from '../../shared/parse-json';
import type { Findings } from '../findings';
import type { FilesInside } from '../rule-set-folder';
import { headerOf } from './base-of';
import type { LocalRuleSetFile } from './local-rule-set-file';
import { isSame, mergeJson, type Meeting, type MergedFile } from './merge-json';
import { layMeasures } from './lay-measures';
import { retireRules, type Retirement } from './retire';

/** A local rule set and its base, each by itself. */
export interface Layered {
  local: FilesInside;
  /** What the local `rule-set.json` says. */
  written: LocalRuleSetFile;
  base: FilesInside;
  /** The hash of the base as it parses alone. */
  baseHash: string;
}

/** A local rule set laid over its base: to be read like any other rule set. */
export interface Extended {
  inside: FilesInside;
  /** How many accepted warnings come from the base, which stand first. */
  inheritedWarnings: number;
  /** The same issues at the places that people wrote. */
  place: (issue: Issue) => Issue;
}

type Json = Record<string, unknown>;

const inMain: Record<string, Meeting> = {
  questionnaires: 'ids',
  sources: 'names',
  parameters: 'names_of_names',
  domains: 'ids',
  stages: 'ids',
  facts: 'names',
  notAsked: 'names',
  recommendation: 'names',
  acceptedWarnings: 'appended',
};
const inFactors: Record<string, Meeting> = { sources: 'names', factors: 'ids' };
const inCrosswalk: Record<string, Meeting> = { sources: 'names', instruments: 'ids' };

/**
 * Lays a local rule set over its base. A file of its folder takes the place of the base's file at the same path, or is
 * added; a risk is known by its id, measures, factors and the members of `rule-set.json` one by one.
 * Issues, at the local file: `local_extends_itself`, `base_other_version`, `base_other_hash`, `base_extends_another`,
 * `base_not_of_risks`, `retired_unknown`, `retired_and_there`, `measures_file_taken`, and the warning
 * `same_as_base`.
 * @returns nothing where either cannot be laid on the other.
 */
export function extendRuleSet({ local, written, base, baseHash }: Layered, findings: Findings): Extended | undefined {
  const [aboveJson, belowJson] = [objectIn(local.main), objectIn(base.main)];
  if (aboveJson === undefined || belowJson === undefined) return undefined;
  const [localJson, baseJson]: [Json, Json] = [aboveJson, belowJson];
  if (!fits(written, local.main, base.main, baseHash, findings)) return undefined;

  const all = new Map(base.all);
  const merged: MergedFile[] = [];
  const retirement: Retirement = { retired: written.retired, main: local.main, findings };
  const goneRisks = retireRules(retirement, all, local.all);
  for (const [path, file] of local.all) lay(path, file);
  const goneDomains = Object.keys(written.retired?.domains ?? {});
  layMeasures({ all, local, base, retirement, goneRisks, goneDomains, merged });
  retireNames(retirement, baseJson, base);

  const main = mergeMain();
  merged.push(main);
  all.set('rule-set.json', main.file);
  for (const { idle, file } of merged) {
    const original = [...local.all.values()].find(({ path }) => path === file.path);
    for (const pointer of idle) warnSame(original ?? file, pointer);
  }
  return {
    inside: { main: main.file, all: new Map([...all].sort(([one], [other]) => (one < other ? -1 : 1))) },
    inheritedWarnings: keptWarnings().length,
    place: placing(merged),
  };

  function lay(path: string, file: ContentFile): void {
    const below = base.all.get(path);
    if (file === local.main || (path.startsWith('measures/') && below !== undefined)) return;
    const meetings = { 'factors.json': inFactors, 'crosswalk.json': inCrosswalk }[path];
    const [ours, theirs] = [objectIn(file), below && objectIn(below)];
    if (meetings !== undefined && below !== undefined && ours !== undefined && theirs !== undefined) {
      const gone = { factors: Object.keys(written.retired?.factors ?? {}) };
      const file_ = mergeJson({ file: below, json: theirs }, { file, json: ours }, meetings, gone);
      merged.push(file_);
      all.set(path, file_.file);
      return;
    }
    if (ours !== undefined && theirs !== undefined && isSame(ours, theirs)) warnSame(file, '');
    moveRisk(path);
    all.set(path, file);
  }

  /** A risk that the local rule set puts into another domain is not there twice; the base's cases go with it. */
  function moveRisk(path: string): void {
    const [, id] = /^risks\/[^/]+\/([^/.]+)\.json$/.exec(path) ?? [];
    if (id === undefined || all.has(path)) return;
    const old = [...all.keys()].find((name) => name.startsWith('risks/') && name.endsWith(`/${id}.json`));
    if (old === undefined) return;
    all.delete(old);
    const [oldCases, newCases] = [asCases(old), asCases(path)];
    const cases = all.get(oldCases);
    all.delete(oldCases);
    if (cases !== undefined && !local.all.has(newCases)) all.set(newCases, cases);
  }

  function mergeMain(): MergedFile {
    const { $schema: _, reviewedBy: __, ...below } = baseJson;
    const { $schema: ___, extends: ____, retired: _____, ...above } = localJson;
    const gone = written.retired;
    const names = (kind: keyof NonNullable<typeof gone>) => Object.keys(gone?.[kind] ?? {});
    return mergeJson(
      { file: base.main, json: { ...below, acceptedWarnings: keptWarnings() } },
      { file: local.main, json: above },
      inMain,
      {
        questionnaires: names('questionnaires'),
        sources: names('sources'),
        domains: names('domains'),
        stages: names('stages'),
        facts: names('facts'),
        notAsked: names('notAsked'),
      },
    );
  }

  /** A warning of the base that somebody accepted stays accepted where the file it stands in is still the base's. */
  function keptWarnings(): unknown[] {
    const accepted: unknown = baseJson.acceptedWarnings;
    if (!Array.isArray(accepted)) return [];
    return accepted.filter((warning: unknown) => {
      const at = typeof warning === 'object' && warning !== null && 'at' in warning ? String(warning.at) : '';
      const path = at.split('#', 1).join('');
      return !base.all.has(path) || all.get(path) === base.all.get(path) || path === 'rule-set.json';
    });
  }

  function warnSame(file: ContentFile, pointer: string): void {
    findings.add('same_as_base', file, pointer, { severity: 'warning', values: { base: baseName(written) } });
  }
}

function fits(
  written: LocalRuleSetFile,
  local: ContentFile,
  base: ContentFile,
  baseHash: string,
  findings: Findings,
): boolean {
  const before = findings.issues.length;
  const header = headerOf(base);
  const named = written.extends;
  if (named.id === written.id) findings.add('local_extends_itself', local, '/extends/id', { values: { id: named.id } });
  else if (header?.extends !== undefined)
    findings.add('base_extends_another', local, '/extends', {
      values: { base: named.id, other: header.extends.id },
    });
  else if (objectIn(base)?.method !== 'risks')
    findings.add('base_not_of_risks', local, '/extends', { values: { base: named.id } });
  else if (header?.version !== named.version)
    findings.add('base_other_version', local, '/extends/version', {
      values: { base: named.id, wanted: named.version, found: header?.version ?? '' },
    });
  else if (named.hash !== undefined && named.hash !== baseHash)
    findings.add('base_other_hash', local, '/extends/hash', {
      values: { base: baseName(written), wanted: named.hash.slice(0, 12), found: baseHash.slice(0, 12) },
    });
  return findings.issues.length === before;
}

/** Names that are retired must be there, and not be given anew at the same time. */
function retireNames(
  { retired, main, findings }: Retirement,
  baseJson: Record<string, unknown>,
  base: FilesInside,
): void {
  const factors = base.all.get('factors.json');
  const known: [string, unknown][] = [
    ...['questionnaires', 'sources', 'domains', 'stages', 'facts', 'notAsked'].map((kind): [string, unknown] => [
      kind,
      baseJson[kind],
    ]),
    ['factors', factors && objectIn(factors)?.factors],
  ];
  const given = objectIn(main) ?? {};
  for (const [kind, values] of known) {
    for (const name of Object.keys(retired?.[kind as keyof typeof retired] ?? {})) {
      const at = toPointer(['retired', kind, name]);
      const names = namesIn(values);
      if (!names.includes(name))
        findings.add('retired_unknown', main, at, { values: { name }, suggestion: nearest(name, names) });
      else if (namesIn(given[kind]).includes(name)) findings.add('retired_and_there', main, at, { values: { name } });
    }
  }
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one: { id?: unknown }) => String(one.id));
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function placing(merged: readonly MergedFile[]): (issue: Issue) => Issue {
  const byPath = new Map(merged.map((one) => [one.file.path, one]));
  return (issue) => {
    const one = byPath.get(issue.where.file);
    return one === undefined ? issue : { ...issue, where: one.origin(issue.where.pointer) };
  };
}

function baseName(
  { extends: { id, version } }: { extends: { id: string; version: string } } = { extends: { id: '', version: '' } },
): string {
  return `${id} ${version}`;
}

function asCases(path: string): string {
  return path.replace(/\.json$/, '.cases.json');
}

/** The object that a file holds; nothing where it is none. */
function objectIn(file: ContentFile): Record<string, unknown> | undefined {
  const json = parseJson(file);
  if (!json.ok || typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) return undefined;
  return json.value as Record<string, unknown>;
}
