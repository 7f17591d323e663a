import type { ContentFile } from '../shared/content-file';
import type { Findings } from './findings';

/** A risk's or stopper's file, with what its place says about it. */
export interface RuleFile {
  file: ContentFile;
  id: string;
  /** Folder of a risk; absent for a stopper. */
  domain?: string;
  cases?: ContentFile;
}

/** The files of one rule set by what they hold. */
export interface RuleSetFolder {
  main: ContentFile;
  risks: RuleFile[];
  stoppers: RuleFile[];
  measures: ContentFile[];
  factors?: ContentFile;
  crosswalk?: ContentFile;
  /** All JSON files by their path inside the folder, in the order of the alphabet. */
  all: Map<string, ContentFile>;
}

const mainName = 'rule-set.json';
const riskPath = /^risks\/([^/]+)\/([^/]+)\.json$/;
const stopperPath = /^stoppers\/([^/]+)\.json$/;
const factorsName = 'factors.json';
const crosswalkName = 'crosswalk.json';
const measuresPath = /^measures\/[^/]+\.json$/;
const casesEnding = '.cases.json';

/** The JSON files of a rule set by their path inside its folder, and which of them is the main one. */
export interface FilesInside {
  main: ContentFile;
  all: Map<string, ContentFile>;
}

/**
 * The files of a rule set as seen from its folder, in the order of the alphabet. A single file is a whole rule set,
 * whatever its name. Files that are not JSON are left alone.
 * @returns nothing where there is no `rule-set.json`, or more than one.
 */
export function filesInside(files: readonly ContentFile[], findings: Findings): FilesInside | undefined {
  const json = files.filter((file) => file.path.endsWith('.json'));
  const mains = json.filter(isMain);
  const main = mains[0] ?? (json.length === 1 ? json[0] : undefined);
  if (main === undefined || mains.length > 1) {
    findings.add('no_single_rule_set_file', mains[1] ?? json[0]?.path ?? '', '', { values: { found: mains.length } });
    return undefined;
  }
  const root = main.path.slice(0, main.path.lastIndexOf('/') + 1);
  const all = json.map(
    (file) => [file.path.startsWith(root) ? file.path.slice(root.length) : file.path, file] as const,
  );
  return { main, all: new Map(all.sort(([left], [right]) => (left < right ? -1 : 1))) };
}

/** Whether a file is the `rule-set.json` of a folder. */
export function isMain({ path }: ContentFile): boolean {
  return path === mainName || path.endsWith(`/${mainName}`);
}

/**
 * Sorts the files of a rule set: `rule-set.json`, `risks/<domain>/<id>.json`, `stoppers/<id>.json`, their
 * `<id>.cases.json`, `measures/<name>.json`, `factors.json`, `crosswalk.json`.
 */
export function sortFiles({ main, all }: FilesInside, findings: Findings): RuleSetFolder {
  const folder: RuleSetFolder = { main, risks: [], stoppers: [], measures: [], all };
  const cases = new Map<string, ContentFile>();
  for (const [path, file] of all) {
    if (path.endsWith(casesEnding)) cases.set(path, file);
    else sortFile(folder, path, file, findings);
  }
  for (const rule of [...folder.risks, ...folder.stoppers]) {
    const path = `${rule.domain === undefined ? 'stoppers' : `risks/${rule.domain}`}/${rule.id}${casesEnding}`;
    const beside = cases.get(path);
    if (beside !== undefined) rule.cases = beside;
    cases.delete(path);
  }
  for (const file of cases.values()) findings.add('cases_without_rule', file, '');
  return folder;
}

function sortFile(folder: RuleSetFolder, path: string, file: ContentFile, findings: Findings): void {
  if (file === folder.main) return;
  const [, domain, risk] = riskPath.exec(path) ?? [];
  const [, stopper] = stopperPath.exec(path) ?? [];
  if (domain !== undefined && risk !== undefined) folder.risks.push({ file, id: risk, domain });
  else if (stopper !== undefined) folder.stoppers.push({ file, id: stopper });
  else if (measuresPath.test(path)) folder.measures.push(file);
  else if (path === factorsName) folder.factors = file;
  else if (path === crosswalkName) folder.crosswalk = file;
  else findings.add('stray_file', file, '', { values: { path } });
}
