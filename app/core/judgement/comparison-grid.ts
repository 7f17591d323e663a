import { cellLines, type ComparisonView } from './comparison-view';
import type { Translate } from '../shared/text';

/** All tables of a comparison as one sheet: a row of headers, then every row of every table, equally long. */
export function comparisonGrid({ firms, tables }: ComparisonView, translate: Translate): string[][] {
  const tell = (key: string, values?: Record<string, string | number>) => translate(`comparison:${key}`, values);
  const headers = [tell('grid.part'), tell('grid.about'), tell('grid.note'), ...firms.map(({ firm }) => firm)];
  const rows = tables.flatMap(({ title, rows: shown, left }) => [
    ...shown.map(({ head, note, cells }) => [title, head, note, ...cells.map(cellLines)]),
    ...(left === 0 ? [] : [[title, tell('left', { count: left }), '', ...firms.map(() => '')]]),
  ]);
  return [headers, ...rows];
}
