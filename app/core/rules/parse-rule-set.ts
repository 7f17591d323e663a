import type { ContentFile } from '../shared/content-file';
import { contentHash } from '../shared/hash';
import { failure, hasErrors, success, type Result } from '../shared/issue';
import { parseJsonAs } from '../shared/issues-from-zod';
import { parseJson, toPointer } from '../shared/parse-json';
import { checkReferences } from './check-references';
import { checkCrosswalk, checkFactorList } from './check-factor-list';
import { checkTables } from './check-tables';
import { crosswalkFileSchema } from './crosswalk-file';
import { factorsFileSchema } from './factors-file';
import { layersOf, type Layers } from './extend/base-of';
import { extendRuleSet } from './extend/extend-rule-set';
import { localRuleSetFileSchema } from './extend/local-rule-set-file';
import { Findings } from './findings';
import { parsePoints } from './parse-points';
import { parseRisk, parseStopper } from './parse-risk';
import { measuresFileSchema, riskRuleSetFileSchema, type Measure } from './rule-set-file';
import { filesInside, sortFiles, type FilesInside, type RuleSetFolder } from './rule-set-folder';
import type { Crosswalk, FactorList, RiskRuleSet, RuleSet } from './rule-set';

/**
 * Parses the files of one rule set, of either method. All faults of all files are told at once, with line and
 * column: form, names of files, ids, references between files, operators of expressions, tables that are not
 * monotone. What needs the questionnaires is for `checkRuleSet`.
 *
 * `hash` names the content of all its JSON files together: it changes with any of them, and with nothing else.
 *
 * A local rule set is read together with the files of its base, each at its path in the repository: what comes of both
 * is a rule set like any other, and its hash covers both. Without its base: `base_missing`.
 */
export function parseRuleSet(files: readonly ContentFile[]): Result<RuleSet> {
  const findings = new Findings();
  const layers = layersOf(files);
  const ruleSet = layers === undefined ? parseAlone(files, findings) : parseLocal(layers, findings);
  return ruleSet === undefined || hasErrors(findings.issues)
    ? failure(findings.issues)
    : success(ruleSet, findings.issues);
}

function parseAlone(files: readonly ContentFile[], findings: Findings): RuleSet | undefined {
  const inside = filesInside(files, findings);
  if (inside === undefined) return undefined;
  const folder = sortFiles(inside, findings);
  const parse = methodOf(folder.main) === 'points' ? parsePointsFolder : parseRiskFolder;
  return parse(folder, hashOf(folder), findings);
}

function parseLocal({ local, base }: Layers, findings: Findings): RuleSet | undefined {
  const own = filesInside(local, findings);
  const written = own && findings.take(parseJsonAs(own.main, localRuleSetFileSchema));
  if (own === undefined || written === undefined) return undefined;
  const named = written.extends;
  const below = base && filesInside(base, findings);
  if (below === undefined) {
    const values = { base: named.id, version: named.version };
    findings.add('base_missing', own.main, '/extends', { values });
    return undefined;
  }
  const baseHash = hashOf(below);
  const extended = extendRuleSet({ local: own, written, base: below, baseHash }, findings);
  if (extended === undefined) return undefined;
  const inside = new Findings();
  const hash = contentHash({ base: baseHash, local: hashOf(own) });
  const ruleSet = parseRiskFolder(sortFiles(extended.inside, inside), hash, inside);
  findings.issues.push(...inside.issues.map(extended.place));
  if (ruleSet?.method !== 'risks') return ruleSet;
  const { retired } = written;
  const { inheritedWarnings } = extended;
  return {
    ...ruleSet,
    extends: {
      ...{ id: named.id, version: named.version, hash: baseHash, file: below.main.path, inheritedWarnings },
      ...(retired && { retired }),
    },
  };
}

function methodOf(main: ContentFile): unknown {
  const json = parseJson(main);
  return json.ok && typeof json.value === 'object' && json.value !== null && 'method' in json.value
    ? json.value.method
    : undefined;
}

function parsePointsFolder(folder: RuleSetFolder, hash: string, findings: Findings): RuleSet | undefined {
  for (const [path, file] of folder.all) {
    if (file !== folder.main) findings.add('stray_file', file, '', { values: { path } });
  }
  return parsePoints(folder.main, hash, findings);
}

function parseRiskFolder(folder: RuleSetFolder, hash: string, findings: Findings): RuleSet | undefined {
  const main = findings.take(parseJsonAs(folder.main, riskRuleSetFileSchema));
  const facts = main?.facts ?? {};
  const risks = folder.risks.map((rule) => parseRisk(rule, facts, findings));
  const stoppers = folder.stoppers.map((rule) => parseStopper(rule, facts, findings));
  const { measures, measurePlaces } = parseMeasures(folder.measures, findings);
  const { factorList, crosswalk } = parseCoverage(folder, findings);
  if (main === undefined) return undefined;
  const ruleSet: RiskRuleSet = {
    ...main,
    hash,
    file: folder.main.path,
    risks: risks.filter((risk) => risk !== undefined),
    stoppers: stoppers.filter((stopper) => stopper !== undefined),
    measures,
    measurePlaces,
    ...(factorList && { factorList }),
    ...(crosswalk && { crosswalk }),
  };
  checkTables(main, folder.main, findings);
  // A risk with a fault of its own is known all the same to what names it.
  const riskIds = [...folder.risks, ...ruleSet.risks].map(({ id }) => id);
  checkReferences(ruleSet, riskIds, new Map([...folder.all.values()].map((file) => [file.path, file])), findings);
  // A list with a fault in its form says nothing about what is missing from it.
  if (folder.factors === undefined || factorList !== undefined) {
    checkFactorList(ruleSet, folder, findings);
    checkCrosswalk(ruleSet, folder, findings);
  }
  return ruleSet;
}

function parseCoverage(
  folder: RuleSetFolder,
  findings: Findings,
): { factorList: FactorList | undefined; crosswalk: Crosswalk | undefined } {
  const { factors, crosswalk } = folder;
  const list = factors && findings.take(parseJsonAs(factors, factorsFileSchema));
  const walk = crosswalk && findings.take(parseJsonAs(crosswalk, crosswalkFileSchema));
  return {
    factorList: factors && list && { sources: list.sources, factors: list.factors, file: factors.path },
    crosswalk: crosswalk && walk && { sources: walk.sources, instruments: walk.instruments, file: crosswalk.path },
  };
}

function parseMeasures(
  files: readonly ContentFile[],
  findings: Findings,
): Required<Pick<RiskRuleSet, 'measures' | 'measurePlaces'>> {
  const measures: Measure[] = [];
  const places = new Map<string, { file: string; pointer: string }>();
  for (const file of files) {
    findings.take(parseJsonAs(file, measuresFileSchema))?.measures.forEach((measure, index) => {
      const pointer = toPointer(['measures', index]);
      if (places.has(measure.id)) findings.add('duplicate_id', file, `${pointer}/id`, { values: { id: measure.id } });
      places.set(measure.id, { file: file.path, pointer });
      measures.push(measure);
    });
  }
  return { measures, measurePlaces: Object.fromEntries(places) };
}

function hashOf(folder: FilesInside): string {
  const contents = [...folder.all].map(([path, file]) => {
    const json = parseJson(file);
    return [file === folder.main ? 'rule-set.json' : path, json.ok ? json.value : null] as const;
  });
  return contentHash(Object.fromEntries(contents));
}
