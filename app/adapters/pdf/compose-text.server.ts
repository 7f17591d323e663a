import type { Callout, Facts, Heading, Levels, List, Paragraph } from '~/core/brief/brief';
import type { Composition } from './composition.server';
import { colours, contentWidth, page } from './page-style.server';
import { rowStrips, type Decoration } from './row.server';
import type { Strip } from './strip.server';
import type { Role } from './tags.server';

const headings = {
  1: { role: 'H1', style: 'title', before: 0 },
  2: { role: 'H2', style: 'section', before: 15 },
  3: { role: 'H3', style: 'item', before: 15 },
} as const satisfies Record<Heading['level'], { role: Role; style: string; before: number }>;

export function headingStrips({ level, text }: Heading, { parent, direction, style, space }: Composition): Strip[] {
  const { role, style: name, before } = headings[level];
  const tag = parent.child(role);
  const strips = rowStrips({
    cells: [{ tag, text, style: style(name), start: page.side, width: contentWidth }],
    direction,
    before: space(before),
    keepWithNext: true,
    split: 'whole',
  });
  return strips.map((strip, index) =>
    index > 0
      ? { ...strip, keepWithNext: true }
      : {
          ...strip,
          draw(pen, top) {
            pen.bookmark(text, level, top);
            strip.draw(pen, top);
          },
        },
  );
}

export function paragraphStrips({ text }: Paragraph, { parent, direction, style, space }: Composition): Strip[] {
  const cell = { tag: parent.child('P'), text, style: style('body'), start: page.side, width: contentWidth };
  return rowStrips({ cells: [cell], direction, before: space(7), split: 'lines' });
}

/** A tinted field with a bar at its beginning: what it is, the statement large, the text beneath. */
export function calloutStrips(
  { label, title, text }: Callout,
  { parent, direction, style, space }: Composition,
): Strip[] {
  const column = { start: page.side + 14, width: contentWidth - 26 };
  const ground: Decoration = (pen, { top, height }) => {
    pen.asArtifact('Layout');
    pen.fill({ start: page.side, top, width: contentWidth, height }, colours.tint);
    pen.fill({ start: page.side, top, width: 4, height }, colours.heading);
  };
  const common = { direction, decorate: ground, split: 'whole' as const };
  return [
    ...rowStrips({
      ...common,
      cells: [{ tag: parent.child('P'), text: label, style: style('caption'), ...column }],
      before: space(9),
      keepWithNext: true,
      padding: { top: space(8), bottom: 0 },
    }),
    ...rowStrips({
      ...common,
      cells: [{ tag: parent.child('P'), text: title, style: style('statement'), ...column }],
      before: 0,
      keepWithNext: true,
      padding: { top: space(1), bottom: space(2) },
    }),
    ...rowStrips({
      ...common,
      cells: [{ tag: parent.child('P'), text, style: style('body'), ...column }],
      before: 0,
      padding: { top: 0, bottom: space(9) },
    }),
  ];
}

export function listStrips({ ordered, items }: List, { parent, direction, style, space }: Composition): Strip[] {
  const list = parent.child('L');
  const indent = ordered ? 20 : 14;
  return items.flatMap((text, index) => {
    const item = list.child('LI');
    const label = ordered ? `${index + 1}.` : '•';
    return rowStrips({
      cells: [
        { tag: item.child('Lbl'), text: label, style: style('body'), start: page.side, width: indent },
        {
          tag: item.child('LBody'),
          text,
          style: style('body'),
          start: page.side + indent,
          width: contentWidth - indent,
        },
      ],
      direction,
      before: space(3),
      split: 'lines',
    });
  });
}

/** Two columns: the name, quiet, and what it is. */
export function factsStrips({ entries }: Facts, { parent, direction, style, space }: Composition): Strip[] {
  const list = parent.child('L');
  const nameWidth = contentWidth * 0.19;
  const valueStart = page.side + nameWidth + 10;
  return entries.flatMap(({ name, value, level }, index) => {
    const item = list.child('LI');
    return rowStrips({
      cells: [
        { tag: item.child('Lbl'), text: name, style: style('caption'), start: page.side, width: nameWidth },
        {
          tag: item.child('LBody'),
          text: value,
          style: style('body'),
          start: valueStart,
          width: page.side + contentWidth - valueStart,
          ...(level && { level }),
        },
      ],
      direction,
      before: space(index === 0 ? 6 : 2.5),
      split: 'whole',
    });
  });
}

/** One line for each level: whose it is, the level, what stands behind it. */
export function levelsStrips({ entries }: Levels, { parent, direction, style, space }: Composition): Strip[] {
  const list = parent.child('L');
  const nameWidth = contentWidth * 0.26;
  const levelWidth = contentWidth * 0.3;
  const levelStart = page.side + nameWidth + 8;
  const detailStart = levelStart + levelWidth + 8;
  const underline: Decoration = (pen, { top, height, last }) => {
    if (!last) return;
    pen.asArtifact('Layout');
    pen.fill({ start: page.side, top: top + height - 0.5, width: contentWidth, height: 0.5 }, colours.faintRule);
  };
  return entries.flatMap(({ name, level, words, detail }, index) => {
    const item = list.child('LI');
    const body = item.child('LBody');
    return rowStrips({
      cells: [
        { tag: item.child('Lbl'), text: name, style: style('strong'), start: page.side, width: nameWidth },
        { tag: body.child('P'), text: words, level, style: style('strong'), start: levelStart, width: levelWidth },
        {
          tag: body.child('P'),
          text: detail,
          style: style('table'),
          start: detailStart,
          width: page.side + contentWidth - detailStart,
        },
      ],
      direction,
      before: index === 0 ? space(4) : 0,
      padding: { top: space(2.5), bottom: space(3) },
      decorate: underline,
      split: 'whole',
    });
  });
}
