import type { Block, Section } from '~/core/brief/brief';
import { tableStrips } from './compose-table.server';
import {
  calloutStrips,
  factsStrips,
  headingStrips,
  levelsStrips,
  listStrips,
  paragraphStrips,
} from './compose-text.server';
import { contentHeight, styleOf, type StyleName, type TextStyle } from './page-style.server';
import type { Strip } from './strip.server';
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

/** A page that stands alone is set smaller, step by step, before anything of it runs over. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/** The strips of a section, one after the other; an unfinished list costs nothing. */
export function* composeSection(section: Section, document: Tag, direction: Direction): Generator<Strip> {
  const strips =
    section.page === 'alone' ? onOnePage(section, document, direction) : compose(section, document, direction, 1);
  let isFirst = true;
  for (const strip of strips) {
    yield isFirst && section.page !== 'same' ? { ...strip, newPage: true } : strip;
    isFirst = false;
  }
}

function onOnePage(section: Section, document: Tag, direction: Direction): Strip[] {
  let smallest: Strip[] = [];
  for (const scale of scales) {
    smallest = [...compose(section, document, direction, scale)];
    const height = smallest.reduce((sum, strip) => sum + strip.before + strip.height, 0);
    if (height <= contentHeight) return smallest;
  }
  return smallest;
}

function* compose(section: Section, document: Tag, direction: Direction, scale: number): Generator<Strip> {
  const composition: Composition = {
    parent: document.child('Sect'),
    direction,
    style: (name) => styleOf(name, scale),
    space: (points) => points * scale,
  };
  for (const block of section.blocks) yield* stripsOf(block, composition);
}

function stripsOf(block: Block, composition: Composition): Strip[] {
  switch (block.kind) {
    case 'heading':
      return headingStrips(block, composition);
    case 'paragraph':
      return paragraphStrips(block, composition);
    case 'callout':
      return calloutStrips(block, composition);
    case 'list':
      return listStrips(block, composition);
    case 'facts':
      return factsStrips(block, composition);
    case 'levels':
      return levelsStrips(block, composition);
    case 'table':
      return tableStrips(block, composition);
  }
}
