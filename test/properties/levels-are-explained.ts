import { questionsReadBy } from '~/core/rules/expression';
import { riskParts } from '~/core/rules/rule-set';
import type { RiskResult } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import { expectSmallestChange } from './smallest-change';
import { Counterexample, judge, preparedBy, type Property, some, type Trial, withoutHidden } from './trial';

/** 8. Every level is explained: what was read, the parts, the cell, and the smallest change that lowers it. */
export const levelsAreExplained: Property = {
  name: '8 levels are explained',
  check(engine, given) {
    const trial = withoutHidden(given);
    const result = judge(engine, trial);
    for (const risk of some(result.risks, trial, 2)) {
      const explanation = engine.explainRisk(preparedBy(engine, trial.content), trial.input, risk.id);
      expectReads(risk, trial);
      expectCell(risk, explanation, trial);
      expectSmallestChange(engine, risk, explanation.smallestChange, trial);
    }
  },
};

/** Whatever a part's expression reads is named, for the part and for the risk, and so is what is open of it. */
function expectReads({ id, parts, reads, blanks, unproven }: RiskResult, trial: Trial): void {
  const rule = trial.content.ruleSet.risks.find((risk) => risk.id === id);
  if (rule === undefined) throw new Error(`No risk ${id}`);
  const sorted = (names: readonly string[]) => [...names].sort().join(' ');
  const all = questionsReadBy([...riskParts.map((part) => rule[part]), ...rule.controls.map(({ inPlace }) => inPlace)]);
  const faults = parts.filter(({ part, reads: named }) => sorted(named) !== sorted(questionsReadBy([rule[part]])));
  if (faults.length > 0 || sorted(reads) !== sorted(all))
    throw new Counterexample('What was read is not named', trial, { risk: id, reads, parts });
  if (![...blanks, ...unproven].every((name) => reads.includes(name))) {
    throw new Counterexample('An open question is not read', trial, { risk: id, blanks, unproven, reads });
  }
}

/** The parts lead to the cell by METHOD's tables, and the cell to the level shown. */
function expectCell(risk: RiskResult, { cell, parts, severity, likelihood }: RiskExplanation, trial: Trial): void {
  const details = { risk: risk.id, level: risk.level, cell, parts, severity, likelihood };
  const fail = (what: string): never => {
    throw new Counterexample(what, trial, details);
  };
  if (cell === undefined || severity === undefined || likelihood === undefined) {
    if (risk.level !== 'none') fail('A level without a cell');
    return;
  }
  const valueOf = (name: string) => parts.find(({ part }) => part === name)?.value ?? NaN;
  const { parameters } = trial.content.ruleSet;
  const base = parameters.severity[valueOf('gravity') - 1]?.[valueOf('irremediability') - 1] ?? NaN;
  const rises =
    base <= parameters.severityRisesUpTo && (valueOf('wholePopulation') === 1 || valueOf('vulnerable') === 1);
  if (valueOf('applies') !== 1) fail('The parts say that the risk does not apply');
  if (severity.gravity !== valueOf('gravity') || severity.irremediability !== valueOf('irremediability'))
    fail('The severity is of other parts');
  if (severity.rose !== rises || cell.severity !== base + (rises ? 1 : 0))
    fail('The severity does not follow from the parts');
  if (likelihood.exposed !== valueOf('likelihood')) fail('The likelihood is of another part');
  if (cell.likelihood !== Math.max(1, Math.ceil(likelihood.afterSafeguards)))
    fail('The likelihood is not rounded up from the safeguards');
  if (cell.level !== risk.level || parameters.matrix[cell.severity - 1]?.[cell.likelihood - 1] !== risk.level)
    fail('The cell is not the level shown');
  for (const { part, value } of risk.parts) {
    if (valueOf(part) < value.atLeast || valueOf(part) > value.atMost) fail('A part lies outside its range');
  }
  const counted = risk.controls.reduce((sum, { countedHundredths }) => sum + countedHundredths, 0);
  const lowered = Math.round((likelihood.exposed - likelihood.afterSafeguards) * 400);
  if (lowered !== counted) fail('The safeguards counted do not lead to the likelihood');
}
