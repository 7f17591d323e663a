import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentUnder } from '#test/fixtures/briefs/judged';
import { arbitraryInput } from '#test/fixtures/generated/arbitrary-answers';
import type { Answers } from '../questionnaire/answers';
import type { RiskEvaluation } from '../scoring/evaluation';
import { evaluateRisks } from '../scoring/evaluate-risks';
import { rankOf } from '../scoring/level';
import { prepareRuleSet } from '../scoring/prepare-rule-set';
import type { ContractEntry, EntryProof } from './contract';
import { contractAnswers } from './contract-answers';
import { openEntries } from './open-entries';

const content = contentUnder('.', 'essential-services');
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const questions = content.questionnaires.flatMap((questionnaire) => questionnaire.questions);
const judge = (answers: Answers, effectiveDate: string) => evaluateRisks(prepared, { answers, effectiveDate });
const proof: EntryProof = {
  ...{ words: 'Tested by us', document: 'Report 7', grade: 'verified', received: '2020-01-01' },
  by: { personId: 'p', name: 'P' },
  at: '2020-01-01T00:00:00.000Z',
};
const entriesOf = (evaluation: RiskEvaluation, proved: (index: number) => boolean): ContractEntry[] =>
  openEntries(evaluation, questions, { buyer: 'B', vendor: 'V' }).map((entry, index) =>
    proved(index) ? { ...entry, proof } : entry,
  );

describe('answers under a contract', () => {
  const committed = { value: 'yes', committed: { by: '2027-01-31', proof: 'A test report' } } as const;
  const entry = (about: Partial<ContractEntry>): ContractEntry => ({
    ...{ id: 'e', from: { kind: 'commitment', question: 'log' }, title: 'Log', owner: 'vendor', who: '' },
    ...{ proofNeeded: 'A page', risks: [] },
    ...about,
  });

  it('are shown by what proved them, as what showed it', () => {
    expect(contractAnswers({ log: committed }, { entries: [entry({ proof })] })).toEqual({
      log: { value: 'yes', evidence: { grade: 'verified', document: 'Report 7', dated: '2020-01-01' } },
    });
    const another = { ...committed, value: 'other', comment: 'On paper' };
    expect(
      contractAnswers({ log: another }, { entries: [entry({ proof: { ...proof, grade: 'documented' } })] })['log'],
    ).toMatchObject({ value: 'other', comment: 'On paper', equivalentAccepted: true });
  });

  it('stay promised while nothing is proved, however late, and where the proof was given up', () => {
    const waived = { reason: 'No', by: proof.by, at: proof.at };
    for (const about of [{}, { due: '2000-01-01' }, { proof, waived }])
      expect(contractAnswers({ log: committed }, { entries: [entry(about)] })).toEqual({ log: committed });
  });

  it('hold earlier proofs already where they were written down later: what is promised anew is open again', () => {
    expect(contractAnswers({ log: committed }, { entries: [entry({ proof })] }, proof.at)).toEqual({ log: committed });
  });

  it('that promise nothing any more stay as they are, and no answer appears from nowhere', () => {
    const entries = [entry({ proof }), entry({ from: { kind: 'commitment', question: 'gone' }, proof })];
    expect(contractAnswers({ log: { value: 'no' } }, { entries })).toEqual({ log: { value: 'no' } });
  });

  it('never raise a level, and with every promise proved stand where the engine said they would', () => {
    let moved = 0;
    fc.assert(
      fc.property(arbitraryInput(content.questionnaires), fc.nat(3), ({ answers, effectiveDate }, pick) => {
        const before = judge(answers, effectiveDate);
        const some = entriesOf(before, (index) => index % 4 === pick);
        const partly = judge(contractAnswers(answers, { entries: some }), effectiveDate);
        const all = entriesOf(before, () => true);
        const wholly = judge(contractAnswers(answers, { entries: all }), effectiveDate);
        before.risks.forEach(({ evidenced, committed: promised }, index) => {
          const [some, every] = [partly.risks[index]?.evidenced.level, wholly.risks[index]?.evidenced.level];
          if (some === undefined || every === undefined) throw new Error('A risk is gone');
          expect(rankOf(some.atMost)).toBeLessThanOrEqual(rankOf(evidenced.level.atMost));
          expect(every).toEqual((promised ?? evidenced).level);
          if (every.atMost !== evidenced.level.atMost) moved += 1;
        });
      }),
      { numRuns: 8, seed: 7 },
    );
    expect(moved).toBeGreaterThan(0);
  });
});
