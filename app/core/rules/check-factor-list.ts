import type { ContentFile } from '../shared/content-file';
import { nearest } from '../shared/nearest';
import { toPointer } from '../shared/parse-json';
import type { CrosswalkElement } from './crosswalk-file';
import type { Findings } from './findings';
import type { RuleSetFolder } from './rule-set-folder';
import type { RiskRuleSet } from './rule-set';

/** The factor list: no id twice, sources and domains that exist, and every factor that a rule names. */
export function checkFactorList(ruleSet: RiskRuleSet, folder: RuleSetFolder, findings: Findings): void {
  const { factorList } = ruleSet;
  if (folder.factors === undefined || factorList === undefined) return;
  const checker = new Checker(folder.factors, findings);
  const domains = ruleSet.domains.map(({ id }) => id);
  const ids = factorList.factors.map(({ id }) => id);
  checker.once(ids, '/factors');
  factorList.factors.forEach(({ domain, sources }, index) => {
    if (domain !== undefined) checker.mustBeKnown('unknown_domain', domain, domains, `/factors/${index}/domain`);
    sources.forEach((source, position) =>
      checker.mustBeKnown(
        'unknown_source',
        source,
        Object.keys(factorList.sources),
        `/factors/${index}/sources/${position}`,
      ),
    );
  });
  for (const rule of [...ruleSet.risks, ...ruleSet.stoppers]) {
    const file = [...folder.all.values()].find(({ path }) => path === rule.file);
    const inRule = new Checker(file ?? rule.file, findings);
    rule.factors.forEach((factor, index) => inRule.mustBeKnown('unknown_factor', factor, ids, `/factors/${index}`));
  }
}

/** The crosswalk: no id twice, sources and factors that exist, and elements that do not contradict themselves. */
export function checkCrosswalk(ruleSet: RiskRuleSet, folder: RuleSetFolder, findings: Findings): void {
  const { crosswalk, factorList } = ruleSet;
  if (folder.crosswalk === undefined) return;
  if (folder.factors === undefined) findings.add('crosswalk_without_factors', folder.crosswalk, '');
  if (crosswalk === undefined || factorList === undefined) return;
  const checker = new Checker(folder.crosswalk, findings);
  const ids = factorList.factors.map(({ id }) => id);
  checker.once(
    crosswalk.instruments.map(({ id }) => id),
    '/instruments',
  );
  crosswalk.instruments.forEach(({ elements }, instrument) => {
    const pointer = toPointer(['instruments', instrument, 'elements']);
    checker.once(
      elements.map(({ id }) => id),
      pointer,
    );
    elements.forEach((element, index) => {
      const at = `${pointer}/${index}`;
      checker.mustBeKnown('unknown_source', element.source, Object.keys(crosswalk.sources), `${at}/source`);
      element.factors.forEach((factor, position) =>
        checker.mustBeKnown('unknown_factor', factor, ids, `${at}/factors/${position}`),
      );
      if (!isConsistent(element)) {
        findings.add('element_contradicts_itself', folder.crosswalk ?? crosswalk.file, at, {
          values: { element: element.id, answered: element.answered },
        });
      }
    });
  });
}

/** What is answered names factors, and what is not answered in full says what is missing. */
function isConsistent({ answered, factors, missing }: CrosswalkElement): boolean {
  return (answered === 'not') === (factors.length === 0) && (answered === 'fully') === (missing === undefined);
}

/** Finds fault with the names in one file. */
class Checker {
  constructor(
    private readonly file: ContentFile | string,
    private readonly findings: Findings,
  ) {}

  once(ids: readonly string[], pointer: string): void {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) this.add('duplicate_id', `${pointer}/${index}/id`, { id });
    });
  }

  /** `unknown_factor` tells of a `factor`. */
  mustBeKnown(code: `unknown_${string}`, name: string, known: readonly string[], pointer: string): void {
    if (!known.includes(name)) this.add(code, pointer, { [code.slice('unknown_'.length)]: name }, nearest(name, known));
  }

  private add(code: string, pointer: string, values: Record<string, string>, suggestion?: string): void {
    this.findings.add(code, this.file, pointer, { values, suggestion });
  }
}
