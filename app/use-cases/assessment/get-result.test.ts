import { describe, expect, it } from 'vitest';
import { buyer, openSmallAssessment, smallPorts } from '#test/small-content';
import { getResult } from './get-result';
import { NotFound } from '~/use-cases/refusals';
import { saveAnswers } from './save-answers';

async function resultOf(changes: Record<string, unknown>) {
  const ports = await smallPorts();
  const { id: assessmentId } = await openSmallAssessment(ports);
  const saved = await saveAnswers(ports, buyer, { assessmentId, patch: { id: 'p', basedOn: 0, changes } });
  expect(saved.kind).toBe('saved');
  const clock = { now: () => '2026-03-31T23:59:59.999Z' };
  return getResult({ ...ports, clock }, buyer, { assessmentId });
}

const worst = {
  uses_personal_data: { value: 'yes' },
  data_kind: { value: 'health' },
  people_with_access: { value: 500 },
  access_log: { value: 'no' },
};

describe('getResult', () => {
  it('judges an assessment in which nobody has answered anything', async () => {
    const { evaluation } = await resultOf({});
    expect(evaluation.overall.evidenced).toEqual({ atLeast: 'none', atMost: 'critical' });
    expect(evaluation.stoppers).toMatchObject([{ state: 'possible' }]);
  });

  it('judges the answers by the pinned rule set, for the calendar day in UTC and the stage of the assessment', async () => {
    const { evaluation, ruleSet, assessment, explanations } = await resultOf(worst);
    expect(evaluation).toMatchObject({
      effectiveDate: '2026-03-31',
      stage: 'planning',
      ruleSet: assessment.ruleSet,
      questionnaires: assessment.questionnaires,
      recommendation: { atLeast: 'stop', atMost: 'stop' },
      risks: [{ id: 'leak', level: 'critical' }],
    });
    expect([...explanations.keys()]).toEqual(ruleSet.risks.map(({ id }) => id));
  });

  it('drops the answer of a question that is hidden', async () => {
    const { evaluation } = await resultOf({ ...worst, uses_personal_data: { value: 'no' } });
    expect(evaluation).toMatchObject({
      recommendation: { atMost: 'proceed' },
      risks: [{ level: 'none' }],
      stoppers: [{ state: 'excluded' }],
    });
  });

  it('says that an assessment is gone', async () => {
    await expect(getResult(await smallPorts(), buyer, { assessmentId: 'gone' })).rejects.toThrow(NotFound);
  });
});
