import type { Level } from '~/core/rules/rule-set-file';
import type { Box, Pen } from './pen.server';
import { colours } from './page-style.server';

/** How many of the four bars are filled: the order of the levels can be seen without colour and without reading. */
const filled: Record<Level, number> = { none: 0, low: 1, moderate: 2, high: 3, critical: 4 };
/** Dark enough on white for any printer; the bars and the word say the same. */
const shades: Record<Level, string> = {
  none: colours.quiet,
  low: '#1d6238',
  moderate: '#6b5200',
  high: '#a33a00',
  critical: '#8c0d1c',
};

/** Width of the shape and the gap after it, as multiples of the type size. */
export const shapeRoom = 2.05;

/** Four rising bars beside the word of a level. They repeat the word and are drawn as an artifact. */
export function drawLevelShape(pen: Pen, level: Level, line: Box, size: number): void {
  const bar = size * 0.3;
  const gap = size * 0.12;
  const bottom = line.top + line.height / 2 + size * 0.38;
  for (let index = 0; index < 4; index += 1) {
    const height = size * (0.32 + index * 0.19);
    const box = { start: line.start + index * (bar + gap), top: bottom - height, width: bar, height };
    if (index < filled[level]) pen.fill(box, shades[level]);
    else pen.frame(inset(box, 0.25), shades[level], 0.5);
  }
}

function inset(box: Box, by: number): Box {
  return { start: box.start + by, top: box.top + by, width: box.width - 2 * by, height: box.height - 2 * by };
}
