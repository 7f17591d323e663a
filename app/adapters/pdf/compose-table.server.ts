import type { Cell, Table } from '~/core/brief/brief';
import type { Composition } from './composition.server';
import { colours, contentWidth, page } from './page-style.server';
import { rowStrips, type CellText, type Decoration } from './row.server';
import { withBefore, type Strip } from './strip.server';
import type { Tag } from './tags.server';

/** Room between the edge of a column and its text. */
const inset = 5;

/** A table with its caption above it and its head again on every page. */
export function tableStrips(table: Table, composition: Composition): Strip[] {
  const { parent, direction, style, space } = composition;
  const columns = columnsOf(table);
  const tag = parent.child('Table');
  const headRow = tag.child('THead').child('TR');
  const headCells = columns.map((column): CellText => ({
    tag: headRow.child('TH', { scope: 'Column' }),
    text: column.header,
    style: { ...style('tableStrong'), colour: colours.heading },
    ...column.text,
  }));
  const common = { direction, padding: { top: space(3.5), bottom: space(4) }, split: 'whole' } as const;
  const [head] = rowStrips({ ...common, cells: headCells, before: 0, keepWithNext: true, decorate: headGround });
  if (!head) throw new Error('A table needs columns');
  const body = tag.child('TBody');
  const rows = table.rows.flatMap((cells, index) => {
    const row = body.child('TR');
    return rowStrips({
      ...common,
      cells: columns.map((column, at) =>
        bodyCell(cells[at], { row, isRowHeader: table.rowHeaders && at === 0, column, style }),
      ),
      before: 0,
      keepWithNext: standsWithNext(index, table.rows.length),
      decorate: groundOf(cells, columns),
      header: repeated(head),
    });
  });
  return [
    ...captionStrips(table, tag, composition),
    ...(table.caption === undefined ? withBefore([head], space(7)) : [head]),
    ...rows,
  ];
}

function captionStrips({ caption }: Table, table: Tag, { direction, style, space }: Composition): Strip[] {
  if (caption === undefined) return [];
  return rowStrips({
    cells: [
      { tag: table.child('Caption'), text: caption, style: style('caption'), start: page.side, width: contentWidth },
    ],
    direction,
    before: space(11),
    keepWithNext: true,
    padding: { top: 0, bottom: space(4) },
    split: 'whole',
  });
}

/** Neither the first nor the last row of a longer table stands alone on a page. */
function standsWithNext(index: number, rows: number): boolean {
  return rows > 2 && (index === 0 || index === rows - 2);
}

interface Column {
  header: string;
  /** The column itself and the text in it. */
  start: number;
  width: number;
  text: { start: number; width: number };
}

function columnsOf(table: Table): Column[] {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  let start: number = page.side;
  return table.columns.map(({ header, share }) => {
    const width = (contentWidth * share) / shares;
    const column = { header, start, width, text: { start: start + inset, width: width - 2 * inset } };
    start += width;
    return column;
  });
}

function bodyCell(
  cell: Cell | undefined,
  { row, isRowHeader, column, style }: { row: Tag; isRowHeader: boolean; column: Column; style: Composition['style'] },
): CellText {
  return {
    tag: isRowHeader ? row.child('TH', { scope: 'Row' }) : row.child('TD'),
    text: cell?.text ?? '',
    style: style(isRowHeader || cell?.marked ? 'tableStrong' : 'table'),
    ...column.text,
    ...(cell?.level && { level: cell.level }),
  };
}

const headGround: Decoration = (pen, { top, height }) => {
  pen.asArtifact('Layout');
  pen.fill({ start: page.side, top, width: contentWidth, height }, colours.tint);
  pen.fill({ start: page.side, top: top + height - 0.8, width: contentWidth, height: 0.8 }, colours.rule);
};

function groundOf(cells: Cell[], columns: Column[]): Decoration {
  return (pen, { top, height, last }) => {
    pen.asArtifact('Layout');
    for (const [index, column] of columns.entries()) {
      if (!cells[index]?.marked) continue;
      pen.fill({ start: column.start, top, width: column.width, height }, colours.tint);
      pen.frame(
        { start: column.start + 0.7, top: top + 0.7, width: column.width - 1.4, height: height - 1.4 },
        colours.heading,
        1.4,
      );
    }
    if (last)
      pen.fill({ start: page.side, top: top + height - 0.5, width: contentWidth, height: 0.5 }, colours.faintRule);
  };
}

/** The head on a further page. It is no new content, so it is drawn as an artifact. */
function repeated(head: Strip): NonNullable<Strip['header']> {
  return { height: head.height, draw: (pen, top) => pen.untagged(() => head.draw(pen, top)) };
}
