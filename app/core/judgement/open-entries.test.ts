import { describe, expect, it } from 'vitest';
import { handmade, question } from '#test/fixtures/generated/handmade';
import { evaluateRisks } from '../scoring/evaluate-risks';
import { prepareRuleSet } from '../scoring/prepare-rule-set';
import { openEntries } from './open-entries';

const content = handmade({
  questions: [question('level', { choices: ['low', 'high'] }), question('log')],
  risks: [
    {
      ...{ id: 'leak', gravity: 2, irremediability: 1 },
      likelihood: { if: [{ '==': [{ var: 'level' }, 'high'] }, 4, 1] },
      controls: [
        {
          ...{ id: 'log', title: 'Log', inPlace: { '==': [{ var: 'log' }, 'safe'] } },
          ...{ quarterSteps: 1, kind: 'substance', shownBy: 'log' },
        },
      ],
    },
  ],
  measures: [{ id: 'keep-a-log', risks: ['leak'], strength: 'must' }],
});

describe('what a contract begins with', () => {
  it('is every promise with its day, then every open measure without one', () => {
    const answers = {
      level: { value: 'high' },
      log: { value: 'safe', committed: { by: '2027-01-31', proof: 'A page' } },
    };
    const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
    const evaluation = evaluateRisks(prepared, { answers, effectiveDate: '2026-06-01' });
    const questions = content.questionnaires.flatMap((one) => one.questions);
    const entries = openEntries(evaluation, questions, { buyer: 'Amina', vendor: 'Lumen' });
    expect(entries).toMatchObject([
      {
        ...{ id: 'commitment-log', from: { kind: 'commitment', question: 'log' }, owner: 'vendor', who: 'Lumen' },
        promised: ['Choice safe'],
        ...{ due: '2027-01-31', proofNeeded: 'A page', risks: ['leak'] },
      },
      { id: 'measure-keep-a-log', from: { kind: 'measure', measure: 'keep-a-log' }, strength: 'must', risks: ['leak'] },
    ]);
    expect(entries[1]).not.toHaveProperty('due');
  });
});
