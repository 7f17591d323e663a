import { assembleContent, type Loaded } from '../content/assemble-content';
import type { RuleSet } from '../rules/rule-set';
import type { Pinned } from '../scoring/evaluation';
import { prepareRuleSet } from '../scoring/prepare-rule-set';
import { runCases } from '../scoring/run-cases';
import type { ContentFile } from '../shared/content-file';
import { hasErrors, type Issue } from '../shared/issue';
import { locateIssues } from '../shared/locate-issues';
import { heaviestRule } from './heaviest-rule';
import type { KnownNames } from './known-names';
import { findReusedNames } from './reused-names';

/** What is wrong with a draft as its files stand, and what they make. */
export interface Examination {
  /** Errors, which forbid to publish, and warnings, each of which needs a reason; with line and column. */
  issues: Issue[];
  /** How many cases were run; none while something else is wrong that forbids to judge. */
  cases: number;
  /** What parses; a rule set that another one in the draft extends is part of that. */
  ruleSets: Pinned[];
  questionnaires: Pinned[];
}

/**
 * Everything the checker knows about some files, and their cases.
 * @param known what names stood for in published versions; they are not to stand for anything else.
 */
export function examineFiles(files: readonly ContentFile[], known?: KnownNames): Examination {
  const { questionnaires, ruleSets: all, issues } = assembleContent(files);
  const ruleSets = withoutBases(all);
  const asked = questionnaires.map(({ value }) => value);
  const found = [...issues];
  if (known !== undefined) found.push(...locateIssues(findReusedNames({ questionnaires, ruleSets }, known), files));
  let cases = 0;
  if (!hasErrors(issues)) {
    for (const { value: ruleSet } of ruleSets) {
      if (ruleSet.method !== 'risks') continue;
      found.push(...locateIssues(runCases(prepareRuleSet(ruleSet, asked)), files));
      cases += [...ruleSet.risks, ...ruleSet.stoppers].reduce((sum, rule) => sum + rule.cases.length, 0);
    }
  }
  return {
    issues: found,
    cases,
    ruleSets: ruleSets.map(({ value }) => pin(value)),
    questionnaires: asked.map(pin),
  };
}

/** What is said of files whose examination was ended after so many seconds: the rule to look at first is named. */
export function unexamined(files: readonly ContentFile[], seconds: number): Examination {
  const file = heaviestRule(files) ?? '';
  const issue: Issue = {
    ...{ code: 'examination_too_long', severity: 'error', where: { file, pointer: '' } },
    values: { seconds, path: file },
  };
  return { issues: [issue], cases: 0, ruleSets: [], questionnaires: [] };
}

/** The base of a local rule set is looked at with it, its cases too. */
export function withoutBases(ruleSets: readonly Loaded<RuleSet>[]): Loaded<RuleSet>[] {
  const bases = new Set(ruleSets.flatMap(({ value }) => (value.method === 'risks' ? (value.extends?.hash ?? []) : [])));
  return ruleSets.filter(({ value }) => !bases.has(value.hash));
}

function pin({ id, version, hash }: Pinned): Pinned {
  return { id, version, hash };
}
