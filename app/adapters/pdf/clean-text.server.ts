import { sharedFont, type Script } from './fonts.server';

/** What is printed for one character: itself in one of the fonts, or a mark where no font has it. */
export interface PrintedCharacter {
  /** As it stands in the text. */
  original: string;
  /** What is drawn; empty for characters that only steer. */
  drawn: string;
  script: Script;
}

/** U+FFFD, the mark for a character that cannot be shown. */
export const replacement = '\uFFFD';

/** Tags, directions, joiners and selectors: they steer and have no picture of their own. */
const steering = /[\p{Default_Ignorable_Code_Point}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/u;
// Lone surrogates, unassigned controls and noncharacters; line breaks never come here.
const unprintable = /[\p{Cc}\p{Cs}\p{Cn}]/u;

/** Most text: letters, figures and punctuation of Western Europe that the main font has and no rule treats apart. */
const plain = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201E\u2022\u2026]*$/;

/** True where every character is drawn by the main font from left to right, one for one. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** Paragraphs of a text: any of Unicode's line ends separates them; tabs become spaces. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line) => line.replaceAll('\t', ' '));
}

/** The printed form of one character after `previous`, whose font marks, joiners and spaces keep. */
export function printedCharacter(original: string, previous: Script): PrintedCharacter {
  const known = forms.get(original);
  if (known?.fixed) return known;
  const form = formOf(original);
  if (forms.size < 4_000) forms.set(original, form);
  return form.fixed || !sharedFont(`${previous}-regular`).has(codePoint(original))
    ? form
    : { ...form, script: previous };
}

/** Forms found so far. `fixed` where the character before does not matter. */
const forms = new Map<string, PrintedCharacter & { fixed: boolean }>();

function formOf(original: string): PrintedCharacter & { fixed: boolean } {
  const main = sharedFont('main-regular').has(codePoint(original));
  const arabic = sharedFont('arabic-regular').has(codePoint(original));
  const script: Script = !main && arabic ? 'arabic' : 'main';
  if (/[\u200C\u200D]/.test(original)) return { original, drawn: original, script: 'arabic', fixed: false };
  if (steering.test(original)) return { original, drawn: '', script: 'main', fixed: true };
  if (unprintable.test(original) || (!main && !arabic))
    return { original, drawn: replacement, script: 'main', fixed: true };
  return { original, drawn: original, script, fixed: !/[\s\p{M}]/u.test(original) };
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
