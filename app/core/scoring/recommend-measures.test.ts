import { describe, expect, it } from 'vitest';
import { handmade, question } from '#test/fixtures/generated/handmade';
import type { Answers } from '../questionnaire/answers';
import { evaluateRisks } from './evaluate-risks';
import { prepareRuleSet } from './prepare-rule-set';

const control = (id: string, shownBy: string) => ({
  id,
  title: id,
  inPlace: { '==': [{ var: shownBy }, 'safe'] },
  quarterSteps: 1,
  kind: 'substance',
  shownBy,
});
/** High where risky, low where safe. */
const risk = (id: string, level: string, controls: unknown[] = []) => ({
  id,
  gravity: 2,
  irremediability: 1,
  likelihood: { if: [{ '==': [{ var: level }, 'high'] }, 4, { '==': [{ var: level }, 'moderate'] }, 2, 1] },
  controls,
});
const levels = ['low', 'moderate', 'high'];
const content = handmade({
  questions: [
    question('first_level', { choices: levels }),
    question('second_level', { choices: levels }),
    question('first_shown'),
    question('second_shown'),
  ],
  risks: [
    risk('first-risk', 'first_level', [control('first', 'first_shown'), control('second', 'second_shown')]),
    risk('second-risk', 'second_level', [control('second', 'second_shown')]),
  ],
  measures: [
    { id: 'could-at-award', risks: ['first-risk'], strength: 'could' },
    { id: 'must-at-award', risks: ['first-risk', 'second-risk'], metBy: ['second_shown'] },
    { id: 'should-at-award', risks: ['first-risk'], strength: 'should' },
    { id: 'must-in-contract', risks: ['first-risk'], stage: 'contract', metBy: ['first_shown'] },
    { id: 'must-at-need', risks: ['first-risk'], stage: 'need' },
    { id: 'of-no-question', risks: ['second-risk'], stage: 'contract', metBy: ['vendors_first'] },
  ],
});
const prepared = prepareRuleSet(content.ruleSet, content.questionnaires);
const measures = (answers: Answers, stage = 'need') =>
  evaluateRisks(prepared, { answers, effectiveDate: '2026-03-31', stage }).measures.map(
    ({ measure, risks }) => `${measure.id}: ${risks.join(', ')}`,
  );
const calls = (first: string, second: string): Answers => ({
  first_level: { value: first },
  second_level: { value: second },
});

describe('Measures', () => {
  it('are called for by risks from moderate on, and by no lower one', () => {
    expect(measures(calls('low', 'low'))).toEqual([]);
    expect(measures(calls('low', 'moderate'))).toEqual(['must-at-award: second-risk', 'of-no-question: second-risk']);
    expect(measures(calls('high', 'low'))).toContain('must-at-award: first-risk');
    expect(measures(calls('high', 'moderate'))).toContain('must-at-award: first-risk, second-risk');
  });

  it('stand in the order of the stages, in each must before should before could', () => {
    expect(measures(calls('high', 'low')).map((line) => line.split(':')[0])).toEqual([
      'must-at-need',
      'must-at-award',
      'should-at-award',
      'could-at-award',
      'must-in-contract',
    ]);
  });

  it('are for the present stage and those to come', () => {
    expect(measures(calls('high', 'low'), 'contract')).toEqual(['must-in-contract: first-risk']);
    expect(measures(calls('high', 'low'), 'award')).not.toContain('must-at-need: first-risk');
  });

  it.each([
    ['claimed', true],
    ['documented', false],
    ['verified', false],
  ] as const)('that a safeguard meets are left out once it is documented: %s', (grade, isCalledFor) => {
    const answers: Answers = { ...calls('high', 'low'), first_shown: { value: 'safe', evidence: { grade } } };
    expect(measures(answers).includes('must-in-contract: first-risk')).toBe(isCalledFor);
  });

  it('stay where the safeguard is not in place, however well that is shown', () => {
    const answers: Answers = {
      ...calls('high', 'low'),
      first_shown: { value: 'risky', evidence: { grade: 'verified' } },
    };
    expect(measures(answers)).toContain('must-in-contract: first-risk');
  });

  it('stay where the question that would meet them shows no safeguard of the risk', () => {
    const answers: Answers = {
      ...calls('low', 'high'),
      vendors_first: { value: 'safe', evidence: { grade: 'verified' } },
    };
    expect(measures(answers)).toContain('of-no-question: second-risk');
  });
});
