import type { Risk, Stopper } from '../rules/rule-set';
import { riskParts } from '../rules/rule-set';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';

/** What needs to be judged once only, because both contents must come to the same. */
export interface SameRules {
  /** Both ask the same and settle answers alike. */
  answers: boolean;
  /** Ids of risks whose parts and safeguards come to the same; what they count for may differ. */
  ranged: ReadonlySet<string>;
  /** Ids of risks that are judged alike. */
  risks: ReadonlySet<string>;
  /** Ids of stoppers that are judged alike. */
  stoppers: ReadonlySet<string>;
}

/** Compares two contents by everything that levels depend on; words, sources and measures make no difference. */
export function sameRules(before: PreparedRuleSet, after: PreparedRuleSet): SameRules {
  const answers = isSame(askedBy(before), askedBy(after));
  const facts = isSame(before.ruleSet.facts, after.ruleSet.facts);
  const weighed = isSame(weighedBy(before), weighedBy(after));
  if (!answers || !facts) return { answers, ranged: new Set(), risks: new Set(), stoppers: new Set() };
  const risksBy = (of: (risk: Risk) => unknown) => idsOfSame(before.ruleSet.risks, after.ruleSet.risks, of);
  return {
    answers,
    ranged: risksBy(rangedOf),
    risks: weighed ? risksBy(judgedOf) : new Set(),
    stoppers: idsOfSame(before.ruleSet.stoppers, after.ruleSet.stoppers, decidedOf),
  };
}

function idsOfSame<Rule extends { id: string }>(
  before: readonly Rule[],
  after: readonly Rule[],
  of: (rule: Rule) => unknown,
): Set<string> {
  const known = new Map(before.map((rule) => [rule.id, of(rule)]));
  return new Set(after.filter((rule) => isSame(known.get(rule.id), of(rule))).map(({ id }) => id));
}

function askedBy({ questionnaires, notAsked }: PreparedRuleSet): unknown {
  return [questionnaires.map(({ hash }) => hash), Object.entries(notAsked).sort()];
}

function weighedBy({ ruleSet }: PreparedRuleSet): unknown {
  const { severity, severityRisesUpTo, matrix, grades, quarterSteps } = ruleSet.parameters;
  return [severity, severityRisesUpTo, matrix, Object.entries(grades).sort(), Object.entries(quarterSteps).sort()];
}

function rangedOf(risk: Risk): unknown {
  return [riskParts.map((part) => risk[part].logic), risk.controls.map((one) => [one.inPlace.logic, one.shownBy])];
}

function judgedOf(risk: Risk): unknown {
  const controls = risk.controls.map(({ quarterSteps, kind }) => [quarterSteps, kind]);
  return [rangedOf(risk), controls, risk.validFrom ?? '', risk.validTo ?? ''];
}

function decidedOf(stopper: Stopper): unknown {
  return [stopper.when.logic];
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
