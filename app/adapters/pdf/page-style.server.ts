import type { Weight } from './fonts.server';

/** A4 in points, with room to sign, punch and print on both sides. */
export const page = { width: 595.28, height: 841.89, side: 56, top: 56, bottom: 58 } as const;
export const contentWidth = page.width - 2 * page.side;
export const contentHeight = page.height - page.top - page.bottom;

export const colours = {
  ink: '#1a1d21',
  quiet: '#4a5058',
  heading: '#12304f',
  rule: '#9aa3ad',
  faintRule: '#cfd5db',
  tint: '#eef2f6',
  white: '#ffffff',
} as const;

export interface TextStyle {
  weight: Weight;
  size: number;
  /** Height of a line, in points. */
  leading: number;
  colour: string;
}

export type StyleName = keyof typeof styles;

const styles = {
  title: { weight: 'bold', size: 19, leading: 24, colour: colours.heading },
  section: { weight: 'bold', size: 14, leading: 19, colour: colours.heading },
  item: { weight: 'bold', size: 10.5, leading: 14.5, colour: colours.heading },
  body: { weight: 'regular', size: 9.5, leading: 13.2, colour: colours.ink },
  strong: { weight: 'bold', size: 9.5, leading: 13.2, colour: colours.ink },
  statement: { weight: 'bold', size: 13, leading: 17.5, colour: colours.ink },
  label: { weight: 'regular', size: 8.5, leading: 12, colour: colours.quiet },
  caption: { weight: 'bold', size: 8.5, leading: 12, colour: colours.quiet },
  table: { weight: 'regular', size: 8.5, leading: 11.8, colour: colours.ink },
  tableStrong: { weight: 'bold', size: 8.5, leading: 11.8, colour: colours.ink },
  margin: { weight: 'regular', size: 7.5, leading: 10, colour: colours.quiet },
} satisfies Record<string, TextStyle>;

/** The style, smaller by `scale` where a page that must stand alone is full. */
export function styleOf(name: StyleName, scale: number): TextStyle {
  const style: TextStyle = styles[name];
  return { ...style, size: style.size * scale, leading: style.leading * scale };
}
