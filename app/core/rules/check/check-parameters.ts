import { levelOf, rankOf } from '../../scoring/level';
import { percentOf, wholeSteps } from '../../scoring/likelihood';
import type { Parameters } from '../rule-set-file';
import type { CheckContext } from './check-context';

/** What the tables say beyond their form: jumps of two levels, a critical without a way out, grades without an effect. */
export function checkParameters(context: CheckContext): void {
  const { parameters, file } = context.ruleSet;
  const { matrix, quarterSteps } = parameters;
  matrix.forEach((row, rowIndex) =>
    row.forEach((level, column) => {
      const pointer = `/parameters/matrix/${rowIndex}/${column}`;
      const values = { level, severity: rowIndex + 1, likelihood: column + 1 };
      for (const neighbour of [row[column - 1], matrix[rowIndex - 1]?.[column]]) {
        if (neighbour === undefined || rankOf(level) - rankOf(neighbour) < 2) continue;
        context.warn('cell_two_levels_from_neighbour', { file, pointer }, { ...values, neighbour });
        break;
      }
      const units = quarterSteps.total * percentOf('verified', parameters);
      const isStuck =
        level === 'critical' && levelOf(rowIndex + 1, wholeSteps(column + 1, units), parameters) === 'critical';
      if (isStuck) context.warn('critical_cannot_be_left', { file, pointer }, values);
    }),
  );
  for (const [grade, lower] of [
    ['documented', 'claimed'],
    ['verified', 'documented'],
  ] as const) {
    if (stepsAt(grade, parameters) > stepsAt(lower, parameters)) continue;
    context.warn('grade_cannot_matter', { file, pointer: `/parameters/grades/${grade}` }, { grade, lower });
  }
}

/** Whole steps by which safeguards of one grade lower the highest likelihood, at most. */
function stepsAt(grade: keyof Parameters['grades'], parameters: Parameters): number {
  const highest = parameters.matrix[0]?.length ?? 1;
  return highest - wholeSteps(highest, parameters.quarterSteps.total * percentOf(grade, parameters));
}
