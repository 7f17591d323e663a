import { describe, expect, it } from 'vitest';
import { partsOf } from './parts-of';

const origin = 'http://127.0.0.1:3000';
const hrefsOf = (text: string) => partsOf(text, origin).flatMap(({ href }) => href ?? []);

describe('the text of a mail', () => {
  it('comes to the same text again', () => {
    const text = `Dear Ada,\n\n${origin}/join/abc\nand ${origin}/reset/def.\n<b>bold</b>`;
    expect(
      partsOf(text, origin)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(hrefsOf(text)).toEqual(['/join/abc', '/reset/def']);
  });

  it.each([
    ['in a sentence', `See ${origin}/join/abc.`, ['/join/abc']],
    ['in brackets', `(${origin}/join/abc)`, ['/join/abc']],
    ['with what is asked for', `${origin}/a?b=c#d`, ['/a?b=c#d']],
    ['alone', `${origin}/`, ['/']],
  ])('leads on where it has a link of our own %s', (_, text, hrefs) => {
    expect(hrefsOf(text)).toEqual(hrefs);
  });

  it.each([
    ['another site', 'https://evil.example/join/abc'],
    ['a site that begins like ours', `${origin}.evil.example/join/abc`],
    ['a site behind our name', `http://127.0.0.1:3000@evil.example/`],
    ['another port', 'http://127.0.0.1:30001/'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('leads to no %s', (_, text) => {
    expect(hrefsOf(text)).toEqual([]);
  });
});
