import type { Answer } from '~/core/questionnaire/answers';
import { expectNoFall } from './levels-only-rise';
import { Counterexample, judge, type Property, some, withAnswer } from './trial';

/** 3. A better grade never raises a level, and never changes what they say. */
export const evidenceNeverHurts: Property = {
  name: '3 evidence never hurts',
  check(engine, trial) {
    const { answers } = trial.input;
    for (const [question, answer] of some(Object.entries(answers), trial, 3)) {
      const steps = betterAndBetter(answer).map((shown) => ({
        shown,
        result: judge(engine, trial, withAnswer(answers, question, shown)),
      }));
      steps.slice(1).forEach(({ shown, result }, index) => {
        const weaker = steps[index];
        if (weaker === undefined) return;
        const details = { question, from: weaker.shown, to: shown };
        expectNoFall(
          'Better evidence raises a level',
          result,
          weaker.result,
          trial,
          ['inherent', 'evidenced'],
          details,
        );
        result.risks.forEach((risk, place) => {
          const said = weaker.result.risks[place]?.stated;
          if (JSON.stringify(risk.stated) !== JSON.stringify(said)) {
            throw new Counterexample('Evidence changes the stated reading', trial, {
              ...details,
              risk: risk.id,
              was: said,
              is: risk.stated,
            });
          }
        });
      });
    }
  },
};

/** The same answer, each time shown better than before. */
function betterAndBetter({ evidence: _, equivalentAccepted: __, ...answer }: Answer): Answer[] {
  return [
    { ...answer, evidence: { grade: 'rejected' } },
    answer,
    { ...answer, evidence: { grade: 'documented', expires: '2025-12-31' } },
    { ...answer, evidence: { grade: 'documented' } },
    { ...answer, evidence: { grade: 'documented' }, equivalentAccepted: true },
    { ...answer, evidence: { grade: 'verified' }, equivalentAccepted: true },
  ];
}
