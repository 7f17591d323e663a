import type { Pen } from './pen.server';

/** A piece of the document as wide as the page that is never split: a line, a row of a table, a heading. */
export interface Strip {
  /** In points. */
  height: number;
  /** Room above it; falls away at the head of a page. */
  before: number;
  /** Stands on one page with the strip that follows. */
  keepWithNext: boolean;
  /** Begins a new page. */
  newPage?: boolean;
  /** Drawn above it, again, where it comes to stand at the head of a page. */
  header?: { height: number; draw(pen: Pen, top: number): void };
  draw(pen: Pen, top: number): void;
}

/** A strip at its place on a page. */
export interface PlacedStrip {
  strip: Strip;
  top: number;
  /** True where the strip's header is drawn above it. */
  withHeader: boolean;
}

/** The last of the strips stays with whatever follows. */
export function keptWithNext(strips: Strip[]): Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keepWithNext: true } : strip));
}

/** The strips with other room above them. */
export function withBefore(strips: Strip[], before: number): Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, before } : strip));
}
