import { expect, test } from 'vitest';
import { gridAsCsv } from './grid-as-csv';

const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1',
  '＝1+1',
  '\u2068=1+1',
  '\u0000=1',
];

test.each(dangerous)('a spreadsheet takes %j for text', (text) => {
  expect(gridAsCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
});

test('separators, quotes and lines stay inside their cell', () => {
  expect(
    gridAsCsv([
      ['a,b', 'say "no"', 'one\ntwo', '5 = five'],
      ['', 'ø'],
    ]),
  ).toBe('\uFEFF"a,b","say ""no""","one\ntwo","5 = five"\r\n"","ø"\r\n');
});
