import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

export type Weight = 'regular' | 'bold';
export type Script = 'main' | 'arabic';
export type FontName = `${Script}-${Weight}`;

/** The part of a fontkit run that widths and directions are read from. */
type Run = ReturnType<fontkit.Font['layout']>;

/** One font, parsed and shared by all documents. Its metrics are in thousandths of the type size. */
export interface SharedFont {
  name: FontName;
  /** What pdfkit takes; it lays out through the cache below. */
  source: fontkit.Font;
  has(codePoint: number): boolean;
  /** Width in thousandths of the type size. */
  width(text: string): number;
  /** True where fontkit turns the glyphs of this text around by itself. */
  turnsAround(text: string): boolean;
}

const packages: Record<FontName, string> = {
  'main-regular': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'main-bold': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'arabic-regular': 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'arabic-bold': 'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
};

/**
 * Words are laid out once per process and not once per document: laying out is nine tenths of what a page costs.
 * Long words are left out and the cache starts afresh when it is full, so that it stays within about ten megabytes.
 */
const longestCached = 80;
const mostCached = 8_000;

const loaded = new Map<FontName, SharedFont>();

/** The font of this name, parsed on first use. */
export function sharedFont(name: FontName): SharedFont {
  const known = loaded.get(name);
  if (known) return known;
  const font = load(name);
  loaded.set(name, font);
  return font;
}

function load(name: FontName): SharedFont {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${packages[name]}`);
  const parsed = fontkit.create(readFileSync(path)) as fontkit.Font;
  // pdfkit scales the positions of a run in place: with any other unit a shared run would be scaled again each time.
  if (parsed.unitsPerEm !== 1000) throw new Error(`${packages[name]} is not drawn in thousandths`);
  // pdfkit may name features, to be given a text as one run; they are the ones that fontkit applies anyway.
  const layout = cached((text: string): Run => parsed.layout(text));
  // The document sees the parsed font with our layout in front; everything else is inherited.
  const source = Object.assign(Object.create(parsed) as fontkit.Font, { layout });
  return {
    name,
    source,
    has: (codePoint) => parsed.hasGlyphForCodePoint(codePoint),
    width: widthByWords(layout),
    turnsAround: (text) => layout(text).direction === 'rtl',
  };
}

/** Word by word, each with the space after it: the pieces that are drawn too, so that the cache of layouts serves both. */
function widthByWords(layOut: (text: string) => Run): (text: string) => number {
  // A run adds its width up anew each time it is asked.
  const widthOf = cached((word) => layOut(word).advanceWidth);
  return (text) => {
    let width = 0;
    for (let start = 0; start < text.length;) {
      const space = text.indexOf(' ', start);
      const end = space === -1 ? text.length : space + 1;
      width += widthOf(text.slice(start, end));
      start = end;
    }
    return width;
  };
}

function cached<Result>(compute: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (text.length <= longestCached) {
      if (results.size >= mostCached) results.clear();
      results.set(text, result);
    }
    return result;
  };
}
