import { describe, expect, it } from 'vitest';
import type { Answer } from '../questionnaire/answers';
import { applyFindings } from './apply-findings';
import { carriedProofs, type EarlierContract } from './carry-proofs';
import type { ContractEntry, EntryProof } from './contract';

const by = { personId: 'p', name: 'P' };
const proof: EntryProof = {
  ...{ words: 'We tested it', document: 'Log 7', grade: 'verified', received: '2031-06-01' },
  ...{ expires: '2032-06-01', by, at: '2031-06-02T00:00:00.000Z' },
};
const entry: ContractEntry = {
  ...{ id: 'e1', from: { kind: 'commitment', question: 'log' }, title: 'T', owner: 'vendor', who: '' },
  ...{ proofNeeded: 'A page', risks: [], proof },
};
const { proof: _proof, ...unproved } = entry;
const promised: Answer = { value: 'yes', committed: { by: '2031-08-31', proof: 'A page' } };
const contract: EarlierContract = { title: 'Checks', number: 'C-7', entries: [entry], answers: { log: promised } };
const now = { log: { value: 'yes' } };
const day = '2032-01-01';
const withProof = (changes: Partial<EntryProof>): EarlierContract => ({
  ...contract,
  entries: [{ ...entry, proof: { ...proof, ...changes } }],
});

describe('proofs accepted under an earlier contract', () => {
  it('are proposed for the same answer, name contract and document, and count for nothing', () => {
    const carried = carriedProofs(now, [contract], day);
    expect(carried).toEqual({
      log: { grade: 'verified', reason: 'We tested it', carriedFrom: 'Checks · C-7 · Log 7' },
    });
    expect(applyFindings(now, carried)).toEqual(now);
  });

  it('are the newest where there are several', () => {
    const newer = withProof({ words: 'Again', at: '2031-07-01T00:00:00.000Z' });
    expect(carriedProofs(now, [contract, newer], day)['log']?.reason).toBe('Again');
    expect(carriedProofs(now, [newer, contract], day)['log']?.reason).toBe('Again');
  });

  it.each<[string, Parameters<typeof carriedProofs>]>([
    ['another value', [{ log: { value: 'no' } }, [contract], day]],
    ['other words', [{ log: { value: 'yes', comment: 'At night' } }, [contract], day]],
    ['a promise', [{ log: promised }, [contract], day]],
    ['a blank', [{}, [contract], day]],
    ['a proof that has expired', [now, [contract], '2032-06-02']],
    ['what was given up', [now, [{ ...contract, entries: [{ ...entry, waived: { reason: 'R', by, at: '' } }] }], day]],
    ['what was never proved', [now, [{ ...contract, entries: [unproved] }], day]],
    ['a measure', [now, [{ ...contract, entries: [{ ...entry, from: { kind: 'own' } }] }], day]],
    ['a document where none is attached', [now, [withProof({ grade: 'documented' })], day]],
  ])('are not for %s', (_, parameters) => {
    expect(carriedProofs(...parameters)).toEqual({});
  });

  describe('and answers that were verified while its risks were judged anew', () => {
    const verified = {
      value: 'yes',
      evidence: { grade: 'verified', document: 'Log 9', expires: '2032-06-01' },
    } as const;
    const anew: EarlierContract = { ...contract, entries: [], answers: { log: verified } };

    it('are proposed without a reason: nobody wrote one down', () => {
      const carried = carriedProofs(now, [anew], day);
      expect(carried).toEqual({ log: { grade: 'verified', reason: '', carriedFrom: 'Checks · C-7 · Log 9' } });
      expect(applyFindings(now, carried)).toEqual(now);
    });

    it('give way to a proof of the register', () => {
      expect(carriedProofs(now, [{ ...contract, answers: { log: verified } }], day)['log']?.reason).toBe(
        'We tested it',
      );
    });

    it.each<[string, Parameters<typeof carriedProofs>]>([
      ['another value', [{ log: { value: 'no' } }, [anew], day]],
      ['a proof that has expired', [now, [anew], '2032-06-02']],
      [
        'what was documented alone',
        [now, [{ ...anew, answers: { log: { ...verified, evidence: { grade: 'documented' } } } }], day],
      ],
      ['what the register has open again', [now, [{ ...anew, entries: [unproved] }], day]],
    ])('are not for %s', (_, parameters) => {
      expect(carriedProofs(...parameters)).toEqual({});
    });
  });

  it('are for a document where one is attached', () => {
    const attached = { log: { value: 'yes', evidence: { grade: 'documented', document: 'Log.pdf' } } } as const;
    expect(carriedProofs(attached, [withProof({ grade: 'documented' })], day)).toHaveProperty('log');
  });
});
