import { assembleContent } from '../../content/assemble-content';
import type { Question } from '../../questionnaire/questionnaire';
import { casesPath } from '../../rules/rule-places';
import { prepareRuleSet, type PreparedRisk, type PreparedStopper } from '../../scoring/prepare-rule-set';
import { outcomeOfCase, runCases } from '../../scoring/run-cases';
import type { Control } from '../../rules/rule-set';
import type { RuleCase } from '../../rules/rule-set-file';
import type { ContentFile } from '../../shared/content-file';
import { hasErrors } from '../../shared/issue';
import { casePartsOf, type CasePart } from './expectation';
import { findCaseGaps, type CaseCoverage } from './find-gaps';

/** The cases of one rule of a draft, as they come out now. */
export interface ExaminedCases {
  /** The file they stand in. */
  path: string;
  cases: ExaminedCase[];
  /** The questions that can move it, in the order they are asked. */
  questions: Question[];
  /** What the cases let slip; absent unless asked for, and where a case fails. */
  coverage?: CaseCoverage;
  /** Names of those of them whose answer needs to be shown: a case can say how well it is. */
  shown: string[];
  /** The safeguards of the rule, in their order; none of a stopper. */
  controls: Pick<Control, 'id' | 'title'>[];
  /** What a case can expect. */
  parts: CasePart[];
  /** What answers that were asked about come out as, part by part, for a case that is being written. */
  tried?: Record<string, string>;
}

/** A case, and what it came out as, part by part of what it expects. */
export interface ExaminedCase {
  ruleCase: RuleCase;
  found: Record<string, string>;
  passes: boolean;
}

/** What is asked about the cases of a rule. */
export interface CasesWanted {
  ruleId: string;
  /** Whether to look for what they let slip, which takes longest. */
  gaps?: boolean;
  /** Answers to try, and the day to judge them for. */
  answers?: RuleCase['answers'];
  effectiveDate?: string;
}

/**
 * Runs the cases of one risk or stopper of a draft.
 * @param isOver whether time has run out, for what takes long.
 * @returns nothing where there is no such rule, or where errors forbid to judge.
 */
export function examineCases(
  files: readonly ContentFile[],
  { ruleId, gaps = false, answers, effectiveDate }: CasesWanted,
  isOver: () => boolean = () => false,
): ExaminedCases | undefined {
  const { questionnaires, ruleSets, issues } = assembleContent(files);
  if (hasErrors(issues)) return undefined;
  for (const { value: ruleSet } of ruleSets) {
    if (ruleSet.method !== 'risks') continue;
    const rule = [...ruleSet.risks, ...ruleSet.stoppers].find(({ id }) => id === ruleId);
    if (rule === undefined) continue;
    const prepared = prepareRuleSet(
      ruleSet,
      questionnaires.map(({ value }) => value),
    );
    const path = casesPath(rule.file);
    const failed = new Set(
      runCases(prepared)
        .filter(({ where }) => where.file === path)
        .map(({ where }) => Number(where.pointer.split('/')[2])),
    );
    const coverage = gaps ? findCaseGaps(prepared, ruleId, isOver) : undefined;
    const hinges = [...prepared.risks, ...prepared.stoppers].find((one) => idOf(one) === ruleId)?.hinges ?? new Map();
    const questions = [...prepared.questions.values()].filter(({ name }) => hinges.has(name));
    const controls = 'controls' in rule ? rule.controls : [];
    const day = effectiveDate === undefined ? {} : { effectiveDate };
    return {
      ...{ path, questions, parts: casePartsOf(ruleSet, rule) },
      shown: questions
        .filter(
          (question) => question.note.proof !== 'none' || controls.some(({ shownBy }) => shownBy === question.name),
        )
        .map(({ name }) => name),
      controls: controls.map(({ id, title }) => ({ id, title })),
      cases: rule.cases.map((ruleCase, index) => {
        const outcome = outcomeOfCase(prepared, ruleId, ruleCase);
        const found = Object.fromEntries(Object.keys(ruleCase.expect).map((part) => [part, outcome[part] ?? '']));
        return { ruleCase, found, passes: !failed.has(index) };
      }),
      ...(coverage && { coverage }),
      ...(answers && { tried: outcomeOfCase(prepared, ruleId, { name: '', answers, expect: {}, ...day }) }),
    };
  }
  return undefined;
}

function idOf(rule: PreparedRisk | PreparedStopper): string {
  return 'risk' in rule ? rule.risk.id : rule.stopper.id;
}
