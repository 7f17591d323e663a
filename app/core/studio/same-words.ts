/** Whether two texts say the same, whatever their capitals, spaces and punctuation. */
export function sameWords(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return first.length > 0 ? first.join(' ') === second.join(' ') : one.trim() === other.trim();
}

/** Whether two texts have hardly a word in common; in short words nothing is recognised. */
export function isUnlike(one: string, other: string): boolean {
  const [first, second] = [new Set(longWords(one)), new Set(longWords(other))];
  return ![...first].some((word) => second.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Words of four letters and more, or all of them where there is none. */
function longWords(text: string): string[] {
  const words = wordsOf(text);
  const long = words.filter((word) => word.length >= 4);
  return long.length > 0 ? long : words;
}
