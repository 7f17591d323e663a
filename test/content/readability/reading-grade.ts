import { syllable } from 'syllable';

/** How hard a text is to read in English. */
export interface Readability {
  /** Years of schooling after which it is read with ease. */
  grade: number;
  words: number;
  sentences: number;
  /** The words with most syllables, each once. */
  longestWords: string[];
}

/**
 * Grade by the formula of Flesch and Kincaid (1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * @param texts each is at least one sentence, with or without a full stop. No words give grade 0.
 */
export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?]+(?=["”’)]*(?:\s|$))/))
    .map(wordsIn)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return { grade: 0, words: 0, sentences: 0, longestWords: [] };
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return {
    grade: 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59,
    words: words.length,
    sentences: sentences.length,
    longestWords: [...new Set(words.map((word) => word.toLowerCase()))]
      .filter((word) => syllablesIn(word) > 2)
      .sort((left, right) => syllablesIn(right) - syllablesIn(left))
      .slice(0, 6),
  };
}

/** What holds a letter; figures and signs alone are no words. */
function wordsIn(sentence: string): string[] {
  return (sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter((word) => /\p{L}/u.test(word));
}

/** Capitals are read out one by one. */
function syllablesIn(word: string): number {
  return /^\p{Lu}{2,}$/u.test(word) ? word.length : Math.max(1, syllable(word));
}
