import type { Level } from '~/core/rules/rule-set-file';
import { drawLevelShape, shapeRoom } from './level-shape.server';
import { contentHeight, type TextStyle } from './page-style.server';
import type { Pen } from './pen.server';
import type { Strip } from './strip.server';
import type { Tag } from './tags.server';
import { layOutText, type Direction, type Line } from './text-lines.server';

/** Text in its column. Columns count from the edge where reading starts. */
export interface CellText {
  tag: Tag;
  text: string;
  style: TextStyle;
  start: number;
  width: number;
  align?: 'start' | 'end' | 'centre';
  /** A shape before the first line; the text stands beside it. */
  level?: Level;
}

/** Ground, bars, frames and rules of a row. Drawn as artifacts beneath its text. */
export type Decoration = (pen: Pen, slice: { top: number; height: number; last: boolean }) => void;

export interface Row {
  cells: CellText[];
  direction: Direction;
  before: number;
  keepWithNext?: boolean;
  /** Room above and below the text. */
  padding?: { top: number; bottom: number };
  decorate?: Decoration;
  header?: Strip['header'];
  /** `whole`: one strip as long as that is sensible; `lines`: may be split anywhere but at its ends. */
  split: 'whole' | 'lines';
}

/** A row higher than this is split between its lines. */
const tallestWhole = contentHeight * 0.45;

/** The strips of texts that stand side by side. */
export function rowStrips(row: Row): Strip[] {
  const { padding = { top: 0, bottom: 0 } } = row;
  const columns = row.cells.map((cell) => ({ cell, lines: linesOf(cell, row.direction) }));
  const heights = lineHeights(columns);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const slice = (from: number, to: number): Strip => {
    const isFirst = from === 0;
    const isLast = to === heights.length;
    const inner = heights.slice(from, to).reduce((sum, height) => sum + height, 0);
    const above = isFirst ? padding.top : 0;
    const height = above + inner + (isLast ? padding.bottom : 0);
    return {
      height,
      before: isFirst ? row.before : 0,
      keepWithNext: isLast ? (row.keepWithNext ?? false) : splitsBadly(to, heights.length),
      ...(row.header && { header: row.header }),
      draw(pen, top) {
        row.decorate?.(pen, { top, height, last: isLast });
        for (const { cell, lines } of columns) {
          let lineTop = top + above;
          if (isFirst && cell.level) drawShape(pen, cell, cell.level, lineTop, heights[0] ?? 0);
          pen.within(cell.tag);
          for (let index = from; index < to; index += 1) {
            const lineHeight = heights[index] ?? 0;
            const line = lines[index];
            if (line) {
              const { start, width } = textBox(cell);
              pen.text(line, { start, width, top: lineTop, height: lineHeight }, cell.style, cell.align);
            }
            lineTop += lineHeight;
          }
        }
      },
    };
  };
  if (row.split === 'whole' && total <= tallestWhole) return [slice(0, heights.length)];
  return heights.map((_, index) => slice(index, index + 1));
}

/** The first two lines stay together, and the last two. */
function splitsBadly(after: number, lines: number): boolean {
  return after === 1 || after === lines - 1;
}

function textBox(cell: CellText): { start: number; width: number } {
  const room = cell.level ? cell.style.size * shapeRoom : 0;
  return { start: cell.start + room, width: cell.width - room };
}

function linesOf(cell: CellText, direction: Direction): Line[] {
  const { weight, size } = cell.style;
  return layOutText(cell.text, { weight, size, width: textBox(cell).width, direction });
}

/** The k-th lines of all columns stand level, in the height of the highest of them. */
function lineHeights(columns: { cell: CellText; lines: Line[] }[]): number[] {
  const heights: number[] = [];
  for (const { cell, lines } of columns) {
    for (const [index, line] of lines.entries()) {
      const height = cell.style.leading * (line.tall ? 1.15 : 1);
      heights[index] = Math.max(heights[index] ?? 0, height);
    }
  }
  return heights;
}

function drawShape(pen: Pen, cell: CellText, level: Level, top: number, height: number): void {
  pen.asArtifact('Layout');
  drawLevelShape(pen, level, { start: cell.start, top, width: cell.width, height }, cell.style.size);
}
