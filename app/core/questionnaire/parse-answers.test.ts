import { describe, expect, it } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import { parseAnswers } from './parse-answers';
import { parseSurvey } from './parse-survey';

const questionnaires = [loadQuestionnaire('kitchen-sink-buyer'), loadQuestionnaire('kitchen-sink')];
const parse = (value: unknown, among = questionnaires) =>
  parseAnswers(
    { path: 'answers.json', text: typeof value === 'string' ? value : JSON.stringify(value, null, 1) },
    among,
  );
const issuesOf = (value: unknown) => {
  const result = parse(value);
  return result.ok ? [] : result.issues;
};

describe('a file of answers', () => {
  it('says what it is about, and holds answers in full or as plain values', () => {
    const about = {
      title: 'An offer',
      notice: 'Made up.',
      ruleSet: 'some-rules',
      effectiveDate: '2026-01-01',
      stage: 'planning',
    };
    const result = parse({
      $schema: '../answers.schema.json',
      ...about,
      answerSources: { has_log: 'Page 3' },
      answers: {
        has_log: true,
        data_kinds: ['names', 'photos'],
        keeps_days: 30,
        data_kept: { value: 'health_data', evidence: { grade: 'documented', dated: '2025-05-05' } },
        routes: { value: { by_phone: 'works' } },
        contact_name: {},
      },
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        file: { ...about, answerSources: { has_log: 'Page 3' } },
        answers: {
          has_log: { value: true },
          data_kinds: { value: ['names', 'photos'] },
          keeps_days: { value: 30 },
          data_kept: { value: 'health_data', evidence: { grade: 'documented', dated: '2025-05-05' } },
          routes: { value: { by_phone: 'works' } },
          contact_name: {},
        },
      },
    });
  });

  it('is refused with the line of each fault', () => {
    const text =
      '{\n "answers": {\n  "data_kept": "noting",\n  "has_lgo": true,\n  "support_quality": { "value": 99 }\n }\n}';
    expect(
      issuesOf(text).map(({ code, where, suggestion }) => [code, where.file, where.pointer, where.line, suggestion]),
    ).toEqual([
      ['not_offered', 'answers.json', '/answers/data_kept/value', 3, 'nothing'],
      ['unknown_question', 'answers.json', '/answers/has_lgo', 4, 'has_log'],
      ['not_offered', 'answers.json', '/answers/support_quality/value', 5, undefined],
    ]);
  });

  it('is refused where it says something unknown about itself', () => {
    expect(issuesOf({ answers: {}, effectiveDay: '2026-01-01' })).toMatchObject([
      { code: 'unknown_property', where: { pointer: '/effectiveDay' }, suggestion: 'effectiveDate' },
    ]);
  });

  it.each([
    ['broken JSON', '{"answers": {', 'broken_json'],
    ['a prototype name', '{"answers": {"__proto__": {"value": 1}}}', 'forbidden_key'],
    ['a name twice', '{"answers": {"has_log": true, "has_log": false}}', 'duplicate_key'],
    ['ten megabytes', `{"answers": {"contact_name": "${'x'.repeat(10_000_000)}"}}`, 'json_too_long'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'json_too_deep'],
    ['a list', '[]', 'wrong_type'],
    ['a number', '7', 'wrong_type'],
  ])('is refused for %s', (_, text, code) => {
    expect(issuesOf(text).map((issue) => issue.code)).toEqual([code]);
  });
});

describe('the data of a SurveyJS form', () => {
  it('is read as answers, comments beside their questions', () => {
    expect(
      parse({
        data_kept: 'other',
        'data_kept-Comment': 'In our own way',
        routes: { by_phone: 'fails' },
        keeps_days: null,
      }),
    ).toEqual({
      ok: true,
      value: {
        file: {},
        answers: { data_kept: { value: 'other', comment: 'In our own way' }, routes: { value: { by_phone: 'fails' } } },
      },
      warnings: [],
    });
  });

  it('is empty for an empty form', () => {
    expect(parse({})).toMatchObject({ ok: true, value: { answers: {} } });
  });

  it('is refused where a question does not exist', () => {
    expect(issuesOf({ 'data_kept-Coment': 'x' })).toMatchObject([
      { code: 'unknown_question', where: { pointer: '/data_kept-Coment' } },
    ]);
  });

  it('keeps what it says of questions that cannot be asked out of the answers, and says so', () => {
    const survey = parseSurvey(
      {
        path: 'survey.json',
        text: JSON.stringify({
          elements: [
            { type: 'text', name: 'Name 1' },
            { type: 'signaturepad', name: 'Signed' },
          ],
        }),
      },
      'from-elsewhere',
    );
    if (!survey.ok) throw new Error();
    const result = parse({ 'Name 1': 'A', Signed: 'data:image/png;base64,' }, [survey.value]);
    expect(result).toMatchObject({
      ok: true,
      value: { answers: { 'Name 1': { value: 'A' } } },
      warnings: [{ code: 'answer_left_out', severity: 'warning', where: { pointer: '/Signed', line: 3 } }],
    });
  });
});
