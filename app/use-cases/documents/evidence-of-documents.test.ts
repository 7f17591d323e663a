import { describe, expect, it } from 'vitest';
import { evidenceChanges } from './evidence-of-documents';

const plan = { id: '1', name: 'Plan.pdf', dated: '2026-01-31', supports: ['log'] };
const audit = { id: '2', name: 'Audit.pdf', dated: '2026-02-28', expires: '2027-02-28', supports: ['log', 'access'] };
const byPlan = { grade: 'documented', document: 'Plan.pdf', dated: '2026-01-31' } as const;
const byAudit = { grade: 'documented', document: 'Audit.pdf', dated: '2026-02-28', expires: '2027-02-28' } as const;

describe('answers and the documents they rest on', () => {
  it('rest on a new one that supports them, and only those that were given', () => {
    expect(evidenceChanges({ log: { value: 'yes' } }, [], [plan])).toEqual({ log: { value: 'yes', evidence: byPlan } });
    expect(evidenceChanges({}, [], [plan])).toEqual({});
    expect(evidenceChanges({ log: { notApplicable: { reason: 'x' } } }, [], [plan])).toEqual({});
  });

  it('rest on the newest, and on the one before once that is gone', () => {
    const before = { log: { value: 'yes', evidence: byPlan } };
    expect(evidenceChanges(before, [plan], [plan, audit])).toEqual({ log: { value: 'yes', evidence: byAudit } });
    const after = { log: { value: 'yes', evidence: byAudit } };
    expect(evidenceChanges(after, [plan, audit], [plan])).toEqual({ log: { value: 'yes', evidence: byPlan } });
  });

  it('rest on nothing once the last one is gone, and keep what else was said', () => {
    const answers = { log: { value: 'yes', comment: 'So', evidence: byPlan } };
    expect(evidenceChanges(answers, [plan], [])).toEqual({ log: { value: 'yes', comment: 'So' } });
  });

  it('keep a proof that was given by hand', () => {
    const byHand = { grade: 'documented', document: 'Letter', dated: '2026-01-01' } as const;
    expect(evidenceChanges({ log: { value: 'yes', evidence: byHand } }, [plan], [])).toEqual({});
  });

  it('are shown instead of promised', () => {
    const promised = { log: { value: 'yes', committed: { by: '2027-01-01', proof: 'Test' } } };
    expect(evidenceChanges(promised, [], [plan])).toEqual({ log: { value: 'yes', evidence: byPlan } });
    expect(evidenceChanges(promised, [plan], [])).toEqual({});
  });

  it('follow when a document is said to be of another day or to support something else', () => {
    const answers = { log: { value: 'yes', evidence: byPlan }, access: { value: 3 } };
    expect(evidenceChanges(answers, [plan], [{ ...plan, dated: '2026-03-01' }])).toEqual({
      log: { value: 'yes', evidence: { ...byPlan, dated: '2026-03-01' } },
    });
    expect(evidenceChanges(answers, [plan], [{ ...plan, supports: ['access'] }])).toEqual({
      log: { value: 'yes' },
      access: { value: 3, evidence: byPlan },
    });
  });

  it('rest on it anew once somebody has looked at it again', () => {
    const claimed = { log: { value: 'yes', evidence: { ...byPlan, grade: 'claimed' as const } } };
    expect(evidenceChanges(claimed, [plan], [plan])).toEqual({});
    expect(evidenceChanges(claimed, [plan], [plan], '1')).toEqual({ log: { value: 'yes', evidence: byPlan } });
  });

  it('stay as they are where nothing changed', () => {
    expect(evidenceChanges({ log: { value: 'yes' } }, [plan], [plan])).toEqual({});
  });
});
