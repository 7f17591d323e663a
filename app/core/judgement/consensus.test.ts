import { describe, expect, it } from 'vitest';
import { findingsInForce, isInForce, reopened, withAgreement, type Consensus } from './consensus';

const [ada, ben, eve] = ['ada', 'ben', 'eve'].map((name) => ({ personId: name, name })) as [Judge, Judge, Judge];
type Judge = { personId: string; name: string };
const findings = { log: { grade: 'verified', reason: 'Seen' } } as const;
const written: Consensus = { id: 'r', findings, settled: [], judges: [ada, ben], agreed: [], reopenings: [] };

describe('a consensus', () => {
  it('counts once all who judged have agreed', () => {
    const one = withAgreement(withAgreement(written, ada, '1'), ada, '2');
    expect(one.agreed).toEqual([{ ...ada, at: '1' }]);
    expect(withAgreement(one, eve, '2')).toBe(one);
    expect(findingsInForce(one)).toEqual({});
    const both = withAgreement(one, ben, '3');
    expect(both.at).toBe('3');
    expect(findingsInForce(both)).toBe(findings);
  });

  it('counts no more once it is judged again', () => {
    const both = withAgreement(withAgreement(written, ada, '1'), ben, '2');
    const again = reopened(both, { ...ada, at: '3', reason: 'A new document' });
    expect(isInForce(again)).toBe(false);
    expect(findingsInForce(again)).toEqual({});
    expect(again).toMatchObject({ agreed: [], reopenings: [{ reason: 'A new document' }] });
    expect(findingsInForce(undefined)).toEqual({});
  });
});
