import type { Answers } from '~/core/questionnaire/answers';
import { canonicalJson } from '~/core/shared/hash';
import { effectiveDates } from '../fixtures/generated/generate-questions';
import { Counterexample, judge, preparedBy, type Property, some } from './trial';

/** 7. The same answers on the same day give the same bytes, whatever was judged before and in whatever order they stand. */
export const sameInSameOut: Property = {
  name: '7 same in, same out',
  check(engine, trial) {
    const { content, input, other } = trial;
    const first = canonicalJson(judge(engine, trial));
    const prepared = preparedBy(engine, content);
    for (const effectiveDate of effectiveDates) {
      engine.evaluateRisks(prepared, { ...other, effectiveDate });
      engine.evaluateRisks(prepared, { ...input, effectiveDate });
    }
    const expectSame = (what: string, again: string) => {
      if (again !== first) throw new Counterexample(what, trial, { was: first, is: again });
    };
    expectSame('Earlier evaluations show', canonicalJson(judge(engine, trial)));
    expectSame('The order of the answers shows', canonicalJson(judge(engine, trial, turned(input.answers))));
    const fresh = engine.prepareRuleSet(content.ruleSet, content.questionnaires);
    const [risk] = some(content.ruleSet.risks, trial, 1);
    if (risk !== undefined) {
      const explanations = [prepared, fresh].map((ready) => canonicalJson(engine.explainRisk(ready, input, risk.id)));
      if (explanations[0] !== explanations[1])
        throw new Counterexample('Earlier evaluations show in an explanation', trial, { explanations });
    }
    expectSame('A fresh preparation gives another result', canonicalJson(engine.evaluateRisks(fresh, input)));
  },
};

/** The same answers in another order, inside too. */
function turned(answers: Answers): Answers {
  return turn(answers) as Answers;
}

function turn(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inside]) => [name, turn(inside)]),
  );
}
