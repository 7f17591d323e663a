import { describe, expect, test } from 'vitest';
import { directionOf, isolate, shorten } from './plain-text';

describe('shorten', () => {
  test('leaves a short text as it is, on one line', () => {
    expect(shorten('  a\n b ', 10)).toBe('a b');
  });

  test('ends a long text at a word, within the limit', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect([...shorten('x'.repeat(50), 10)]).toHaveLength(10);
  });

  test('never parts a character', () => {
    expect(shorten('😀'.repeat(20), 5)).toBe('😀😀😀😀…');
  });
});

describe('isolate', () => {
  test('leaves a text alone that runs as the document does', () => {
    expect(isolate('Größe (1)', 'ltr')).toBe('Größe (1)');
  });

  test('keeps a text of the other direction apart, line by line', () => {
    expect(isolate('سلام\nabc', 'ltr')).toBe('\u2068سلام\u2069\n\u2068abc\u2069');
    expect(isolate('abc', 'rtl')).toBe('\u2068abc\u2069');
  });

  test('takes away controls that would reach beyond the text', () => {
    expect(isolate('a\u202Eb\u2069c', 'ltr')).toBe('abc');
  });

  test('gives nothing for nothing', () => {
    expect(isolate('', 'rtl')).toBe('');
  });
});

test.for([
  ['en', 'ltr'],
  ['ar-XB', 'rtl'],
  ['he', 'rtl'],
  ['fr-BE', 'ltr'],
])('directionOf %s is %s', ([language = '', direction]) => {
  expect(directionOf(language)).toBe(direction);
});
