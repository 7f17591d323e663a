import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answer } from './answers';
import { checkAnswer, checkAnswers } from './check-answers';

const buyer = loadQuestionnaire('kitchen-sink-buyer');
const vendor = loadQuestionnaire('kitchen-sink');
const question = (name: string) => vendor.questions.find((candidate) => candidate.name === name)!;
const codesOf = (name: string, answer: Answer) => checkAnswer(question(name), answer).map(({ code }) => code);
const faultsOf = (answers: unknown) => {
  const result = checkAnswers([buyer, vendor], answers);
  return result.ok ? [] : result.issues;
};

describe('an answer', () => {
  it.each<[string, Answer]>([
    ['data_kept', {}],
    ['data_kept', { value: 'nothing' }],
    ['data_kept', { value: 'other', comment: 'In our own way' }],
    ['data_kept', { value: 'other' }],
    ['data_kept', { value: 'dontknow' }],
    ['data_kinds', { value: ['names'] }],
    ['data_kinds', { value: ['voices', 'other', 'names'] }],
    ['data_kinds', { value: ['none'] }],
    ['data_kinds', { value: ['dontknow'] }],
    ['has_log', { value: false }],
    ['log_read', { value: 'is_read' }],
    ['support_quality', { value: 5 }],
    ['error_rate', { value: 100 }],
    ['contact_name', { value: '李 🦉 أحمد <script>alert(1)</script> {{x}}' }],
    ['contact_name', { value: 'x'.repeat(80) }],
    ['contact_email', { value: 'name@example.org' }],
    ['contact_page', { value: 'https://example.org/a?b=c' }],
    ['contact_phone', { value: '+47 (0) 55 55 33-33' }],
    ['keeps_days', { value: 0 }],
    ['keeps_days', { value: 3650 }],
    ['keeps_days', { notApplicable: { reason: 'Nothing is kept.' } }],
    ['share_found', { value: 99.5 }],
    ['tested_on', { value: '2024-02-29' }],
    ['tested_on', { value: '2100-12-31' }],
    ['test_findings', { value: 'First line\r\n\tsecond line' }],
    ['test_findings', { value: '🦉'.repeat(5_000) }],
    ['routes', { value: { by_phone: 'works' } }],
    ['responsible', { value: { second_person: 'B. Person' } }],
    ['has_log', { value: true, committed: { by: '2027-01-01', proof: 'An extract' } }],
    ['has_log', { value: true, evidence: { grade: 'documented', dated: '2024-01-01', expires: '2024-01-01' } }],
  ])('to %s may be %j', (name, answer) => {
    expect(codesOf(name, answer)).toEqual([]);
  });

  it.each<[string, Answer, string]>([
    ['data_kept', { value: 'noting' }, 'not_offered'],
    ['data_kept', { value: 'none' }, 'not_offered'],
    ['data_kept', { value: ['nothing'] }, 'pick_one'],
    ['data_kept', { value: true }, 'not_offered'],
    ['recognition', { value: ['dontknow'] }, 'dont_know_not_offered'],
    ['hosting', { value: 'dontknow' }, 'dont_know_not_offered'],
    ['hosting', { value: 'other' }, 'not_offered'],
    ['data_kinds', { value: 'names' }, 'pick_from_list'],
    ['data_kinds', { value: { names: true } }, 'pick_from_list'],
    ['data_kinds', { value: [] }, 'picked_too_few'],
    ['data_kinds', { value: ['names', 'addresses', 'photos', 'voices'] }, 'picked_too_many'],
    ['data_kinds', { value: ['names', 'names'] }, 'picked_twice'],
    ['data_kinds', { value: ['names', 'none'] }, 'stands_alone'],
    ['data_kinds', { value: ['dontknow', 'names'] }, 'stands_alone'],
    ['has_log', { value: 'true' }, 'not_offered'],
    ['has_log', { value: 'maybe' }, 'not_offered'],
    ['log_read', { value: true }, 'not_offered'],
    ['support_quality', { value: 99 }, 'not_offered'],
    ['support_quality', { value: 0 }, 'not_offered'],
    ['support_quality', { value: 2.5 }, 'not_offered'],
    ['support_quality', { value: '5' }, 'not_offered'],
    ['contact_name', { value: { first: 'A' } }, 'words_needed'],
    ['contact_name', { value: 7 }, 'words_needed'],
    ['contact_name', { value: '' }, 'nothing_written'],
    ['contact_name', { value: ' \u00A0 ' }, 'nothing_written'],
    ['contact_name', { value: 'two\nlines' }, 'line_break'],
    ['contact_name', { value: 'x'.repeat(81) }, 'words_too_long'],
    ['contact_name', { value: 'bell \u0007' }, 'control_character'],
    ['contact_name', { value: 'null \u0000' }, 'control_character'],
    ['contact_name', { value: 'half \uD83E' }, 'broken_character'],
    ['contact_name', { value: '\uDD89 half' }, 'broken_character'],
    ['contact_email', { value: 'name at example.org' }, 'email_needed'],
    ['contact_page', { value: 'javascript:alert(1)' }, 'url_needed'],
    ['contact_phone', { value: 'call me' }, 'tel_needed'],
    ['keeps_days', { value: '30' }, 'number_needed'],
    ['keeps_days', { value: Number.NaN }, 'number_needed'],
    ['keeps_days', { value: 1.5 }, 'whole_number_needed'],
    ['keeps_days', { value: -1 }, 'too_small'],
    ['keeps_days', { value: 3651 }, 'too_large'],
    ['tested_on', { value: '2023-02-29' }, 'day_needed'],
    ['tested_on', { value: '29.2.2024' }, 'day_needed'],
    ['tested_on', { value: '2024-01-01T00:00:00Z' }, 'day_needed'],
    ['tested_on', { value: 20240101 }, 'day_needed'],
    ['tested_on', { value: '1999-12-31' }, 'day_too_early'],
    ['tested_on', { value: '2101-01-01' }, 'day_too_late'],
    ['test_findings', { value: 'x'.repeat(10_001) }, 'words_too_long'],
    ['routes', { value: 'works' }, 'rows_needed'],
    ['routes', { value: {} }, 'rows_needed'],
    ['routes', { value: { by_phon: 'works' } }, 'unknown_row'],
    ['routes', { value: { by_phone: 'breaks' } }, 'not_offered'],
    ['responsible', { value: ['A. Person'] }, 'fields_needed'],
    ['responsible', { value: { third_person: 'C. Person' } }, 'unknown_field'],
    ['responsible', { value: { first_person: 3 } }, 'words_needed'],
    ['responsible', { value: { second_person: 'x'.repeat(61) } }, 'words_too_long'],
    ['data_kept', { notApplicable: { reason: 'x' } }, 'not_applicable_not_offered'],
    ['keeps_days', { value: 3, notApplicable: { reason: 'x' } }, 'value_and_not_applicable'],
    ['keeps_days', { notApplicable: { reason: '  ' } }, 'nothing_written'],
    ['has_log', { committed: { by: '2027-01-01', proof: 'An extract' } }, 'commitment_without_answer'],
    [
      'has_log',
      { value: true, evidence: { grade: 'claimed', dated: '2024-01-02', expires: '2024-01-01' } },
      'evidence_expires_before_dated',
    ],
    ['has_log', { value: true, comment: 'bell \u0007' }, 'control_character'],
    ['has_log', { value: true, evidence: { grade: 'claimed', document: 'half \uD83E' } }, 'broken_character'],
  ])('to %s may not be %j: %s', (name, answer, code) => {
    expect(codesOf(name, answer)).toEqual([code]);
  });

  it('is refused with its place and the nearest choice', () => {
    expect(checkAnswer(question('data_kinds'), { value: ['names', 'voice'] })).toMatchObject([
      {
        code: 'not_offered',
        where: { pointer: '/data_kinds/value/1' },
        values: { found: 'voice' },
        suggestion: 'voices',
      },
    ]);
    expect(checkAnswer(question('routes'), { value: { by_phone: 'work' } })).toMatchObject([
      { where: { pointer: '/routes/value/by_phone' }, suggestion: 'works' },
    ]);
  });

  it('is refused with a short piece of it, however long it is', () => {
    const [issue] = checkAnswer(question('data_kept'), { value: 'x'.repeat(1_000_000) });
    expect(String(issue?.values.found).length).toBeLessThan(50);
  });
});

