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
import type { Composition } from './composition.server';
import { contentHeight, styleOf } from './page-style.server';
import { keptWithNext, type Strip } from './strip.server';
import type { Tag } from './tags.server';
import type { Direction } from './text-lines.server';

/** A page that stands alone is set smaller, down to this, before anything of it runs over. */
const smallestScale = 0.7;

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

/**
 * Smaller by as much as it is too high, until it fits. Smaller letters need fewer lines as well, so that is soon, and
 * a size halfway back is tried once.
 */
function onOnePage(section: Section, document: Tag, direction: Direction): Strip[] {
  const at = (scale: number) => [...compose(section, document, direction, scale)];
  let scale = 1;
  let strips = at(scale);
  while (heightOf(strips) > contentHeight && scale > smallestScale) {
    const tooLarge = scale;
    scale = Math.max(smallestScale, scale * Math.min(0.99, contentHeight / heightOf(strips)));
    strips = at(scale);
    if (heightOf(strips) > contentHeight) continue;
    const larger = at((scale + tooLarge) / 2);
    return heightOf(larger) <= contentHeight ? larger : strips;
  }
  return strips;
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
