import type { Answers, AnswerValue } from '../questionnaire/answers';
import { defaultCaseDay, type RuleCase } from '../rules/rule-set-file';
import type { Risk, Stopper } from '../rules/rule-set';
import type { Issue } from '../shared/issue';
import { evaluateRisk } from './evaluate-risk';
import { isInForce } from './evaluate-risks';
import { evaluateStopper } from './evaluate-stopper';
import type { Range } from './evaluation';
import type { PreparedRisk, PreparedRuleSet, PreparedStopper } from './prepare-rule-set';
import { type Situation, situationFor } from './situation';

/**
 * Runs every case of a rule set.
 * @returns one issue (`case_failed`) for each expectation that did not come true; none where all did.
 */
export function runCases(prepared: PreparedRuleSet): Issue[] {
  return [
    ...prepared.risks.flatMap((risk) =>
      failuresOf(prepared, risk.risk, (situation, day) => foundInRisk(risk, situation, day)),
    ),
    ...prepared.stoppers.flatMap((stopper) =>
      failuresOf(prepared, stopper.stopper, (situation) => foundInStopper(stopper, situation)),
    ),
  ];
}

/**
 * What every case of a risk or stopper came out as, part by part, in the words that cases are compared in: an exact
 * value alone, a range as "a to b".
 */
export function outcomeOfCase(prepared: PreparedRuleSet, ruleId: string, ruleCase: RuleCase): Record<string, string> {
  const effectiveDate = ruleCase.effectiveDate ?? defaultCaseDay;
  const situation = situationFor(prepared, { answers: answersOf(ruleCase), effectiveDate });
  const risk = prepared.risks.find((one) => one.risk.id === ruleId);
  if (risk !== undefined) return foundInRisk(risk, situation, effectiveDate);
  const stopper = prepared.stoppers.find((one) => one.stopper.id === ruleId);
  return stopper === undefined ? {} : foundInStopper(stopper, situation);
}

type Find = (situation: Situation, day: string) => Record<string, string>;

function failuresOf(prepared: PreparedRuleSet, { cases, file }: Risk | Stopper, find: Find): Issue[] {
  return cases.flatMap((ruleCase, index) => {
    const effectiveDate = ruleCase.effectiveDate ?? defaultCaseDay;
    // Only what the case is about is judged: a rule set has hundreds of cases.
    const situation = situationFor(prepared, { answers: answersOf(ruleCase), effectiveDate });
    return differencesIn(ruleCase, find(situation, effectiveDate), file, index);
  });
}

function differencesIn(ruleCase: RuleCase, found: Record<string, string>, file: string, index: number): Issue[] {
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
function foundInRisk(prepared: PreparedRisk, situation: Situation, day: string): Record<string, string> {
  if (!isInForce(prepared.risk, day)) return {};
  const risk = evaluateRisk(prepared, situation);
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

function foundInStopper(prepared: PreparedStopper, situation: Situation): Record<string, string> {
  return { stopper: evaluateStopper(prepared, situation).state };
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
