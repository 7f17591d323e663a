import type { Expression } from '~/core/rules/expression';
import { questionsReadBy } from '~/core/rules/expression';
import { riskParts } from '~/core/rules/rule-set';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { Content } from '../fixtures/generated/generate-content';
import { OracleVisibility } from './oracle-visibility';
import { Counterexample, judge, preparedBy, type Property, some, withAnswer } from './trial';

/** 5. An answer read neither by a domain's rules nor by the visibility of what they read changes nothing there. */
export const domainsAreIndependent: Property = {
  name: '5 domains are independent',
  check(engine, trial) {
    const { content, input, other } = trial;
    const questions = content.questionnaires.flatMap((questionnaire) =>
      questionnaire.questions.map(({ name }) => name),
    );
    const before = judge(engine, trial);
    for (const question of some(questions, trial, 3)) {
      const answers = withAnswer(input.answers, question, other.answers[question]);
      const after = judge(engine, trial, answers);
      for (const domain of content.ruleSet.domains.map(({ id }) => id)) {
        if (readsOf(content, domain).has(question)) continue;
        const [was, is] = [before, after].map((result) => JSON.stringify(partOf(result, content, domain)));
        if (was !== is)
          throw new Counterexample('An answer changes a domain that does not read it', trial, {
            question,
            to: other.answers[question],
            domain,
            was,
            is,
          });
        const risk = some(
          content.ruleSet.risks.filter((candidate) => candidate.domain === domain),
          trial,
          1,
        )[0];
        if (risk === undefined) continue;
        const explain = (given: typeof answers) =>
          JSON.stringify(engine.explainRisk(preparedBy(engine, content), { ...input, answers: given }, risk.id));
        if (explain(input.answers) !== explain(answers)) {
          throw new Counterexample('An answer changes the explanation of a risk that does not read it', trial, {
            question,
            risk: risk.id,
          });
        }
      }
    }
  },
};

/** Everything in a result that belongs to one domain. */
function partOf(result: RiskEvaluation, { ruleSet }: Content, domain: string) {
  const stoppers = new Set(ruleSet.stoppers.filter((stopper) => stopper.domain === domain).map(({ id }) => id));
  return {
    domain: result.domains.find(({ id }) => id === domain),
    risks: result.risks.filter((risk) => risk.domain === domain),
    stoppers: result.stoppers.filter(({ id }) => stoppers.has(id)),
  };
}

/** Questions that a domain's rules read, with those that decide over their visibility. */
function readsOf({ ruleSet, questionnaires }: Content, domain: string): Set<string> {
  const visibility = new OracleVisibility(questionnaires);
  const risks = ruleSet.risks.filter((risk) => risk.domain === domain);
  const expressions: Expression[] = [
    ...risks.flatMap((risk) => [
      ...riskParts.map((part) => risk[part]),
      ...risk.controls.map(({ inPlace }) => inPlace),
    ]),
    ...ruleSet.stoppers.filter((stopper) => stopper.domain === domain).map(({ when }) => when),
  ];
  const read = [
    ...questionsReadBy(expressions),
    ...risks.flatMap(({ controls }) => controls.map(({ shownBy }) => shownBy)),
  ];
  return new Set(read.flatMap((question) => [question, ...visibility.gatesAbove(question)]));
}
