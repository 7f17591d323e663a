import type { RiskEvaluation } from '~/core/scoring/evaluation';
import { OracleVisibility } from './oracle-visibility';
import { Counterexample, judge, preparedBy, type Property, some, withAnswer } from './trial';

/** 6. The stored answer to a question that is not shown changes nothing. */
export const hiddenIsNothing: Property = {
  name: '6 hidden is nothing',
  check(engine, trial) {
    const { content, input, other } = trial;
    const visibility = new OracleVisibility(content.questionnaires);
    const questions = content.questionnaires.flatMap((questionnaire) =>
      questionnaire.questions.map(({ name }) => name),
    );
    const hidden = questions.filter((question) => !visibility.isShown(question, input.answers));
    for (const question of some(hidden, trial, 3)) {
      const without = withAnswer(input.answers, question, undefined);
      const stored = withAnswer(input.answers, question, other.answers[question] ?? input.answers[question]);
      const [was, is] = [without, stored].map((answers) => withoutHash(judge(engine, trial, answers)));
      if (was !== is)
        throw new Counterexample('A hidden answer counts', trial, { question, stored: stored[question], was, is });
      for (const risk of some(content.ruleSet.risks, trial, 1)) {
        const [before, after] = [without, stored].map((answers) =>
          JSON.stringify(engine.explainRisk(preparedBy(engine, content), { ...input, answers }, risk.id)),
        );
        if (before !== after)
          throw new Counterexample('A hidden answer changes an explanation', trial, {
            question,
            risk: risk.id,
            before,
            after,
          });
      }
    }
  },
};

/** The hash names the answers as they were given, hidden ones too. */
function withoutHash({ answersHash: _, ...result }: RiskEvaluation): string {
  return JSON.stringify(result);
}
