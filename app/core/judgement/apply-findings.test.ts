import { describe, expect, it } from 'vitest';
import { applyFinding, applyFindings } from './apply-findings';

const documented = { value: 'yes', evidence: { grade: 'documented', document: 'Log', expires: '2027-01-01' } } as const;
const reason = 'I looked at it';

describe('answers as they were judged', () => {
  it('keep everything about the document but its grade', () => {
    expect(applyFinding(documented, { grade: 'verified', reason })).toEqual({
      value: 'yes',
      evidence: { grade: 'verified', document: 'Log', expires: '2027-01-01' },
    });
    expect(applyFinding(documented, { grade: 'rejected', reason })?.evidence?.grade).toBe('rejected');
    expect(applyFinding({ value: 'yes' }, { grade: 'verified', reason })).toEqual({
      value: 'yes',
      evidence: { grade: 'verified' },
    });
  });

  it('make nothing of a blank but by another value', () => {
    expect(applyFindings({}, { log: { grade: 'verified', equivalent: 'accepted', reason } })).toEqual({});
    const dontKnow = { notApplicable: { reason: 'No staff' } };
    expect(applyFinding(dontKnow, { grade: 'verified', reason })).toEqual(dontKnow);
    expect(applyFindings({}, { log: { override: 'no', reason } })).toEqual({
      log: { value: 'no', overrides: { reason } },
    });
  });

  it('accept or refuse another way and a reason', () => {
    const other = { value: 'other', comment: 'By hand' };
    expect(applyFinding(other, { equivalent: 'accepted', reason })).toEqual({ ...other, equivalentAccepted: true });
    expect(applyFinding(other, { equivalent: 'refused', reason })?.equivalentAccepted).toBe(false);
    const inapplicable = { notApplicable: { reason: 'No staff' } };
    expect(applyFinding(inapplicable, { notApplicable: 'accepted', reason })).toEqual({
      notApplicable: { reason: 'No staff', accepted: true },
    });
  });

  it('hold what was said beside another value, for which its proof does not speak', () => {
    const committed = { ...documented, comment: 'All', committed: { by: '2027-01-01', proof: 'A test' } };
    expect(applyFinding(committed, { override: 'no', reason })).toEqual({
      value: 'no',
      overrides: { value: 'yes', comment: 'All', reason },
    });
    expect(applyFinding(documented, { override: 'no', grade: 'verified', reason })?.evidence).toEqual({
      grade: 'verified',
    });
  });

  it('do not count what was carried over until it is confirmed, and leave the answers given alone', () => {
    expect(applyFinding(documented, { grade: 'verified', reason, carriedFrom: 'Contract 7' })).toBe(documented);
    const answers = { log: { ...documented } };
    applyFindings(answers, { log: { override: 'no', reason } });
    expect(answers).toEqual({ log: documented });
  });
});
