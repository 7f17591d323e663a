import type { StyleName, TextStyle } from './page-style.server';
import type { Tag } from './tags.server';
import type { Direction } from './text-lines.server';

/** What every block needs to become strips. */
export interface Composition {
  /** The section it belongs to. */
  parent: Tag;
  direction: Direction;
  style(name: StyleName): TextStyle;
  /** Room in points, at the scale of the section. */
  space(points: number): number;
}
