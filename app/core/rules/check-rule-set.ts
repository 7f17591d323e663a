import { checkQuestionnaires } from '../questionnaire/check-questionnaires';
import type { Questionnaire } from '../questionnaire/questionnaire';
import { hasErrors, type Issue } from '../shared/issue';
import { nearest } from '../shared/nearest';
import { attainableIn } from './check/attainable';
import { checkBands } from './check/check-bands';
import { checkCases } from './check/check-cases';
import { CheckContext } from './check/check-context';
import { checkControls } from './check/check-controls';
import { checkFacts } from './check/check-facts';
import { checkFactors } from './check/check-factors';
import { checkHeader } from './check/check-header';
import { checkLevels } from './check/check-levels';
import { checkMeasures } from './check/check-measures';
import { checkNotAsked } from './check/check-not-asked';
import { checkParameters } from './check/check-parameters';
import { checkPoints } from './check/check-points';
import { checkQuestions } from './check/check-questions';
import { checkResults } from './check/check-results';
import { checkTradeOffs } from './check/check-trade-offs';
import { checkTypes } from './check/check-types';
import { Findings } from './findings';
import { nameOfPlace } from './rule-places';
import type { RiskRuleSet, RuleSet } from './rule-set';

/**
 * Checks a parsed rule set against the questionnaires it names, over all answers they allow. Whether its cases come
 * out as expected is for `runCases`; its files' form was for `parseRuleSet`.
 *
 * @param questionnaires those the rule set names, in any order; others are left alone.
 * @returns errors, which forbid use, and the warnings that the rule set does not accept with a reason. Empty where
 * there is nothing to mend. Issues carry JSON pointers, no lines: texts are not at hand.
 */
export function checkRuleSet(ruleSet: RuleSet, questionnaires: readonly Questionnaire[]): Issue[] {
  const findings = new Findings();
  const named = findNamed(ruleSet, questionnaires, findings);
  // With a questionnaire missing every question of it would be "unknown".
  if (named === undefined) return findings.issues;
  findings.issues.push(...checkQuestionnaires(named));
  if (ruleSet.method === 'points') checkPoints(ruleSet, named, findings);
  else findings.issues.push(...checkRisks(ruleSet, named));
  return withoutAccepted(ruleSet, findings.issues);
}

function findNamed(
  ruleSet: RuleSet,
  questionnaires: readonly Questionnaire[],
  findings: Findings,
): Questionnaire[] | undefined {
  const named: Questionnaire[] = [];
  ruleSet.questionnaires.forEach(({ id, version }, index) => {
    const found = questionnaires.find((questionnaire) => questionnaire.id === id && questionnaire.version === version);
    if (found !== undefined) named.push(found);
    const values = { questionnaire: `${id} ${version}` };
    const known = questionnaires.map((questionnaire) => `${questionnaire.id} ${questionnaire.version}`);
    const suggestion = nearest(values.questionnaire, known);
    if (found === undefined)
      findings.add('unknown_questionnaire', ruleSet.file, `/questionnaires/${index}`, { values, suggestion });
    else if (named.indexOf(found) < named.length - 1)
      findings.add('duplicate_id', ruleSet.file, `/questionnaires/${index}`, { values: { id } });
  });
  return findings.issues.length === 0 ? named : undefined;
}

function checkRisks(ruleSet: RiskRuleSet, questionnaires: Questionnaire[]): Issue[] {
  const context = new CheckContext(ruleSet, questionnaires);
  checkHeader(context);
  checkFactors(context);
  checkParameters(context);
  checkFacts(context);
  checkTypes(context);
  checkNotAsked(context);
  checkResults(context);
  checkBands(context);
  checkControls(context);
  checkTradeOffs(context);
  const reach = attainableIn(context);
  checkLevels(context, reach);
  checkQuestions(context);
  checkMeasures(context);
  checkCases(context, reach);
  return context.findings.issues;
}

/**
 * Leaves out accepted warnings. An acceptance that meets no warning is an error, or it would hide the next one; beside
 * other errors it says nothing, since they keep parts of the rule set from being looked at.
 */
function withoutAccepted(ruleSet: RuleSet, issues: readonly Issue[]): Issue[] {
  const accepts = ({ code, at }: { code: string; at: string }, issue: Issue) =>
    issue.severity === 'warning' && issue.code === code && nameOfPlace(ruleSet, issue) === at;
  const findings = new Findings();
  // What was accepted of the base may well be gone with what the local rule set replaces.
  const inherited = ruleSet.method === 'risks' ? (ruleSet.extends?.inheritedWarnings ?? 0) : 0;
  ruleSet.acceptedWarnings.forEach((accepted, index) => {
    if (index < inherited || hasErrors(issues) || issues.some((issue) => accepts(accepted, issue))) return;
    findings.add('accepted_warning_unmatched', ruleSet.file, `/acceptedWarnings/${index}`, {
      values: { code: accepted.code, at: accepted.at },
    });
  });
  const left = issues.filter((issue) => !ruleSet.acceptedWarnings.some((accepted) => accepts(accepted, issue)));
  return [...left, ...findings.issues];
}
