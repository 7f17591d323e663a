import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ContentFile } from '../shared/content-file';
import { parseQuestionnaire } from './parse-questionnaire';
import { offeredChoices, type Questionnaire } from './questionnaire';

const fixtures = 'test/fixtures/questionnaires';
const read = (path: string): ContentFile => ({ path, text: readFileSync(`${fixtures}/${path}`, 'utf8') });
const issuesOf = (file: ContentFile) => {
  const result = parseQuestionnaire(file);
  return result.ok ? [] : result.issues;
};
const parsed = (path: string): Questionnaire => {
  const result = parseQuestionnaire(read(path));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

describe('a questionnaire with every supported type and feature', () => {
  const kitchenSink = parsed('kitchen-sink/questionnaire.json');
  const question = (name: string) => kitchenSink.questions.find((candidate) => candidate.name === name);

  it('is read without an issue, its survey untouched', () => {
    const written = JSON.parse(read('kitchen-sink/questionnaire.json').text) as { survey: unknown };
    expect(kitchenSink.survey).toEqual(written.survey);
    expect(JSON.stringify(kitchenSink.survey)).toBe(JSON.stringify(written.survey));
  });

  it('lists all questions in the order of the form, each with its page', () => {
    expect(kitchenSink.questions.map(({ name }) => name)).toEqual([
      ...['data_kept', 'data_kinds', 'recognition', 'has_log', 'log_read', 'hosting', 'support_quality', 'error_rate'],
      ...['contact_name', 'contact_email', 'contact_page', 'contact_phone', 'keeps_days', 'share_found', 'tested_on'],
      ...['test_findings', 'why_untested', 'routes', 'phone_fails_why', 'responsible', 'benefit_kind', 'anything_else'],
    ]);
    expect(question('recognition')?.page).toBe('picking');
    expect(new Set(kitchenSink.questions.map(({ type }) => type))).toEqual(
      new Set([
        'radiogroup',
        'checkbox',
        'tagbox',
        'boolean',
        'dropdown',
        'rating',
        'text',
        'comment',
        'matrix',
        'multipletext',
      ]),
    );
  });

  it('says what each question accepts', () => {
    const offered = (name: string) => offeredChoices(question(name)!.accepts);
    expect(offered('data_kept').map(({ value }) => value)).toEqual([
      ...['nothing', 'contact_details', 'health_data', 'other', 'dontknow'],
    ]);
    expect(offered('data_kept').at(-1)?.text).toEqual({ default: 'We do not know', fr: 'Nous ne savons pas' });
    expect(question('data_kinds')?.accepts).toMatchObject({ kind: 'choices', none: true, other: true, min: 1, max: 3 });
    expect(
      offered('data_kinds')
        .map(({ text }) => text)
        .slice(-3),
    ).toEqual(['Other (describe)', 'None', "Don't know"]);
    expect(offered('has_log')).toEqual([
      { value: true, text: 'Yes' },
      { value: false, text: 'No' },
    ]);
    expect(offered('log_read').map(({ value }) => value)).toEqual(['is_read', 'not_read']);
    expect(offered('support_quality').map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(question('keeps_days')?.accepts).toEqual({ kind: 'number', min: 0, max: 3650, integer: true });
    expect(question('share_found')?.accepts).toEqual({ kind: 'number', min: 0, max: 100, integer: false });
    expect(question('tested_on')?.accepts).toEqual({ kind: 'date', min: '2000-01-01', max: '2100-12-31' });
    expect(question('contact_email')?.accepts).toEqual({
      kind: 'text',
      maxLength: 500,
      multiline: false,
      format: 'email',
    });
    expect(question('test_findings')?.accepts).toEqual({ kind: 'text', maxLength: 10_000, multiline: true });
    expect(question('why_untested')?.accepts).toEqual({ kind: 'text', maxLength: 200, multiline: true });
    expect(question('routes')?.accepts).toMatchObject({
      kind: 'rows',
      rows: [{ value: 'by_phone' }, { value: 'by_letter' }],
    });
    expect(question('responsible')?.accepts).toMatchObject({
      kind: 'fields',
      fields: [{ maxLength: 500 }, { maxLength: 60 }],
    });
  });

  it('says what decides whether each question is asked, through panels and pages, other questionnaires included', () => {
    expect(question('data_kept')?.visibilityReads).toEqual([]);
    expect(question('recognition')?.visibilityReads).toEqual(['data_kinds', 'data_kept']);
    expect(question('test_findings')?.visibilityReads).toEqual(['tested_on', 'data_kept']);
    expect(question('phone_fails_why')?.visibilityReads).toEqual(['routes']);
    expect(question('benefit_kind')?.visibilityReads).toEqual(['buyer_sector', 'data_kept']);
    expect(question('has_log')?.visibilityReads).toEqual([]);
  });

  it('carries the notes, and defaults where there is none', () => {
    expect(question('data_kept')?.note).toMatchObject({
      proof: 'required',
      order: ['nothing', 'contact_details', 'health_data', 'other'],
    });
    expect(question('routes')?.note).toEqual({
      why: '',
      factors: [],
      sources: [],
      proof: 'none',
      use: 'information',
      changeable: false,
      notApplicable: false,
    });
  });

  it('keeps pages and panels with their words, and every language', () => {
    expect(kitchenSink.title).toMatchObject({ ar: 'كل شيء' });
    expect(kitchenSink.pages[0]).toMatchObject({
      name: 'picking',
      description: 'Questions whose answers are picked.',
      elements: [
        { kind: 'question', name: 'data_kept' },
        {
          kind: 'panel',
          name: 'about_data',
          elements: [{ name: 'data_kinds' }, { kind: 'panel', elements: [{ name: 'recognition' }] }],
        },
        ...['has_log', 'log_read', 'hosting', 'support_quality', 'error_rate'].map((name) => ({
          kind: 'question',
          name,
        })),
      ],
    });
  });

  it('has a hash that changes with any word and not with the layout of the file', () => {
    const { path, text } = read('kitchen-sink/questionnaire.json');
    const hashOf = (words: string) => {
      const result = parseQuestionnaire({ path, text: words });
      return result.ok ? result.value.hash : undefined;
    };
    expect(hashOf(JSON.stringify(JSON.parse(text)))).toBe(kitchenSink.hash);
    expect(hashOf(text.replace('Count logs and copies.', 'Count logs.'))).not.toBe(kitchenSink.hash);
    expect(kitchenSink.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the faults of a questionnaire', () => {
  const files = readdirSync(`${fixtures}/invalid`);
  const codes = new Set(files.map((name) => name.replace('.json', '').split('--')[0] ?? ''));

  it('have a fixture for each code that the sources of the parser can report', () => {
    const sources = [
      'build-questionnaire',
      'check-notes',
      'check-questions',
      'parse-questionnaire',
      'read-accepted-answer',
      'read-conditions',
    ]
      .map((name) => readFileSync(`app/core/questionnaire/${name}.ts`, 'utf8'))
      .join('');
    const reported = [...sources.matchAll(/report\(\s*'([a-z_]+)'/g)].map(([, code]) => code ?? '');
    // That a condition reads a question that cannot be asked is never the only fault.
    expect(reported.filter((code) => !codes.has(code) && code !== 'unaskable_name')).toEqual([]);
    expect(reported.length).toBeGreaterThan(30);
  });

  it.each(files)('are found, once and at their place: %s', (name) => {
    const file = read(`invalid/${name}`);
    const [code] = name.replace('.json', '').split('--');
    const issues = issuesOf(file);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]).toMatchObject({
      severity: 'error',
      where: { file: file.path, line: expect.any(Number) as number },
    });
  });

  it.each([
    ['unknown_property.json', 'isRequired', '/survey/pages/0/elements/0/isRequird', 30],
    ['unknown_property--old-name.json', 'showOtherItem', '/survey/pages/0/elements/0/hasOther', 30],
    ['unknown_property--choice.json', 'text', '/survey/pages/0/elements/0/choices/0/txt', 24],
    ['unknown_name.json', 'first_question', '/survey/pages/0/elements/1/visibleIf', 35],
    ['unknown_name--other-case.json', 'first_question', '/survey/pages/0/elements/1/visibleIf', 35],
    ['unknown_choice.json', 'safe', '/survey/pages/0/elements/1/visibleIf', 35],
    ['unknown_choice--order.json', 'risky', '/questions/first_question/order/2', 12],
    ['note_without_question.json', 'first_question', '/questions/first_qestion', 10],
    ['unsupported_type--misspelt.json', 'radiogroup', '/survey/pages/0/elements/1/type', 32],
    ['value_not_allowed.json', 'required', '/questions/first_question/proof', 9],
  ])('are told with what was probably meant: %s', (name, suggestion, pointer, line) => {
    expect(issuesOf(read(`invalid/${name}`))).toMatchObject([{ suggestion, where: { pointer, line } }]);
  });

  it('are told all at once', () => {
    const text = read('invalid/dynamic_text.json')
      .text.replace('"value": "safe"', '"value": "Not Safe"')
      .replace('"Risky"', '"{first_question}"');
    expect(issuesOf({ path: 'f.json', text }).map(({ code }) => code)).toEqual([
      ...['dynamic_text', 'choice_not_snake_case', 'dynamic_text'],
    ]);
  });

  it('does not hang on a condition of two thousand characters', () => {
    const condition = `${'('.repeat(500)}{first_question} = 'safe'${')'.repeat(500)}`;
    const text = read('invalid/broken_condition.json').text.replace("{first_question} = 'safe' adn", condition);
    expect(issuesOf({ path: 'f.json', text })).toEqual([]);
  });
});
