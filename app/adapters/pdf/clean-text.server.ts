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
const steering = /\p{Default_Ignorable_Code_Point}/u;
// Lone surrogates, unassigned controls and noncharacters; line breaks never come here.
const unprintable = /[\p{Cc}\p{Cs}\p{Cn}]/u;

/** Most text: letters, figures and punctuation of Western Europe that the main font has and no rule treats apart. */
const plain = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201E\u2022\u2026]*$/;

/** True where every character is drawn by the main font from left to right, one for one. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** The text for places that know nothing of its direction: the outline and the title of the window. */
export function withoutSteering(text: string): string {
  return wellFormed(text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').replace(/\p{Cc}+/gu, ' '));
}

/** Half a character makes a reader misread the whole string: it becomes the mark for what cannot be shown. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, replacement);
}

/** Paragraphs of a text: any of Unicode's line ends separates them; tabs become spaces. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line) => line.replaceAll('\t', ' '));
}

/** The printed form of one character after `previous`, whose font marks, joiners and spaces keep. */
export function printedCharacter(original: string, previous: Script): PrintedCharacter {
  const known = forms[previous].get(original);
  if (known) return known;
  const form = formOf(original, previous);
  if (forms[previous].size < mostForms) forms[previous].set(original, form);
  return form;
}

/** Forms found so far, by the script of the character before. */
const forms: Record<Script, Map<string, PrintedCharacter>> = { main: new Map(), arabic: new Map() };
const mostForms = 4_000;

function formOf(original: string, previous: Script): PrintedCharacter {
  const codePoint = original.codePointAt(0) ?? 0;
  const isIn = (script: Script) => sharedFont(`${script}-regular`).has(codePoint);
  const own: Script = isIn('main') || !isIn('arabic') ? 'main' : 'arabic';
  // Joiners shape the letters of Arabic and nothing else that we have letters for.
  const joins = /[\u200C\u200D]/.test(original) && previous === 'arabic';
  if (!joins && steering.test(original)) return { original, drawn: '', script: previous };
  if (unprintable.test(original) || !isIn(own)) return { original, drawn: replacement, script: 'main' };
  const keeps = /[\s\p{M}\u200C\u200D]/u.test(original) && isIn(previous);
  return { original, drawn: original, script: keeps ? previous : own };
}
