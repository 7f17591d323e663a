import { describe, expect, it } from 'vitest';
import { handmade, question } from '#test/fixtures/generated/handmade';
import type { Answers } from '../questionnaire/answers';
import { prepareRuleSet } from './prepare-rule-set';
import { proofWorthAdding } from './proof-worth-adding';

const safeguard = (id: string, quarterSteps: number) => ({
  ...{ id, title: id, quarterSteps, shownBy: id, kind: 'substance' as const },
  inPlace: { '==': [{ var: id }, 'safe'] },
});
const content = handmade({
  questions: [
    question('strong', { proof: 'welcome' }),
    question('weak', { proof: 'welcome' }),
    question('to_prove', { proof: 'required' }),
    question('nothing_to_prove'),
  ],
  risks: [
    // Severity 3, likelihood 3. A document counts half: 4 of 8 quarter-steps lower the likelihood by one, 1 of 2 by none.
    { id: 'guarded', controls: [safeguard('strong', 8)] },
    { id: 'hardly-guarded', domain: 'second', controls: [safeguard('weak', 2)] },
    { id: 'provable', domain: 'third', applies: { '==': [{ var: 'to_prove' }, 'risky'] } },
  ],
  notAsked: {},
});
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const worth = (answers: Answers, effectiveDate = '2026-03-31') =>
  proofWorthAdding(prepared, { answers, effectiveDate });
const names = (answers: Answers) => worth(answers).map((one) => one.question);
const safe = { value: 'safe' };

describe('proof worth adding', () => {
  it('is of claims whose document alone would lower a risk, the largest fall first', () => {
    const found = worth({ strong: safe, weak: safe, to_prove: safe, nothing_to_prove: safe });
    expect(found.map((one) => one.question)).toEqual(['to_prove', 'strong']);
    expect(found[0]?.risks).toMatchObject([{ id: 'provable', to: 'none' }]);
    expect(found[1]?.risks).toMatchObject([{ id: 'guarded', likelihoodSteps: 1 }]);
  });

  it('is of nothing that was not said, and of no answer that nothing good follows from', () => {
    expect(names({})).toEqual([]);
    expect(names({ strong: { value: 'risky' }, to_prove: { value: 'risky' } })).toEqual([]);
  });

  it('is of nothing that is shown already, and again once that has expired', () => {
    const evidence = { grade: 'documented', document: 'Plan', dated: '2026-01-01', expires: '2026-03-31' } as const;
    const answers = { strong: { ...safe, evidence } };
    expect(worth(answers)).toEqual([]);
    expect(worth(answers, '2026-04-01')).toMatchObject([{ question: 'strong' }]);
  });

  it('is of what was only promised', () => {
    const committed = { by: '2027-01-01', proof: 'A test' };
    expect(names({ strong: { ...safe, committed } })).toEqual(['strong']);
  });
});
