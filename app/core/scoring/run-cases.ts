import type { Answers, AnswerValue } from '../questionnaire/answers';
import { defaultCaseDay, type RuleCase } from '../rules/rule-set-file';
import type { Issue } from '../shared/issue';
import { evaluateRisks } from './evaluate-risks';
import type { Range, RiskResult, StopperResult } from './evaluation';
import type { PreparedRuleSet } from './prepare-rule-set';

/**
 * Runs every case of a rule set.
 * @returns one issue (`case_failed`) for each expectation that did not come true; none where all did.
 */
export function runCases(prepared: PreparedRuleSet): Issue[] {
  const risks = prepared.risks.flatMap(({ risk }) =>
    risk.cases.flatMap((ruleCase, index) => failuresOf(prepared, ruleCase, risk.file, index, { risk: risk.id })),
  );
  const stoppers = prepared.stoppers.flatMap(({ stopper }) =>
    stopper.cases.flatMap((ruleCase, index) =>
      failuresOf(prepared, ruleCase, stopper.file, index, { stopper: stopper.id }),
    ),
  );
  return [...risks, ...stoppers];
}

function failuresOf(
  prepared: PreparedRuleSet,
  ruleCase: RuleCase,
  file: string,
  index: number,
  subject: { risk?: string; stopper?: string },
): Issue[] {
  const evaluation = evaluateRisks(prepared, {
    answers: answersOf(ruleCase),
    effectiveDate: ruleCase.effectiveDate ?? defaultCaseDay,
  });
  const found = {
    ...foundInRisk(evaluation.risks.find(({ id }) => id === subject.risk)),
    ...foundInStopper(evaluation.stoppers.find(({ id }) => id === subject.stopper)),
  };
  return Object.entries(ruleCase.expect).flatMap(([part, expected]) => {
    const came = found[part] ?? 'nothing';
    const wanted = Array.isArray(expected) ? [...expected].sort().join(', ') : String(expected);
    if (came === wanted) return [];
    return [
      {
        code: 'case_failed',
        severity: 'error' as const,
        where: { file: file.replace(/\.json$/, '.cases.json'), pointer: `/cases/${index}/expect/${part}` },
        values: { name: ruleCase.name, part, expected: wanted, found: came },
      },
    ];
  });
}

/** As in a file of answers: a plain value is short for an answer with that value. */
export function answersOf(ruleCase: RuleCase): Answers {
  return Object.fromEntries(
    Object.entries(ruleCase.answers).map(([question, answer]) => {
      const isAnswer = answer !== null && typeof answer === 'object' && !Array.isArray(answer);
      return [question, isAnswer ? answer : { value: answer as AnswerValue }];
    }),
  );
}

/** Every part a case can speak of, in words that compare: an exact value alone, a range as "a to b". */
function foundInRisk(risk: RiskResult | undefined): Record<string, string> {
  if (risk === undefined) return {};
  const parts = Object.fromEntries(
    risk.parts.map(({ part, value }) => [part, isTruthPart(part) ? truthOf(value) : wordsOf(value)]),
  );
  return {
    ...parts,
    severity: wordsOf(risk.evidenced.severity),
    controls: risk.controls
      .filter(({ inPlace }) => inPlace === 'yes')
      .map(({ id }) => id)
      .sort()
      .join(', '),
    inherent: wordsOf(risk.inherent.level),
    stated: wordsOf(risk.stated.level),
    evidenced: wordsOf(risk.evidenced.level),
    atLeast: risk.evidenced.level.atLeast,
    atMost: risk.evidenced.level.atMost,
  };
}

function foundInStopper(stopper: StopperResult | undefined): Record<string, string> {
  return stopper === undefined ? {} : { stopper: stopper.state };
}

function isTruthPart(part: string): boolean {
  return part === 'applies' || part === 'wholePopulation' || part === 'vulnerable';
}

function truthOf({ atLeast, atMost }: Range<number>): string {
  if (atLeast === atMost) return String(atLeast === 1);
  return 'false to true';
}

function wordsOf<Value>({ atLeast, atMost }: Range<Value>): string {
  return atLeast === atMost ? String(atLeast) : `${String(atLeast)} to ${String(atMost)}`;
}
