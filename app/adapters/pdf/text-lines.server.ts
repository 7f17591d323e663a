import bidiFactory from 'bidi-js';
import { breakLines, type Stretch } from './break-lines.server';
import { isPlain, paragraphsOf, printedCharacter, replacement, type PrintedCharacter } from './clean-text.server';
import { sharedFont, type FontName, type Weight } from './fonts.server';

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

/** The lines of a text of any content; at least one, which is empty for an empty text. */
export function layOutText(
  text: string,
  { weight, size, width, direction }: { weight: Weight; size: number; width: number; direction: Direction },
): Line[] {
  const scale = size / 1000;
  return paragraphsOf(text).flatMap((paragraph) => {
    const lay = direction === 'ltr' && isPlain(paragraph) ? layOutPlain : layOutMixed;
    return lay(paragraph, { weight, scale, width, direction });
  });
}

interface Setting {
  weight: Weight;
  scale: number;
  width: number;
  direction: Direction;
}

/** One font, one direction: each line is one run. */
function layOutPlain(text: string, { weight, scale, width }: Setting): Line[] {
  const font = sharedFont(`main-${weight}`);
  const measure = ({ start, end }: Stretch) => (start === end ? 0 : font.width(text.slice(start, end)) * scale);
  return breakLines(text, width, measure).map(({ start, end }) => {
    if (start === end) return { runs: [], width: 0, tall: false };
    const drawn = text.slice(start, end);
    const lineWidth = font.width(drawn) * scale;
    const run: TextRun = { font: font.name, drawn, left: 0, width: lineWidth, whole: false };
    return { runs: [run], width: lineWidth, tall: false };
  });
}

/** A character of the paragraph, in its place. */
interface Placed extends PrintedCharacter {
  start: number;
  /** Embedding level; odd is right to left. */
  level: number;
  mirrored?: string;
}

function layOutMixed(text: string, { weight, scale, width, direction }: Setting): Line[] {
  const characters = placeCharacters(text, direction);
  const within = ({ start, end }: Stretch) => {
    const found: Placed[] = [];
    for (let index = start; index < end; index += 1) {
      const character = characters[index];
      if (character) found.push(character);
    }
    return found;
  };
  const measure = (stretch: Stretch) =>
    stretch.start === stretch.end ? 0 : runsOf(within(stretch), weight, scale).reduce((sum, run) => sum + run.width, 0);
  return breakLines(text, width, measure).map((stretch) => {
    const runs = runsOf(within(stretch), weight, scale);
    let left = 0;
    for (const run of inVisualOrder(runs)) {
      run.left = left;
      left += run.width;
    }
    return { runs, width: left, tall: runs.some((run) => run.font.startsWith('arabic')) };
  });
}

/** The characters of a paragraph at their UTF-16 places, with font and embedding level. */
function placeCharacters(text: string, direction: Direction): (Placed | undefined)[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const placed: (Placed | undefined)[] = new Array<undefined>(text.length).fill(undefined);
  let start = 0;
  let script: PrintedCharacter['script'] = 'main';
  for (const original of text) {
    const printed = printedCharacter(original, script);
    const mirror = mirrored.get(start);
    placed[start] = { ...printed, start, level: levels[start] ?? 0, ...(mirror !== undefined && { mirrored: mirror }) };
    if (printed.drawn !== '') script = printed.script;
    start += original.length;
  }
  return placed;
}

type LeveledRun = TextRun & { level: number };

/** Neighbours of one font and one level, in reading order. */
function runsOf(characters: Placed[], weight: Weight, scale: number): LeveledRun[] {
  const groups: Placed[][] = [];
  for (const character of characters) {
    const group = groups.at(-1);
    if (group && belongs(character, group)) group.push(character);
    else groups.push([character]);
  }
  return groups.map((group) => runOf(group, weight, scale)).filter((run) => run.drawn !== '');
}

function belongs(character: Placed, group: Placed[]): boolean {
  const first = group[0];
  if (!first || character.drawn === '') return true;
  return (
    first.script === character.script && first.level === character.level && isReplaced(first) === isReplaced(character)
  );
}

function runOf(group: Placed[], weight: Weight, scale: number): LeveledRun {
  const lead = group.find((character) => character.drawn !== '') ?? group[0];
  if (!lead) throw new Error('A run needs a character');
  const font = sharedFont(`${lead.script}-${weight}`);
  const shown = group.map((character) => (character.drawn && character.mirrored) ?? character.drawn);
  const logical = shown.join('');
  const backwards = lead.level % 2 === 1;
  // fontkit turns Arabic letters and Arabic digits around, whatever their level; the rest we turn ourselves.
  const turns = logical !== '' && font.turnsAround(logical);
  const drawn = backwards === turns ? logical : [...logical].reverse().join('');
  const original = group.map((character) => character.original).join('');
  const needsActual = backwards || lead.script === 'arabic' || isReplaced(lead);
  return {
    font: font.name,
    drawn,
    ...(needsActual && { actual: original }),
    left: 0,
    width: drawn === '' ? 0 : font.width(drawn) * scale,
    whole: turns,
    level: lead.level,
  };
}

function isReplaced(character: Placed): boolean {
  return character.drawn === replacement && character.original !== replacement;
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
