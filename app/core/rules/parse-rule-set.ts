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
import { Findings } from './findings';
import { parsePoints } from './parse-points';
import { parseRisk, parseStopper } from './parse-risk';
import { measuresFileSchema, riskRuleSetFileSchema, type Measure } from './rule-set-file';
import { sortFiles, type RuleSetFolder } from './rule-set-folder';
import type { Crosswalk, FactorList, RiskRuleSet, RuleSet } from './rule-set';

/**
 * Parses the files of one rule set, of either method. All faults of all files are told at once, with line and
 * column: form, names of files, ids, references between files, operators of expressions, tables that are not
 * monotone. What needs the questionnaires is for `checkRuleSet`.
 *
 * `hash` names the content of all its JSON files together: it changes with any of them, and with nothing else.
 */
export function parseRuleSet(files: readonly ContentFile[]): Result<RuleSet> {
  const findings = new Findings();
  const folder = sortFiles(files, findings);
  if (folder === undefined) return failure(findings.issues);
  const parse = methodOf(folder.main) === 'points' ? parsePointsFolder : parseRiskFolder;
  const ruleSet = parse(folder, hashOf(folder), findings);
  return ruleSet === undefined || hasErrors(findings.issues)
    ? failure(findings.issues)
    : success(ruleSet, findings.issues);
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

function hashOf(folder: RuleSetFolder): string {
  const contents = [...folder.all].map(([path, file]) => {
    const json = parseJson(file);
    return [file === folder.main ? 'rule-set.json' : path, json.ok ? json.value : null] as const;
  });
  return contentHash(Object.fromEntries(contents));
}
