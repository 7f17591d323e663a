import { describe, expect, test } from 'vitest';
import { layOutText, type Direction, type Line } from './text-lines.server';

const lay = (text: string, direction: Direction = 'ltr', width = 400) =>
  layOutText(text, { weight: 'regular', size: 10, width, direction });
const only = (lines: Line[]) => lines[0] ?? expect.fail('There is no line');
/** What a reader sees, from left to right. */
const seen = (line: Line) => [...line.runs].sort((a, b) => a.left - b.left).map(({ drawn }) => drawn);

describe('layOutText', () => {
  test('sets a plain line as one run without an explanation', () => {
    expect(only(lay('Größe, façade')).runs).toMatchObject([{ font: 'main-regular', drawn: 'Größe, façade', left: 0 }]);
    expect(only(lay('plain')).runs[0]?.actual).toBeUndefined();
  });

  test('keeps every line within its width', () => {
    const text = `${'Wide words '.repeat(40)}${'x'.repeat(3_000)} العربية ${'ﷺ'.repeat(40)}`;
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const line of lay(text, direction, 150)) expect(line.width).toBeLessThanOrEqual(150.5);
    }
  });

  test('draws the space between two lines, so that their words stay apart', () => {
    const [first, last] = lay('one two three', 'ltr', 45);
    expect(first?.runs.at(-1)?.drawn).toBe('one two ');
    expect(last?.runs.at(-1)?.drawn).toBe('three');
    expect(lay('xxxxxxxxxxxxxxxx', 'ltr', 45)[0]?.runs.at(-1)?.drawn).not.toContain(' ');
  });

  test('starts a line at every line end and gives one empty line for no text', () => {
    expect(lay('a\r\nb\u2028c\n\nd').map(({ runs }) => runs.map(({ drawn }) => drawn).join(''))).toEqual([
      'a ',
      'b ',
      'c ',
      ' ',
      'd',
    ]);
    expect(lay('')).toEqual([{ runs: [], width: 0, tall: false }]);
  });

  test('puts words of the other direction where they are read, and says what they stand for', () => {
    const line = only(lay('name سلام 12 end'));
    expect(line.runs.map(({ font }) => font)).toContain('arabic-regular');
    expect(seen(line).map((text) => text.trim())).toEqual(['name', '12', 'سلام', 'end']);
    expect(line.runs.find(({ font }) => font === 'arabic-regular')?.actual?.trim()).toBe('سلام');
  });

  test('reads a line from right to left in a document that does', () => {
    expect(seen(only(lay('سلام abc', 'rtl'))).map((text) => text.trim())).toEqual(['abc', 'سلام']);
  });

  test('mirrors brackets where the text runs from right to left', () => {
    expect(only(lay('(سلام)', 'rtl')).runs.map(({ drawn }) => drawn)).toEqual([')', 'سلام', '(']);
    expect(only(lay('(abc)')).runs.map(({ drawn }) => drawn)).toEqual(['(abc)']);
  });

  test('does not turn Arabic digits around twice', () => {
    const digits = only(lay('سلام ١٢٣', 'rtl')).runs.find(({ actual }) => actual?.includes('١'));
    // fontkit turns whatever is Arabic: what it is handed must be turned already.
    expect(digits?.drawn.trim()).toBe('٣٢١');
  });

  test('replaces what no font has by a mark and keeps the character beside it', () => {
    const runs = only(lay('a 😀 b')).runs;
    expect(runs.find(({ drawn }) => drawn.includes('\uFFFD'))).toMatchObject({ actual: '😀' });
    expect(runs.map(({ drawn }) => drawn).join('')).toBe('a \uFFFD b');
  });

  test('draws no control that steers direction, and no soft hyphen', () => {
    const runs = only(lay('a\u202Eb\u2066c\u00ADd\u200B')).runs;
    expect(runs.map(({ drawn }) => drawn).join('')).not.toMatch(/[\u202E\u2066\u00AD\u200B]/);
  });

  test('shows lone surrogates and control characters as marks', () => {
    const drawn = only(lay('x\uD83D\u0000\u0007y'))
      .runs.map((run) => run.drawn)
      .join('');
    expect(drawn.replaceAll('\uFFFD', '?')).toBe('x???y');
  });

  test('gives lines with letters that reach high and low more room', () => {
    expect(only(lay('سلام')).tall).toBe(true);
    expect(only(lay('abc')).tall).toBe(false);
  });
});
