import type { AnswerValue } from '../questionnaire/answers';
import type { Contradiction } from './evaluation';
import type { PreparedRuleSet } from './prepare-rule-set';
import { riskiest } from './read-term';
import type { SettledAnswer } from './settle-answers';
import type { Settled } from './situation';

/** Facts on which the answers given disagree. Blanks and questions that are not asked contradict nobody. */
export function findContradictions(prepared: PreparedRuleSet, settled: Settled): Contradiction[] {
  const orderOf = (question: string) => prepared.questions.get(question)?.note.order ?? [];
  return Object.entries(prepared.ruleSet.facts).flatMap(([fact, { of }]) => {
    const answers = of.flatMap((question) => {
      const value = givenValue(settled.get(question));
      return value === undefined ? [] : [{ question, value }];
    });
    const differ = new Set(answers.map(({ value }) => JSON.stringify(value))).size > 1;
    return differ ? [{ fact, answers, counts: riskiest(answers, orderOf).value }] : [];
  });
}

function givenValue(answer: SettledAnswer | undefined): AnswerValue | undefined {
  const given = answer?.state === 'answered' || answer?.state === 'committed';
  return given ? answer.said.listed[0] : undefined;
}
