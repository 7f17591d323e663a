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
import { keptWithNext, type Strip } from './strip.server';
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

/** A page that stands alone may be set smaller by this much before anything of it runs over. */
const smallestScale = 0.7;
const halvings = 5;

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

/** In the largest size that fits, found by halving; in the smallest, and on two pages, where none does. */
function onOnePage(section: Section, document: Tag, direction: Direction): Strip[] {
  const at = (scale: number) => [...compose(section, document, direction, scale)];
  const full = at(1);
  if (heightOf(full) <= contentHeight) return full;
  let low = smallestScale;
  let high = 1;
  let best = at(low);
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    const strips = at(middle);
    if (heightOf(strips) <= contentHeight) [best, low] = [strips, middle];
    else high = middle;
  }
  return best;
}

function heightOf(strips: Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.before + strip.height, 0);
}

function* compose(section: Section, document: Tag, direction: Direction, scale: number): Generator<Strip> {
  const composition: Composition = {
    parent: document.child('Sect'),
    direction,
    style: (name) => styleOf(name, scale),
    space: (points) => points * scale,
  };
  for (const [index, block] of section.blocks.entries()) {
    const next = section.blocks[index + 1]?.kind;
    const introduces = block.kind === 'paragraph' && (next === 'table' || next === 'list');
    const strips = stripsOf(block, composition);
    yield* introduces ? keptWithNext(strips) : strips;
  }
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
