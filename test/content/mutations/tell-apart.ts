import { CheckContext } from '~/core/rules/check/check-context';
import { completionsOf, resultsOf } from '~/core/rules/check/completions';
import type { Expression } from '~/core/rules/expression';
import type { Risk, RiskRuleSet } from '~/core/rules/rule-set';
import type { Parameters } from '~/core/rules/rule-set-file';
import { levelOf, severityOf } from '~/core/scoring/level';
import { countingOrder, countSafeguards, wholeSteps } from '~/core/scoring/likelihood';
import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import type { Mutant } from '~/core/studio/cases/mutants';

/** Beyond so many completions nothing is looked at, and no mutant is taken for the same as the original. */
const mostCompletions = 100_000;

/**
 * What a case would have to say to notice a mutant, in words for its author.
 * @returns nothing where no answers and no evidence can tell it from the original: it is the same rule.
 */
export function whatTellsApart(mutant: Mutant, original: PreparedRuleSet): string | undefined {
  const context = new CheckContext(original.ruleSet, original.questionnaires);
  if (mutant.expression !== undefined) return inExpression(mutant.expression, context);
  const risks = mutant.weighed === undefined ? original.ruleSet.risks : [mutant.weighed.before];
  for (const before of risks) {
    const after = mutant.weighed?.after ?? before;
    const found = inLevels(before, after, original.ruleSet, mutant.ruleSet.parameters, context);
    if (found !== undefined) return mutant.weighed === undefined ? `${before.id}: ${found}` : found;
  }
  return undefined;
}

function inExpression(
  { before, after }: { before: Expression; after: Expression },
  context: CheckContext,
): string | undefined {
  const completions = completionsOf([before, after], context);
  if (completions.count > mostCompletions) return 'not looked for, too many answers';
  const [resultBefore, resultAfter] = [resultsOf(before, context), resultsOf(after, context)];
  let found: string | undefined;
  completions.forEach((valueOf) => {
    if (found !== undefined || Object.is(resultBefore(valueOf), resultAfter(valueOf))) return;
    const answers = completions.questions.map((name) => `${name} = ${JSON.stringify(valueOf(name))}`);
    found = `with ${answers.join(', ') || 'any answers'} it must be ${resultBefore(valueOf)}, not ${resultAfter(valueOf)}`;
  });
  return found;
}

/** Looks for a severity, a likelihood and evidence of the safeguards for which the level differs. */
function inLevels(
  before: Risk,
  after: Risk,
  { parameters }: RiskRuleSet,
  changed: Parameters,
  context: CheckContext,
): string | undefined {
  const likelihoods = [...new Set(tuplesOf([before.likelihood], context).map(([likelihood = 1]) => likelihood))];
  const severities = tuplesOf(
    [before.gravity, before.irremediability, before.wholePopulation, before.vulnerable],
    context,
  );
  const reductions = reductionsOf(before, after, parameters, changed);
  for (const [gravity = 1, irremediability = 1, whole, vulnerable] of severities) {
    const parts = { gravity, irremediability, wholePopulation: whole === 1, vulnerable: vulnerable === 1 };
    const [severity, otherSeverity] = [severityOf(parts, parameters), severityOf(parts, changed)].map(
      (found) => found.severity,
    ) as [number, number];
    const rises = `${parts.wholePopulation || parts.vulnerable ? '' : 'not '}rising`;
    const where = `gravity ${gravity}, irremediability ${irremediability}, ${rises}`;
    if (severity !== otherSeverity) return `with ${where} severity must be ${severity}, not ${otherSeverity}`;
    for (const likelihood of likelihoods) {
      for (const { units, otherUnits, grades } of reductions) {
        const level = levelOf(severity, wholeSteps(likelihood, units), parameters);
        const otherLevel = levelOf(severity, wholeSteps(likelihood, otherUnits), changed);
        if (level === otherLevel) continue;
        return `with ${where} (severity ${severity}), likelihood ${likelihood}, ${grades} it must be ${level}, not ${otherLevel}`;
      }
    }
  }
  return undefined;
}

/** Every combination of results that these expressions can give together; of each alone where there are too many. */
function tuplesOf(expressions: Expression[], context: CheckContext): number[][] {
  const completions = completionsOf(expressions, context);
  if (completions.count > mostCompletions) {
    return expressions.reduce<number[][]>(
      (tuples, expression) => {
        const results = expressions.length === 1 ? [[1], [2], [3], [4]] : tuplesOf([expression], context);
        return tuples.flatMap((tuple) => results.map(([result = 1]) => [...tuple, result]));
      },
      [[]],
    );
  }
  const results = expressions.map((expression) => resultsOf(expression, context));
  const tuples = new Map<string, number[]>();
  completions.forEach((valueOf) => {
    const tuple = results.map((resultOf) => resultOf(valueOf));
    tuples.set(tuple.join(' '), tuple);
  });
  return [...tuples.values()];
}

interface Reduction {
  units: number;
  otherUnits: number;
  /** Evidence of the safeguards that leads there. */
  grades: string;
}

/** What the safeguards can take off, before and after, over every evidence of each; each pair once, the simplest first. */
function reductionsOf(before: Risk, after: Risk, parameters: Parameters, changed: Parameters): Reduction[] {
  const grades = ['rejected', 'claimed', 'documented', 'verified'] as const;
  // Grades that count alike need not be told apart; one that counts nothing is like a safeguard that is not there.
  const told = new Map(grades.map((grade) => [`${parameters.grades[grade]} ${changed.grades[grade]}`, grade] as const));
  told.delete('0 0');
  const options = [undefined, ...told.values()];
  const found = new Map<string, Reduction>();
  const visit = (position: number, picked: (typeof options)[number][]): void => {
    if (position < before.controls.length) {
      for (const option of options) visit(position + 1, [...picked, option]);
      return;
    }
    const units = reductionOf(before, parameters, picked);
    const otherUnits = reductionOf(after, changed, picked);
    const key = `${units} ${otherUnits}`;
    const shown = before.controls.flatMap(({ id }, index) => (picked[index] ? [`${id} ${picked[index]}`] : []));
    const words = shown.length === 0 ? 'no safeguard' : shown.join(' + ');
    const known = found.get(key);
    if (known === undefined || known.grades.length > words.length) found.set(key, { units, otherUnits, grades: words });
  };
  visit(0, []);
  return [...found.values()].sort((left, right) => left.grades.length - right.grades.length);
}

function reductionOf(
  { controls }: Risk,
  parameters: Parameters,
  picked: readonly (keyof Parameters['grades'] | undefined)[],
): number {
  const percents = picked.map((grade) => (grade === undefined ? 0 : parameters.grades[grade]));
  const order = countingOrder(controls, percents).filter((position) => picked[position] !== undefined);
  return countSafeguards(controls, percents, order, parameters).reduce((sum, counted) => sum + counted, 0);
}
