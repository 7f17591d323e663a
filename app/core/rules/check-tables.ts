import type { ContentFile } from '../shared/content-file';
import { toPointer } from '../shared/parse-json';
import type { Findings } from './findings';
import { levelSchema, recommendationSchema, type Parameters, type RiskRuleSetFile } from './rule-set-file';

const levels = levelSchema.options;
const recommendations = recommendationSchema.options;

/**
 * Refuses tables that are not complete or not monotone: more of anything bad must never come out milder. Without
 * this, "a blank never helps" and "better evidence never hurts" would not hold.
 */
export function checkTables(ruleSet: RiskRuleSetFile, file: ContentFile, findings: Findings): void {
  const { parameters } = ruleSet;
  checkTable('severity', parameters.severity, (cell) => cell);
  checkTable('matrix', parameters.matrix, (cell) => levels.indexOf(cell));
  checkMatrixRows();
  checkOrder(
    '/parameters/grades',
    parameters.grades,
    ['rejected', 'claimed', 'documented', 'verified'],
    (grade) => grade,
  );
  // A blank is claimed. If a claim counted more than rejected evidence, leaving the answer blank would help.
  checkOrder('/parameters/grades', parameters.grades, ['claimed', 'rejected'], (grade) => grade);
  checkOrder(
    '/recommendation',
    ruleSet.recommendation,
    ['none', 'low', 'moderate', 'high', 'critical', 'stopper'],
    (name) => recommendations.indexOf(name),
  );
  checkOrder('/parameters/quarterSteps', parameters.quarterSteps, ['process', 'total'], (steps) => steps);

  function checkTable<Cell extends string | number>(name: string, table: Cell[][], rank: (cell: Cell) => number): void {
    const width = table[0]?.length ?? 0;
    table.forEach((row, rowIndex) => {
      const pointer = toPointer(['parameters', name, rowIndex]);
      if (row.length !== width) {
        findings.add('table_not_rectangular', file, pointer, {
          values: { table: name, row: rowIndex + 1, found: row.length, expected: width },
        });
      }
      row.forEach((cell, column) => {
        const neighbours = [row[column - 1], table[rowIndex - 1]?.[column]].filter(
          (neighbour) => neighbour !== undefined,
        );
        for (const neighbour of neighbours) {
          if (rank(cell) >= rank(neighbour)) continue;
          const values = { table: name, row: rowIndex + 1, column: column + 1, found: cell, neighbour };
          findings.add('table_not_monotone', file, `${pointer}/${column}`, { values });
          break;
        }
      });
    });
  }

  function checkMatrixRows(): void {
    const expected = highestSeverity(parameters);
    const found = parameters.matrix.length;
    if (found !== expected) findings.add('matrix_rows', file, '/parameters/matrix', { values: { found, expected } });
    parameters.matrix.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell === 'none')
          findings.add('none_in_matrix', file, toPointer(['parameters', 'matrix', rowIndex, column]));
      }),
    );
  }

  /** Each named entry must be at least as high as the one before. */
  function checkOrder<Name extends string, Entry extends string | number>(
    pointer: string,
    entries: Record<Name, Entry>,
    names: readonly Name[],
    rank: (entry: Entry) => number,
  ): void {
    names.forEach((name, index) => {
      const before = names[index - 1];
      if (before === undefined || rank(entries[name]) >= rank(entries[before])) return;
      const values = { name, found: entries[name], before, beforeFound: entries[before] };
      findings.add('order_not_monotone', file, pointer + toPointer([name]), { values });
    });
  }
}

/** The highest severity that the table and its rise can give. */
export function highestSeverity(parameters: Pick<Parameters, 'severity' | 'severityRisesUpTo'>): number {
  const cells = parameters.severity.flat();
  return Math.max(...cells, ...cells.map((cell) => (cell <= parameters.severityRisesUpTo ? cell + 1 : cell)));
}
