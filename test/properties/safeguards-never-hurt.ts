import type { Control, Risk } from '~/core/rules/rule-set';
import type { RiskEvaluation, RiskResult } from '~/core/scoring/evaluation';
import { Counterexample, judge, type Property, rank, some, type Trial } from './trial';

/** 4. Adding a safeguard never raises its risk's level, and the more of them counts, the lower the level. */
export const safeguardsNeverHurt: Property = {
  name: '4 safeguards never hurt',
  check(engine, trial) {
    const { ruleSet } = trial.content;
    const result = judge(engine, trial);
    for (const risk of result.risks) expectReadingsInOrder(risk, trial);
    for (const { id, controls } of some(rulesIn(result, trial), trial, 2)) {
      const withControls = (others: readonly Control[]) => {
        const risks = ruleSet.risks.map((risk) => (risk.id === id ? { ...risk, controls: [...others] } : risk));
        const prepared = engine.prepareRuleSet({ ...ruleSet, risks }, trial.content.questionnaires);
        return find(engine.evaluateRisks(prepared, trial.input).risks, id);
      };
      const judged = find(result.risks, id);
      for (const removed of controls) {
        expectNotHigher(withControls(controls.filter((control) => control !== removed)), judged, trial, removed);
      }
      const added = addedControl(trial);
      expectNotHigher(judged, withControls([...controls, added]), trial, added);
    }
  },
};

/** Rules of the risks that were judged. */
function rulesIn(result: RiskEvaluation, { content }: Trial): Risk[] {
  return content.ruleSet.risks.filter(({ id }) => result.risks.some((risk) => risk.id === id));
}

/** As weighty as can be, always in place, and shown by whatever some question shows. */
function addedControl(trial: Trial): Control {
  const questions = trial.content.questionnaires.flatMap((questionnaire) =>
    questionnaire.questions.map(({ name }) => name),
  );
  const [shownBy = ''] = some(questions, trial, 1);
  const always = { logic: true, source: true, terms: [] };
  const kind = trial.pick % 2 === 0 ? 'substance' : 'process';
  return { id: 'added', title: 'Added', inPlace: always, quarterSteps: 8, kind, shownBy };
}

function expectReadingsInOrder(
  { id, inherent, stated, evidenced, level, verificationGap }: RiskResult,
  trial: Trial,
): void {
  const [none, full, shown] = [inherent, stated, evidenced].map((reading) => rank(reading.level.atMost)) as [
    number,
    number,
    number,
  ];
  const what = { risk: id, inherent, stated, evidenced, level, verificationGap };
  if (full > shown || shown > none) throw new Counterexample('The readings are not in order', trial, what);
  if (rank(level) !== shown || verificationGap !== shown - full)
    throw new Counterexample('The gap is not between the readings', trial, what);
}

function expectNotHigher(without: RiskResult, withIt: RiskResult, trial: Trial, control: Control): void {
  const details = { risk: withIt.id, control: control.id };
  for (const reading of ['stated', 'evidenced', 'committed'] as const) {
    const was = without[reading]?.level;
    const is = withIt[reading]?.level;
    if (was === undefined || is === undefined) continue;
    if (rank(is.atMost) > rank(was.atMost) || rank(is.atLeast) > rank(was.atLeast)) {
      throw new Counterexample('A safeguard raises the level', trial, { ...details, reading, was, is });
    }
  }
  if (JSON.stringify(without.inherent) !== JSON.stringify(withIt.inherent)) {
    throw new Counterexample('A safeguard changes the inherent reading', trial, {
      ...details,
      was: without.inherent,
      is: withIt.inherent,
    });
  }
}

function find(risks: readonly RiskResult[], id: string): RiskResult {
  const found = risks.find((risk) => risk.id === id);
  if (found === undefined) throw new Error(`Risk ${id} was not judged`);
  return found;
}
