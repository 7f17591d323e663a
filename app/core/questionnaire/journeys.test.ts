import { describe, expect, it } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import { runJourneys } from './journeys';

const questionnaires = [loadQuestionnaire('kitchen-sink-buyer'), loadQuestionnaire('kitchen-sink')];
const run = (journey: Record<string, unknown>) => {
  const journeys = [{ name: 'Some way', ...journey }];
  return runJourneys({ path: 'journeys.json', text: JSON.stringify({ journeys }, null, 1) }, questionnaires);
};
const issuesOf = (journey: Record<string, unknown>) => {
  const result = run(journey);
  return result.ok ? [] : result.issues.map(({ code, where, suggestion }) => [code, where.pointer, suggestion]);
};

describe('a journey', () => {
  it('is right about what is asked and what is not', () => {
    expect(
      run({
        context: { buyer_decides_alone: true },
        answers: { data_kept: 'health_data', data_kinds: { value: ['photos'] }, has_log: false },
        asked: ['hosting', 'recognition', 'contact_name'],
        notAsked: ['log_read', 'benefit_kind'],
      }),
    ).toEqual({ ok: true, value: 1, warnings: [] });
  });

  it('is wrong about a question that is not asked, and about one that is', () => {
    expect(
      issuesOf({ answers: { has_log: false }, asked: ['has_log', 'log_read'], notAsked: ['hosting', 'routes'] }),
    ).toEqual([
      ['journey_not_asked', '/journeys/0/asked/1', undefined],
      ['journey_asked', '/journeys/0/notAsked/1', undefined],
    ]);
  });

  it('is wrong about questions and answers that do not exist', () => {
    expect(issuesOf({ asked: ['has_lgo'] })).toEqual([['unknown_question', '/journeys/0/asked/0', 'has_log']]);
    expect(issuesOf({ answers: { data_kept: 'noting' } })).toEqual([
      ['not_offered', '/journeys/0/answers/data_kept/value', 'nothing'],
    ]);
    expect(issuesOf({ context: { has_log: true } })).toEqual([
      ['unknown_question', '/journeys/0/context/has_log', undefined],
    ]);
  });

  it('has the shape of a journey', () => {
    expect(issuesOf({ askd: [] })).toEqual([['unknown_property', '/journeys/0/askd', 'asked']]);
  });
});
