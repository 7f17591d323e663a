import { describe, expect, it } from 'vitest';
import { homeOf } from './assessment-home';

describe('where answers belong', () => {
  it('is a page of their own where they stand alone', () => {
    expect(homeOf({ id: 'a', owner: { kind: 'organisation' } }).href).toBe('/assessments/a');
    expect(homeOf({ id: 'a', owner: { kind: 'person' } }).list).toBe('/assessments');
  });

  it('is the procurement whose need they tell', () => {
    const owner = { kind: 'procurement', procurementId: 'p' } as const;
    expect(homeOf({ id: 'a', owner })).toMatchObject({ list: '/procurements', href: '/procurements/p' });
  });

  it("is the vendor's response, and the round for those who read it there", () => {
    const owner = { kind: 'response', roundId: 'r' } as const;
    expect(homeOf({ id: 'a', owner })).toMatchObject({ list: '/responses', href: '/responses/a' });
    expect(homeOf({ id: 'a', owner, isReader: true })).toMatchObject({ list: '/procurements', href: '/rounds/r' });
  });
});
