import type { Report } from './read-conditions';

/** Characters that steer machines and print nothing; line breaks and tabs are tested apart. */
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/**
 * Whether words that a person wrote can be stored, shown and printed as they are. Every script, direction and
 * emoji is fine, and so is text that looks like markup.
 *
 * Reports `nothing_written` (empty or only blanks: a blank is left out instead), `words_too_long` (in UTF-16
 * units, as HTML's `maxlength` counts), `line_break` where one line is expected, `control_character`,
 * `broken_character` (half of a surrogate pair, which no file can hold).
 */
export function checkWords(
  words: string,
  { maxLength, multiline }: { maxLength: number; multiline: boolean },
  pointer: string,
  report: Report,
): void {
  if (words.trim() === '') report('nothing_written', pointer, {});
  if (words.length > maxLength) report('words_too_long', pointer, { found: words.length, maximum: maxLength });
  if (!multiline && /[\r\n]/.test(words)) report('line_break', pointer, {});
  if (controlCharacter.test(words)) report('control_character', pointer, {});
  if (hasLoneSurrogate(words)) report('broken_character', pointer, {});
}

function hasLoneSurrogate(words: string): boolean {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(words);
}
