import bidiFactory from 'bidi-js';
import { breakLines, type Stretch } from './break-lines.server';
import { isPlain, paragraphsOf, printedCharacter, replacement, wellFormed } from './clean-text.server';
import { sharedFont, type FontName, type Script, type Weight } from './fonts.server';

export type Direction = 'ltr' | 'rtl';

/** Text of one font on one line. */
export interface TextRun {
  font: FontName;
  /** As it is handed to pdfkit. */
  drawn: string;
  /** What it stands for, where a reader could not tell from what is drawn. */
  actual?: string;
  /** Distance of its left edge from the left edge of the line, in points. */
  left: number;
  width: number;
  /** Laid out as a whole, because pdfkit would put the words of a run from right to left in the wrong order. */
  whole: boolean;
}

/** One line: its runs in reading order, each at its place. */
export interface Line {
  runs: TextRun[];
  width: number;
  /** Needs more room above and below: letters with marks on both sides. */
  tall: boolean;
}

const bidi = bidiFactory();

interface Setting {
  weight: Weight;
  /** Type size in points. */
  size: number;
  width: number;
  direction: Direction;
}

/**
 * The lines of a text of any content; at least one, which is empty for an empty text. Where a line ends between two
 * words the space between them is drawn too, unseen: without it a screen reader would hear one word.
 */
export function layOutText(text: string, setting: Setting): Line[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.flatMap((paragraph, index) => layOutParagraph(paragraph, setting, index < paragraphs.length - 1));
}

function layOutParagraph(text: string, setting: Setting, isFollowed: boolean): Line[] {
  const { weight, size, width, direction } = setting;
  const items = direction === 'ltr' && isPlain(text) ? [plainItem(text)] : itemsOf(text, direction);
  const scale = size / 1000;
  const plain =
    items.length === 1 && items[0]?.script === 'main' && items[0].drawn === undefined && sharedFont(`main-${weight}`);
  const measure = (stretch: Stretch) => {
    if (stretch.start === stretch.end) return 0;
    if (plain) return plain.width(text.slice(stretch.start, stretch.end)) * scale;
    return within(items, stretch).reduce((sum, item) => {
      const drawn = drawnText(text, item);
      return drawn === '' ? sum : sum + sharedFont(`${item.script}-${weight}`).width(drawn) * scale;
    }, 0);
  };
  return breakLines(text, width, measure).map((stretch) => {
    const line = lineOf(text, within(items, stretch), setting);
    const endsAtSpace = text[stretch.end] === ' ' || (isFollowed && stretch.end === text.length);
    return endsAtSpace ? withSpaceAfter(line, setting) : line;
  });
}

function lineOf(text: string, items: Item[], { weight, size }: Setting): Line {
  const runs = items.map((item) => runOf(text, item, weight, size / 1000)).filter((run) => run.drawn !== '');
  let left = 0;
  for (const run of inVisualOrder(runs)) {
    run.left = left;
    left += run.width;
  }
  return { runs, width: left, tall: runs.some((run) => run.font.startsWith('arabic')) };
}

function withSpaceAfter(line: Line, { weight, size, direction }: Setting): Line {
  const last = line.runs.at(-1);
  if (direction === 'ltr' && last?.actual === undefined && last !== undefined) {
    last.drawn += ' ';
    return line;
  }
  const font = sharedFont(`main-${weight}`);
  const width = (font.width(' ') * size) / 1000;
  const left = direction === 'ltr' ? line.width : -width;
  return { ...line, runs: [...line.runs, { font: font.name, drawn: ' ', left, width, whole: false }] };
}

/** A stretch of a paragraph with one font and one embedding level (odd is right to left). */
interface Item extends Stretch {
  script: Script;
  level: number;
  /** Characters that no font has. */
  isReplaced: boolean;
  /** What is drawn for each UTF-16 unit, where that is not the text itself. */
  drawn?: string[];
}

type LeveledRun = TextRun & { level: number };

/** One font, one direction, one for one. */
function plainItem(text: string): Item {
  return { start: 0, end: text.length, script: 'main', level: 0, isReplaced: false };
}

/** The paragraph, cut wherever font, level or kind of character changes. */
function itemsOf(text: string, direction: Direction): Item[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const items: Item[] = [];
  let item: Item | undefined;
  let start = 0;
  let script: Script = 'main';
  for (const original of text) {
    const end = start + original.length;
    const form = printedCharacter(original, script);
    script = form.script;
    const level = levels[start] ?? 0;
    const isReplaced = form.drawn === replacement && original !== replacement;
    if (item === undefined || item.script !== script || item.level !== level || item.isReplaced !== isReplaced) {
      item = { start, end, script, level, isReplaced };
      items.push(item);
    }
    const drawn = (form.drawn && mirrored.get(start)) ?? form.drawn;
    if (drawn !== original && item.drawn === undefined) item.drawn = unitsOf(text.slice(item.start, start));
    item.drawn?.push(drawn, ...Array.from({ length: original.length - 1 }, () => ''));
    item.end = end;
    start = end;
  }
  return items;
}

/** One entry for each UTF-16 unit; that of a character's second unit is empty. */
function unitsOf(text: string): string[] {
  return [...text].flatMap((character) => (character.length === 2 ? [character, ''] : [character]));
}

/** The parts of the items that lie in a stretch. Items are in order, so the first is found by halving. */
function within(items: Item[], { start, end }: Stretch): Item[] {
  const found: Item[] = [];
  if (start === end) return found;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.start >= end) break;
    if (item.start >= start && item.end <= end) found.push(item);
    else found.push(cut(item, Math.max(start, item.start), Math.min(end, item.end)));
  }
  return found;
}

function cut({ drawn, ...item }: Item, start: number, end: number): Item {
  return { ...item, start, end, ...(drawn && { drawn: drawn.slice(start - item.start, end - item.start) }) };
}

function drawnText(text: string, { start, end, drawn }: Item): string {
  return drawn ? drawn.join('') : text.slice(start, end);
}

function runOf(text: string, item: Item, weight: Weight, scale: number): LeveledRun {
  const font = sharedFont(`${item.script}-${weight}`);
  const logical = drawnText(text, item);
  const backwards = item.level % 2 === 1;
  // fontkit turns Arabic letters and Arabic digits around, whatever their level; the rest we turn ourselves.
  const turns = item.script === 'arabic' && logical !== '' && font.turnsAround(logical);
  const drawn = backwards === turns ? logical : [...logical].reverse().join('');
  const needsActual = backwards || item.script === 'arabic' || item.isReplaced;
  return {
    font: font.name,
    drawn,
    ...(needsActual && { actual: wellFormed(text.slice(item.start, item.end)) }),
    left: 0,
    width: drawn === '' ? 0 : font.width(drawn) * scale,
    whole: turns,
    level: item.level,
  };
}

/** Unicode's rule L2: from the highest level down, every stretch at or above it is turned around. */
function inVisualOrder(runs: LeveledRun[]): LeveledRun[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      if ((ordered[start]?.level ?? 0) < level) continue;
      let end = start;
      while ((ordered[end]?.level ?? 0) >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
