import { describe, expect, test } from 'vitest';
import { breakLines } from './break-lines.server';

/** Every character is one wide. */
const lines = (text: string, width: number) =>
  breakLines(text, width, ({ start, end }) => end - start).map(({ start, end }) => text.slice(start, end));

describe('breakLines', () => {
  test('breaks between words and leaves the space between lines out', () => {
    expect(lines('one two three', 8)).toEqual(['one two', 'three']);
  });

  test('fills a line to its last unit', () => {
    expect(lines('one two', 7)).toEqual(['one two']);
    expect(lines('one two', 6)).toEqual(['one', 'two']);
  });

  test('breaks a word that is wider than a line between characters', () => {
    expect(lines('a abcdefgh b', 4)).toEqual(['a', 'abcd', 'efgh', 'b']);
  });

  test('never parts a surrogate pair or a letter and its marks', () => {
    expect(lines('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
    expect(lines('e\u0301e\u0301e\u0301', 3)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
  });

  test('gives one empty line for an empty text', () => {
    expect(lines('', 4)).toEqual(['']);
  });

  test('loses nothing but spaces, whatever the width', () => {
    const text = 'The quick-brown fox, “jumps” over 10,000 lazy dogs.';
    for (let width = 1; width < 60; width += 1) {
      const broken = lines(text, width);
      expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(Math.max(...broken.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });
});
