import type { AnswerValue } from '../../questionnaire/answers';
import { CheckContext } from '../../rules/check/check-context';
import { completionsOf, mostCompletions, resultsOf } from '../../rules/check/completions';
import type { RuleCase } from '../../rules/rule-set-file';
import type { RiskRuleSet } from '../../rules/rule-set';
import { prepareRuleSet, type PreparedRuleSet } from '../../scoring/prepare-rule-set';
import { outcomeOfCase, runCases } from '../../scoring/run-cases';
import { expectationOf } from './expectation';
import { aroundChange, type AroundChange } from './around-change';
import { mutantsOfRisk, mutantsOfStopper, type Mutant } from './mutants';

/** A change of a rule that none of its cases notices: a side of a number, comparison or choice without a case. */
export interface CaseGap {
  /** JSON pointer in the file of the rule. */
  pointer: string;
  from: string;
  to: string;
  /** What the change is of, where it is of an expression. */
  around?: AroundChange;
  /** A case that would notice it. What it expects is what the rules give now, to be confirmed by a person. */
  offered?: Pick<RuleCase, 'answers' | 'expect' | 'effectiveDate'>;
}

/** What the cases of one rule hold fast. */
export interface CaseCoverage {
  /** Changes that were tried, and how many of them some case noticed. */
  tried: number;
  noticed: number;
  /** False where time ran out before all were tried. */
  isComplete: boolean;
  gaps: CaseGap[];
}

/** Most combinations of answers that are tried to notice one change. */
const mostTried = 200;

/**
 * Tries every change of one risk or stopper in one place: which of them its cases notice, and which answers would
 * notice the others. Changes that no answers can tell from the rule as it is are left out.
 * @param isOver whether time has run out; asked between changes.
 * @returns nothing where there is no such rule, or where its cases do not all pass.
 */
export function findCaseGaps(
  prepared: PreparedRuleSet,
  ruleId: string,
  isOver: () => boolean = () => false,
): CaseCoverage | undefined {
  const { ruleSet, questionnaires } = prepared;
  const risk = ruleSet.risks.find(({ id }) => id === ruleId);
  const stopper = ruleSet.stoppers.find(({ id }) => id === ruleId);
  const rule = risk ?? stopper;
  if (rule === undefined) return undefined;
  const alone: RiskRuleSet = {
    ...{ ...ruleSet, measures: [] },
    ...{ risks: risk ? [risk] : [], stoppers: risk || !stopper ? [] : [stopper] },
  };
  const original = prepareRuleSet(alone, questionnaires);
  if (runCases(original).length > 0) return undefined;
  const mutants = risk ? mutantsOfRisk(ruleSet, risk) : stopper ? mutantsOfStopper(ruleSet, stopper) : [];
  const coverage: CaseCoverage = { tried: 0, noticed: 0, isComplete: true, gaps: [] };
  const context = new CheckContext(alone, original.questionnaires);
  for (const mutant of mutants) {
    if (isOver()) return { ...coverage, isComplete: false };
    const changed = prepareChanged(mutant, questionnaires);
    if (changed === undefined) continue;
    const gap = gapOf(mutant, { original, changed, context, ruleId, cases: rule.cases });
    if (gap === 'same') continue;
    coverage.tried += 1;
    if (gap === 'noticed') coverage.noticed += 1;
    else coverage.gaps.push(gap);
  }
  return coverage;
}

function prepareChanged({ ruleSet }: Mutant, questionnaires: PreparedRuleSet['questionnaires']) {
  try {
    return prepareRuleSet(ruleSet, questionnaires);
  } catch {
    // A value outside the tables cannot be judged at all: the checker refuses it without any case.
    return undefined;
  }
}

interface Compared {
  original: PreparedRuleSet;
  changed: PreparedRuleSet;
  context: CheckContext;
  ruleId: string;
  cases: readonly RuleCase[];
}

function gapOf(mutant: Mutant, compared: Compared): CaseGap | 'same' | 'noticed' {
  if (isNoticed(compared.changed)) return 'noticed';
  const { pointer, from, to, expression } = mutant;
  const attempts = attemptsFor(mutant, compared);
  if (attempts.length === 0 && expression !== undefined) return 'same';
  const offered = firstThatTells(attempts, compared);
  const around = expression && aroundChange(expression);
  return { pointer, from, to, ...(around && { around }), ...(offered && { offered }) };
}

function isNoticed(changed: PreparedRuleSet): boolean {
  try {
    return runCases(changed).length > 0;
  } catch {
    return true;
  }
}

type Attempt = Pick<RuleCase, 'answers' | 'effectiveDate'>;

/**
 * Answers that could tell a change: those to which the changed expression gives another result, alone and over the
 * answers of each case, which open what is asked only then.
 */
function attemptsFor({ expression }: Mutant, { context, cases }: Compared): Attempt[] {
  const bases: Attempt[] = [...cases, { answers: {} }];
  if (expression === undefined) return bases;
  const { before, after } = expression;
  const completions = completionsOf([before, after], context);
  if (completions.count > mostCompletions) return bases;
  const [resultBefore, resultAfter] = [resultsOf(before, context), resultsOf(after, context)];
  const told: Record<string, AnswerValue>[] = [];
  const mostTold = Math.max(1, Math.floor(mostTried / bases.length));
  completions.forEach((valueOf) => {
    if (told.length >= mostTold || Object.is(resultBefore(valueOf), resultAfter(valueOf))) return;
    told.push(Object.fromEntries(completions.questions.map((name) => [name, valueOf(name)])));
  });
  return told.flatMap((values) =>
    bases.map(({ answers, effectiveDate }) => ({
      answers: { ...answers, ...values },
      ...(effectiveDate !== undefined && { effectiveDate }),
    })),
  );
}

function firstThatTells(attempts: readonly Attempt[], { original, changed, ruleId }: Compared): CaseGap['offered'] {
  for (const { answers, effectiveDate } of attempts) {
    const ruleCase: RuleCase = { name: '', answers, expect: {}, ...(effectiveDate !== undefined && { effectiveDate }) };
    const [before, after] = [outcomeOfCase(original, ruleId, ruleCase), outcomeOfCase(changed, ruleId, ruleCase)];
    const expect = expectationOf(before);
    const tells = Object.keys(before).some((part) => part in expect && before[part] !== after[part]);
    if (tells) return { answers, expect, ...(effectiveDate !== undefined && { effectiveDate }) };
  }
  return undefined;
}
