import { expect, it } from 'vitest';
import { shippedContent } from '#test/properties/shipped-content';
import { madeUpNumber, madeUpResponses, responseMaker } from './made-up-responses';
import { sectorOf, severalSectors } from './sector';

const questionnaires = shippedContent()[0]?.questionnaires ?? [];

it('makes any one of a series without those before it', () => {
  const all = [...madeUpResponses(questionnaires, 40, 9)];
  const make = responseMaker(questionnaires, 9);
  expect(all.map((_, number) => make(number))).toEqual(all);
  expect(new Set(all.map(({ answers }) => JSON.stringify(answers))).size).toBe(40);
  expect(make(3)).not.toEqual({ ...responseMaker(questionnaires, 10)(3), id: make(3).id });
});

it('knows its own by their ids, and no others', () => {
  const [first] = [...madeUpResponses(questionnaires, 1, 9)];
  const series = { seed: 9, count: 40 };
  expect(madeUpNumber(first?.id ?? '', series)).toBe(0);
  for (const id of ['sample-9-40', 'sample-8-0', 'sample-9-00', 'sample-9--1', '', 'x'])
    expect(madeUpNumber(id, series)).toBeUndefined();
});

it('tells a service of several kinds from one of one, and from none', () => {
  const question = { name: 'field' };
  const said = (value: string[] | string | undefined) =>
    sectorOf(question, { field: value === undefined ? {} : { value } });
  expect([said(['health']), said('health'), said(['health', 'tax']), said(undefined), said([])]).toEqual([
    ...['health', 'health', severalSectors, '', ''],
  ]);
  expect(sectorOf(undefined, {})).toBe('');
});
