import { describe, expect, test } from 'vitest';
import { Paginator } from './paginate.server';
import type { Strip } from './strip.server';

const strip = (height: number, more: Partial<Strip> = {}): Strip => ({
  height,
  before: 0,
  keepWithNext: false,
  draw: () => undefined,
  ...more,
});

/** Tops of the strips on each page of 100 points that begins at 10. */
function tops(strips: Strip[]): number[][] {
  const paginator = new Paginator({ top: 10, height: 100 });
  for (const one of strips) paginator.add(one);
  return paginator.finish().map((page) => page.map(({ top }) => top));
}

describe('Paginator', () => {
  test('puts strips one below the other and starts a page when one does not fit', () => {
    expect(tops([strip(60), strip(40), strip(1)])).toEqual([[10, 70], [10]]);
  });

  test('drops the room above a strip at the head of a page only', () => {
    expect(tops([strip(50, { before: 9 }), strip(30, { before: 9 }), strip(30, { before: 9 })])).toEqual([
      [10, 69],
      [10],
    ]);
  });

  test('moves a heading to the next page with what follows it', () => {
    expect(tops([strip(80), strip(10, { keepWithNext: true }), strip(20)])).toEqual([[10], [10, 20]]);
  });

  test('splits what is kept together and higher than a page', () => {
    const long = Array.from({ length: 12 }, () => strip(10, { keepWithNext: true }));
    expect(tops([strip(50), ...long, strip(10)]).map((page) => page.length)).toEqual([6, 8]);
  });

  test('starts a page where a strip asks for one', () => {
    expect(tops([strip(10), strip(10, { newPage: true })])).toEqual([[10], [10]]);
  });

  test('repeats a header at the head of a page and counts its height', () => {
    const header = { height: 15, draw: () => undefined };
    expect(tops([strip(90), strip(50, { header }), strip(40, { header })])).toEqual([[10], [25], [25]]);
  });

  test('loses nothing that is still kept together at the end', () => {
    expect(tops([strip(10, { keepWithNext: true })])).toEqual([[10]]);
  });
});
