/** Controls that steer the direction of text; a text from outside could use them to turn around the words beside it. */
const steering = /[\u202A-\u202E\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u200F\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const rightToLeftLanguages: ReadonlySet<string> = new Set([
  'ar',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** Reading direction of a language (BCP 47). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeftLanguages.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * A text from outside, to be put among words of a document: its own direction never reaches beyond it. Unicode's
 * isolates are set, line by line, where either side needs them.
 */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  const bare = text.replace(steering, '');
  if (bare === '' || (direction === 'ltr' && !rightToLeft.test(bare))) return bare;
  return bare
    .split('\n')
    .map((line) => `\u2068${line}\u2069`)
    .join('\n');
}

/** The text on one line of at most `most` characters; a longer one ends at a word, with an ellipsis. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const kept = characters.slice(0, most - 1).join('');
  const lastSpace = kept.lastIndexOf(' ');
  return `${(lastSpace > most / 2 ? kept.slice(0, lastSpace) : kept).trimEnd()}…`;
}
