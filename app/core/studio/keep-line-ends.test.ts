import { expect, it } from 'vitest';
import { keepLineEnds } from './keep-line-ends';

it.each([
  ['an untouched text stays, even where its line ends are mixed', 'a\nb\nc', 'a\r\nb\nc', 'a\r\nb\nc'],
  ['a text with CR LF keeps them', 'a\nB\n', 'a\r\nb\r\n', 'a\r\nB\r\n'],
  ['a text with LF keeps them', 'a\nB\n', 'a\nb\n', 'a\nB\n'],
])('%s', (_, typed, stored, kept) => expect(keepLineEnds(typed, stored)).toBe(kept));
