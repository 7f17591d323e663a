import { describe, expect, it } from 'vitest';
import type { Answer } from '../questionnaire/answers';
import { applyFindings } from './apply-findings';
import { carriedFindings, type EarlierJudging } from './carry-findings';

const log: Answer = { value: 'yes', evidence: { grade: 'documented', document: 'Log.pdf', dated: '2030-01-01' } };
const file = { hash: 'a', supports: ['log'] };
const verified = { log: { grade: 'verified', reason: 'Seen' } } as const;
const earlier: EarlierJudging = { from: 'Contract 7', answers: { log }, documents: [file], findings: verified };
const now = { answers: { log }, documents: [file] };

describe('grades carried over from an earlier judging', () => {
  it('are proposed for the same answer with the same file, and count for nothing', () => {
    const carried = carriedFindings(now, [earlier, { ...earlier, from: 'An older one' }]);
    expect(carried).toEqual({ log: { grade: 'verified', reason: 'Seen', carriedFrom: 'Contract 7' } });
    expect(applyFindings(now.answers, carried)).toEqual(now.answers);
  });

  it.each<[string, Parameters<typeof carriedFindings>[0]]>([
    ['another value', { ...now, answers: { log: { ...log, value: 'no' } } }],
    ['a promise', { ...now, answers: { log: { ...log, committed: { by: '2031-01-01', proof: 'P' } } } }],
    ['another file of the same name', { ...now, documents: [{ ...file, hash: 'b' }] }],
    ['no file any more', { ...now, documents: [] }],
    ['a blank', { ...now, answers: {} }],
  ])('are not for %s', (_, changed) => {
    expect(carriedFindings(changed, [earlier])).toEqual({});
  });

  it('are for a document that is named the same where there is no file', () => {
    const without = { ...earlier, documents: [] };
    expect(carriedFindings({ ...now, documents: [] }, [without])).toHaveProperty('log');
    const another = {
      log: { ...log, evidence: { ...log.evidence, grade: 'documented', dated: '2031-01-01' } },
    } as const;
    expect(carriedFindings({ answers: another, documents: [] }, [without])).toEqual({});
  });

  it('never carry a value that evaluators set', () => {
    const set = { log: { override: 'no', grade: 'verified', reason: 'R' } } as const;
    expect(carriedFindings(now, [{ ...earlier, findings: set }])).toEqual({});
  });
});
