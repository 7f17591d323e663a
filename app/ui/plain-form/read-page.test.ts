import { describe, expect, test } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import { readPage, type Seen } from './read-page';

const { questions } = loadQuestionnaire('kitchen-sink');
const onPage = (page: string) => questions.filter((question) => question.page === page);

function posted(seen: Seen, fields: Record<string, string>): FormData {
  const form = new FormData();
  form.set('seen', JSON.stringify(seen));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const goesOn = { goesOn: true };
const leaves = { goesOn: false };

describe('a posted page', () => {
  test('changes only what differs from what stood on it', () => {
    const seen: Seen = { data_kept: { value: 'nothing' }, has_log: { value: true }, support_quality: null };
    const form = posted(seen, { 'value:data_kept': 'nothing', 'value:has_log': 'false', 'value:support_quality': '3' });
    expect(readPage(form, onPage('picking'), leaves).changes).toEqual({
      has_log: { value: false },
      support_quality: { value: 3 },
    });
  });

  test('blanks an answer that was taken back', () => {
    const form = posted({ data_kept: { value: 'nothing' } }, { 'value:data_kept': '' });
    expect(readPage(form, onPage('picking'), leaves).changes).toEqual({ data_kept: null });
  });

  test('drops the proof of an answer that changes, and keeps that of one that does not', () => {
    const proved = {
      value: 'nothing',
      evidence: { grade: 'documented', document: 'Plan', dated: '2026-01-01' },
    } as const;
    const unchanged = posted({ data_kept: proved }, { 'value:data_kept': 'nothing' });
    expect(readPage(unchanged, onPage('picking'), leaves).changes).toEqual({});
    const changed = posted({ data_kept: proved }, { 'value:data_kept': 'contact_details' });
    expect(readPage(changed, onPage('picking'), leaves).changes).toEqual({ data_kept: { value: 'contact_details' } });
  });

  test('leaves alone questions that were not on it', () => {
    const form = posted({ data_kept: null }, { 'value:data_kept': 'nothing' });
    expect(Object.keys(readPage(form, onPage('picking'), leaves).changes)).toEqual(['data_kept']);
  });

  test('changes what is right even where something else is wrong', () => {
    const seen: Seen = { contact_name: null, contact_email: null, keeps_days: null };
    const form = posted(seen, {
      'value:contact_name': 'Ada',
      'value:contact_email': 'not an address',
      'value:keeps_days': '5000',
    });
    const { changes, problems } = readPage(form, onPage('writing'), goesOn);
    expect(changes).toEqual({ contact_name: { value: 'Ada' } });
    expect(problems).toEqual([
      { question: 'contact_email', input: 'first', code: 'email', values: {} },
      { question: 'keeps_days', input: 'first', code: 'wholeNumber', values: { min: 0, max: 3650 } },
    ]);
  });

  test('asks for a required answer only from somebody who goes on', () => {
    const form = posted({ contact_name: null }, { 'value:contact_name': '' });
    expect(readPage(form, onPage('writing'), leaves).problems).toEqual([]);
    expect(readPage(form, onPage('writing'), goesOn).problems).toMatchObject([
      { question: 'contact_name', code: 'required' },
    ]);
  });

  test('asks for no answer to a question that was not on it', () => {
    expect(readPage(posted({ contact_email: null }, {}), onPage('writing'), goesOn).problems).toEqual([]);
  });

  test('asks for the words beside "another way"', () => {
    const form = posted({ data_kept: null }, { 'value:data_kept': 'other', 'comment:data_kept': ' ' });
    expect(readPage(form, onPage('picking'), leaves).problems).toMatchObject([
      { question: 'data_kept', input: 'comment', code: 'otherMissing' },
    ]);
  });

  test('refuses an answer beside "does not apply", and a missing or endless reason', () => {
    const problemWith = (fields: Record<string, string>) => {
      const form = posted({ data_kept: null }, { 'not-applicable:data_kept': 'yes', ...fields });
      return readPage(form, onPage('picking'), leaves).problems;
    };
    expect(problemWith({ 'value:data_kept': 'nothing', 'reason:data_kept': 'So' })).toMatchObject([
      { code: 'answerAndNotApplicable' },
    ]);
    expect(problemWith({ 'reason:data_kept': '' })).toMatchObject([{ input: 'reason', code: 'reasonMissing' }]);
    expect(problemWith({ 'reason:data_kept': 'a'.repeat(2_001) })).toMatchObject([
      { input: 'reason', code: 'tooLong', values: { length: 2_001, max: 2_000 } },
    ]);
  });

  test('names a text that is too long, and characters that nobody can print', () => {
    const problemWith = (text: string) => {
      const form = posted({ contact_name: null }, { 'value:contact_name': text });
      return readPage(form, onPage('writing'), leaves).problems;
    };
    expect(problemWith('a'.repeat(81))).toMatchObject([{ code: 'tooLong', values: { length: 81, max: 80 } }]);
    expect(problemWith('a\u0007b')).toMatchObject([{ code: 'characters' }]);
    expect(problemWith('<img src=x onerror=alert(1)>')).toEqual([]);
    expect(problemWith('مرحبا 👩🏽‍⚖️')).toEqual([]);
  });

  test('takes every filled field for a change where it does not say what stood there', () => {
    const form = posted({}, { 'value:data_kept': 'nothing' });
    form.set('seen', '{"data_kept":');
    expect(readPage(form, onPage('picking'), leaves).changes).toEqual({ data_kept: { value: 'nothing' } });
  });
});
