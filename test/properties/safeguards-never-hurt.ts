import type { RiskResult } from '~/core/scoring/evaluation';
import { Counterexample, judge, type Property, rank, some, type Trial } from './trial';

/** 4. Adding a safeguard never raises its risk's level, and the more of them counts, the lower the level. */
export const safeguardsNeverHurt: Property = {
  name: '4 safeguards never hurt',
  check(engine, trial) {
    const { ruleSet } = trial.content;
    const result = judge(engine, trial);
    for (const risk of result.risks) expectReadingsInOrder(risk, trial);
    const guarded = ruleSet.risks.filter(({ id, controls }) => controls.length > 0 && result.risks.some((risk) => risk.id === id));
    for (const { id, controls } of some(guarded, trial, 2)) {
      for (const removed of controls) {
        const risks = ruleSet.risks.map((risk) =>
          risk.id === id ? { ...risk, controls: controls.filter((control) => control !== removed) } : risk,
        );
        const prepared = engine.prepareRuleSet({ ...ruleSet, risks }, trial.content.questionnaires);
        const without = engine.evaluateRisks(prepared, trial.input);
        expectNotLower(find(without.risks, id), find(result.risks, id), trial, removed.id);
      }
    }
  },
};

function expectReadingsInOrder({ id, inherent, stated, evidenced, level, verificationGap }: RiskResult, trial: Trial): void {
  const [none, full, shown] = [inherent, stated, evidenced].map((reading) => rank(reading.level.atMost)) as [number, number, number];
  const what = { risk: id, inherent, stated, evidenced, level, verificationGap };
  if (full > shown || shown > none) throw new Counterexample('The readings are not in order', trial, what);
  if (rank(level) !== shown || verificationGap !== shown - full) throw new Counterexample('The gap is not between the readings', trial, what);
}

function expectNotLower(without: RiskResult, withIt: RiskResult, trial: Trial, control: string): void {
  const details = { risk: withIt.id, control };
  for (const reading of ['stated', 'evidenced', 'committed'] as const) {
    const was = without[reading]?.level;
    const is = withIt[reading]?.level;
    if (was === undefined || is === undefined) continue;
    if (rank(is.atMost) > rank(was.atMost) || rank(is.atLeast) > rank(was.atLeast)) {
      throw new Counterexample('A safeguard raises the level', trial, { ...details, reading, was, is });
    }
  }
  if (JSON.stringify(without.inherent) !== JSON.stringify(withIt.inherent)) {
    throw new Counterexample('A safeguard changes the inherent reading', trial, { ...details, was: without.inherent, is: withIt.inherent });
  }
}

function find(risks: readonly RiskResult[], id: string): RiskResult {
  const found = risks.find((risk) => risk.id === id);
  if (found === undefined) throw new Error(`Risk ${id} was not judged`);
  return found;
}
