import type { ContentFile } from '../shared/content-file';
import { nearest } from '../shared/nearest';
import { toPointer } from '../shared/parse-json';
import type { Findings } from './findings';
import type { Measure } from './rule-set-file';
import type { Risk, RiskRuleSet, Stopper } from './rule-set';
import { casesPath, placeOfMeasure } from './rule-places';

/** Names that files of a rule set use of one another: sources, domains, stages, risks, safeguards; and no id twice. */
export function checkReferences(
  ruleSet: RiskRuleSet,
  risks: readonly string[],
  files: ReadonlyMap<string, ContentFile>,
  findings: Findings,
): void {
  const sources = Object.keys(ruleSet.sources);
  const domains = ruleSet.domains.map((domain) => domain.id);
  const stages = ruleSet.stages.map((stage) => stage.id);

  checkIds(domains, ruleSet.file, '/domains');
  checkIds(stages, ruleSet.file, '/stages');
  for (const [name, fact] of Object.entries(ruleSet.facts)) {
    fact.of.forEach((question, index) => {
      if (fact.of.indexOf(question) < index)
        add('duplicate_id', ruleSet.file, toPointer(['facts', name, 'of', index]), { id: question });
    });
  }
  checkFileIds([...ruleSet.risks, ...ruleSet.stoppers]);
  for (const risk of ruleSet.risks) checkRisk(risk);
  for (const stopper of ruleSet.stoppers) checkStopper(stopper);
  for (const measure of ruleSet.measures) checkMeasure(measure);

  function checkRisk(risk: Risk): void {
    mustBeKnown('unknown_domain', risk.domain, domains, risk.file, '/domain');
    risk.sources.forEach((source, index) =>
      mustBeKnown('unknown_source', source, sources, risk.file, `/sources/${index}`),
    );
    const controls = risk.controls.map((control) => control.id);
    checkIds(controls, risk.file, '/controls');
    const casesFile = casesPath(risk.file);
    risk.cases.forEach((ruleCase, caseIndex) => {
      const pointer = toPointer(['cases', caseIndex, 'expect']);
      if (ruleCase.expect.stopper !== undefined)
        add('case_of_other_kind', casesFile, `${pointer}/stopper`, { name: 'stopper' });
      ruleCase.expect.controls?.forEach((control, index) =>
        mustBeKnown('unknown_control', control, controls, casesFile, `${pointer}/controls/${index}`),
      );
    });
  }

  function checkStopper(stopper: Stopper): void {
    if (stopper.domain !== undefined) mustBeKnown('unknown_domain', stopper.domain, domains, stopper.file, '/domain');
    stopper.sources.forEach((source, index) =>
      mustBeKnown('unknown_source', source, sources, stopper.file, `/sources/${index}`),
    );
    stopper.cases.forEach((ruleCase, caseIndex) => {
      for (const name of Object.keys(ruleCase.expect)) {
        if (name !== 'stopper')
          add('case_of_other_kind', casesPath(stopper.file), toPointer(['cases', caseIndex, 'expect', name]), { name });
      }
    });
  }

  function checkMeasure(measure: Measure): void {
    const { file, pointer } = placeOfMeasure(ruleSet, measure);
    mustBeKnown('unknown_domain', measure.domain, domains, file, `${pointer}/domain`);
    mustBeKnown('unknown_stage', measure.stage, stages, file, `${pointer}/stage`);
    measure.sources.forEach((source, index) =>
      mustBeKnown('unknown_source', source, sources, file, `${pointer}/sources/${index}`),
    );
    measure.risks.forEach((risk, index) => mustBeKnown('unknown_risk', risk, risks, file, `${pointer}/risks/${index}`));
  }

  function checkFileIds(rules: readonly (Risk | Stopper)[]): void {
    rules.forEach((rule, index) => {
      if (rules.findIndex((other) => other.id === rule.id) < index)
        add('duplicate_id', rule.file, '/id', { id: rule.id });
    });
  }

  function checkIds(ids: readonly string[], path: string, pointer: string): void {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) add('duplicate_id', path, `${pointer}/${index}/id`, { id });
    });
  }

  /** `unknown_stage` tells of a `stage`. */
  function mustBeKnown(
    code: `unknown_${string}`,
    name: string,
    known: readonly string[],
    path: string,
    pointer: string,
  ): void {
    if (!known.includes(name))
      add(code, path, pointer, { [code.slice('unknown_'.length)]: name }, nearest(name, known));
  }

  function add(
    code: string,
    path: string,
    pointer: string,
    values: Record<string, string | number>,
    suggestion?: string,
  ): void {
    findings.add(code, files.get(path) ?? path, pointer, { values, suggestion });
  }
}
