import { parseExpression } from '../../rules/parse-expression';
import type { Expression } from '../../rules/expression';
import { riskParts, type Risk, type RiskPart, type RiskRuleSet, type Stopper } from '../../rules/rule-set';
import { levelSchema, type Level, type Parameters } from '../../rules/rule-set-file';
import { changedExpressions, type ChangedExpression, type Scale } from './mutate-expression';

/** A rule set with one thing in it changed. */
export interface Mutant {
  file: string;
  /** JSON pointer of what was changed. */
  pointer: string;
  from: string;
  to: string;
  ruleSet: RiskRuleSet;
  /** The expression that was changed, where it was one, before and after; `inside` leads to the change from its root. */
  expression?: { before: Expression; after: Expression; inside: string };
  /** The risk as changed, where a safeguard's weight or kind was. */
  weighed?: { before: Risk; after: Risk };
}

/** As it stands in messages and in the list of survivors. */
export function nameOf({ file, pointer, from, to }: Mutant): string {
  return `${file} ${pointer} ${from} → ${to}`;
}

/** Every mutant of one risk; each rule set holds this risk alone. */
export function mutantsOfRisk(ruleSet: RiskRuleSet, risk: Risk): Mutant[] {
  const alone = (changed: Risk): RiskRuleSet => ({ ...ruleSet, risks: [changed], stoppers: [], measures: [] });
  const { severity, matrix } = ruleSet.parameters;
  const scales: Partial<Record<RiskPart, Scale>> = {
    gravity: severity.length,
    irremediability: severity[0]?.length ?? 0,
    likelihood: matrix[0]?.length ?? 0,
  };
  const ofParts = riskParts.flatMap((part) =>
    ofExpression(ruleSet, risk.file, `/${part}`, risk[part], scales[part] ?? 'truth', (after) =>
      alone({ ...risk, [part]: after }),
    ),
  );
  const ofControls = risk.controls.flatMap((control, index) => {
    const pointer = `/controls/${index}`;
    const changed = (change: Partial<typeof control>): Risk => ({
      ...risk,
      controls: risk.controls.map((other, position) => (position === index ? { ...other, ...change } : other)),
    });
    const weight = (member: string, from: unknown, to: unknown, after: Risk): Mutant => ({
      ...{ file: risk.file, pointer: `${pointer}/${member}`, from: String(from), to: String(to) },
      ruleSet: alone(after),
      weighed: { before: risk, after },
    });
    const { quarterSteps, kind } = control;
    const otherKind = kind === 'process' ? 'substance' : 'process';
    return [
      ...ofExpression(ruleSet, risk.file, `${pointer}/inPlace`, control.inPlace, 'truth', (inPlace) =>
        alone(changed({ inPlace })),
      ),
      ...[quarterSteps - 1, quarterSteps + 1]
        .filter((steps) => steps >= 1 && steps <= ruleSet.parameters.quarterSteps.total)
        .map((steps) => weight('quarterSteps', quarterSteps, steps, changed({ quarterSteps: steps }))),
      weight('kind', kind, otherKind, changed({ kind: otherKind })),
    ];
  });
  return [...ofParts, ...ofControls];
}

/** Every mutant of one stopper; each rule set holds this stopper alone. */
export function mutantsOfStopper(ruleSet: RiskRuleSet, stopper: Stopper): Mutant[] {
  return ofExpression(ruleSet, stopper.file, '/when', stopper.when, 'truth', (when) => ({
    ...{ ...ruleSet, risks: [], measures: [] },
    stoppers: [{ ...stopper, when }],
  }));
}

function ofExpression(
  { facts }: RiskRuleSet,
  file: string,
  pointer: string,
  before: Expression,
  scale: Scale,
  ruleSetWith: (after: Expression) => RiskRuleSet,
): Mutant[] {
  const parsed = ({ source }: ChangedExpression) => {
    const result = parseExpression(source, { file, pointer, facts });
    // One with no more than a number or a name turned round can only be too large to be run.
    return result.ok ? result.value : undefined;
  };
  return changedExpressions(before.source, scale).flatMap((changed): Mutant[] => {
    const after = parsed(changed);
    if (after === undefined) return [];
    const { from, to } = changed;
    const what = { file, pointer: pointer + changed.pointer, from, to };
    return [{ ...what, ruleSet: ruleSetWith(after), expression: { before, after, inside: changed.pointer } }];
  });
}

/** Every mutant of the numbers of the method, over all risks. */
export function mutantsOfParameters(ruleSet: RiskRuleSet): Mutant[] {
  const { severity, severityRisesUpTo, matrix, grades, quarterSteps } = ruleSet.parameters;
  const mutant = (pointer: string, from: unknown, to: unknown, change: Partial<Parameters>): Mutant => ({
    ...{ file: ruleSet.file, pointer: `/parameters/${pointer}`, from: String(from), to: String(to) },
    ruleSet: { ...ruleSet, parameters: { ...ruleSet.parameters, ...change } },
  });
  const near = (value: number, least: number, most: number, step = 1) =>
    [value - step, value + step].filter((other) => other >= least && other <= most);
  return [
    ...inTable(severity, (cell) => near(cell, 1, matrix.length)).map(({ at, from, to, table }) =>
      mutant(`severity/${at}`, from, to, { severity: table }),
    ),
    ...near(severityRisesUpTo, 0, matrix.length - 1).map((to) =>
      mutant('severityRisesUpTo', severityRisesUpTo, to, { severityRisesUpTo: to }),
    ),
    ...inTable(matrix, levelsBeside).map(({ at, from, to, table }) =>
      mutant(`matrix/${at}`, from, to, { matrix: table }),
    ),
    ...Object.entries(grades).flatMap(([grade, percent]) =>
      near(percent, 0, 100, gradeNudge).map((to) =>
        mutant(`grades/${grade}`, percent, to, { grades: { ...grades, [grade]: to } }),
      ),
    ),
    ...Object.entries(quarterSteps).flatMap(([limit, steps]) =>
      near(steps, 0, Infinity).map((to) =>
        mutant(`quarterSteps/${limit}`, steps, to, { quarterSteps: { ...quarterSteps, [limit]: to } }),
      ),
    ),
  ];
}

/** One percent up or down moves no whole step: a safeguard weighs eight quarter-steps at most. */
const gradeNudge = 25;

function levelsBeside(level: Level): Level[] {
  const levels = levelSchema.options;
  const position = levels.indexOf(level);
  return [levels[position - 1], levels[position + 1]].filter((other) => other !== undefined && other !== 'none');
}

function inTable<Cell>(table: Cell[][], others: (cell: Cell) => Cell[]) {
  return table.flatMap((row, down) =>
    row.flatMap((from, across) =>
      others(from).map((to) => ({
        ...{ at: `${down}/${across}`, from, to },
        table: table.map((line, y) => line.map((cell, x) => (y === down && x === across ? to : cell))),
      })),
    ),
  );
}