describe('answers', () => {
  it('are given back as they were', () => {
    const answers = { has_log: { value: true }, buyer_sector: { value: 'benefits' }, data_kept: {} };
    expect(checkAnswers([buyer, vendor], answers)).toEqual({ ok: true, value: answers, warnings: [] });
    expect(checkAnswers([vendor], {})).toEqual({ ok: true, value: {}, warnings: [] });
  });

  it.each([
    [null, 'null'],
    [[], 'array'],
    ['x', 'string'],
    [undefined, 'undefined'],
  ])('must be an object, not %j', (answers, found) => {
    expect(faultsOf(answers)).toMatchObject([{ code: 'wrong_type', values: { found } }]);
  });

  it('may only speak of questions that exist', () => {
    expect(faultsOf({ has_lgo: { value: true } })).toMatchObject([
      { code: 'unknown_question', where: { pointer: '/has_lgo' }, suggestion: 'has_log' },
    ]);
  });

  it('have no names of the language’s own', () => {
    const answers: unknown = JSON.parse('{"__proto__": {"value": 1}, "constructor": {"value": 1}, "toString": {}}');
    expect(faultsOf(answers).map(({ code }) => code)).toEqual([
      'unknown_question',
      'unknown_question',
      'unknown_question',
    ]);
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });

  it.each([
    [{ has_log: true }, 'wrong_type', '/has_log'],
    [{ has_log: null }, 'wrong_type', '/has_log'],
    [{ has_log: undefined }, 'missing_property', '/has_log'],
    [{ has_log: { value: null } }, 'wrong_type', '/has_log/value'],
    [{ contact_name: { value: [{ name: 'virus.exe', content: 'data:' }] } }, 'wrong_type', '/contact_name/value/0'],
    [{ routes: { value: { by_phone: { deep: {} } } } }, 'wrong_type', '/routes/value/by_phone'],
    [{ has_log: { valeu: true } }, 'unknown_property', '/has_log/valeu'],
    [{ has_log: { value: true, evidence: { grade: 'proven' } } }, 'value_not_allowed', '/has_log/evidence/grade'],
    [{ has_log: { value: true, comment: 'x'.repeat(10_001) } }, 'too_long', '/has_log/comment'],
    [{ has_log: { notApplicable: { reason: '' } } }, 'too_short', '/has_log/notApplicable/reason'],
  ])('have the shape of answers: %j', (answers, code, pointer) => {
    expect(faultsOf(answers)).toMatchObject([{ code, where: { pointer, file: '' } }]);
  });

  it('are checked to the last one', () => {
    expect(faultsOf({ has_log: { value: 3 }, keeps_days: { value: 'x' }, nobody_asks: {} })).toHaveLength(3);
  });

  it('never throw, whatever came in as JSON', () => {
    const names = [...vendor.questions, ...buyer.questions].map(({ name }) => name);
    const parts = fc.record(
      {
        value: fc.jsonValue(),
        comment: fc.jsonValue(),
        evidence: fc.jsonValue(),
        committed: fc.jsonValue(),
        notApplicable: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const whole = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.oneof(parts, fc.jsonValue()));
    fc.assert(
      fc.property(fc.oneof(whole, fc.jsonValue()), (answers) => {
        const result = checkAnswers([buyer, vendor], answers);
        if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
