import type { Risk, Stopper } from '../rules/rule-set';
import { riskParts } from '../rules/rule-set';
import type { PreparedRuleSet } from '../scoring/prepare-rule-set';

/** What needs to be judged once only, because both contents must come to the same. */
export interface SameRules {
  /** Both ask the same and settle answers alike. */
  answers: boolean;
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
  if (!answers || !facts) return { answers, risks: new Set(), stoppers: new Set() };
  const risks = new Map(before.ruleSet.risks.map((risk) => [risk.id, judgedOf(risk)]));
  const stoppers = new Map(before.ruleSet.stoppers.map((stopper) => [stopper.id, decidedOf(stopper)]));
  return {
    answers,
    risks: new Set(
      after.ruleSet.risks.filter((risk) => weighed && isSame(risks.get(risk.id), judgedOf(risk))).map(({ id }) => id),
    ),
    stoppers: new Set(
      after.ruleSet.stoppers.filter((one) => isSame(stoppers.get(one.id), decidedOf(one))).map(({ id }) => id),
    ),
  };
}

function askedBy({ questionnaires, notAsked }: PreparedRuleSet): unknown {
  return [questionnaires.map(({ hash }) => hash), Object.entries(notAsked).sort()];
}

function weighedBy({ ruleSet }: PreparedRuleSet): unknown {
  const { severity, severityRisesUpTo, matrix, grades, quarterSteps } = ruleSet.parameters;
  return [severity, severityRisesUpTo, matrix, Object.entries(grades).sort(), Object.entries(quarterSteps).sort()];
}

function judgedOf(risk: Risk): unknown {
  const controls = risk.controls.map((one) => [one.inPlace.logic, one.quarterSteps, one.kind, one.shownBy]);
  return [riskParts.map((part) => risk[part].logic), controls, risk.validFrom ?? '', risk.validTo ?? ''];
}

function decidedOf(stopper: Stopper): unknown {
  return [stopper.when.logic];
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
