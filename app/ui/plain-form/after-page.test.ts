import type { Answers } from '~/core/questionnaire/answers';
import { estimateMinutes } from '~/core/questionnaire/estimate-minutes';
import { describe, expect, test } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import { afterPage } from './after-page';
import { buildFormPage } from './form-page';

const questionnaire = loadQuestionnaire('kitchen-sink');
const base = '/assessments/a/questionnaires/kitchen-sink';
const always = ['data_kept', 'has_log', 'support_quality'];

function next(intent: string, pageName: string, seen: string[], shown: string[]): string {
  return afterPage({ intent, pageName, seen, open: { assessment: { id: 'a' }, questionnaire, shown } });
}

describe('after a page was saved', () => {
  test('the next page that asks something follows', () => {
    expect(next('continue', 'picking', always, [...always, 'contact_name'])).toBe(`${base}?page=writing`);
    expect(next('continue', 'picking', always, [...always, 'routes'])).toBe(`${base}?page=several`);
  });

  test('the same page comes again where the answers brought up questions on it, and names them', () => {
    expect(next('continue', 'picking', always, [...always, 'data_kinds', 'log_read'])).toBe(
      `${base}?page=picking&opened=data_kinds&opened=log_read`,
    );
  });

  test('the next page follows one that asks nothing any more', () => {
    expect(next('continue', 'writing', ['contact_name'], [...always, 'routes'])).toBe(`${base}?page=several`);
  });

  test('the proof follows the last page', () => {
    expect(next('continue', 'several', ['routes'], [...always, 'routes'])).toBe(`${base}/proof`);
  });

  test('"back" leads to the page before, "leave" to the assessment', () => {
    expect(next('back', 'several', ['routes'], [...always, 'routes'])).toBe(`${base}?page=picking`);
    expect(next('back', 'picking', always, always)).toBe(`${base}?page=picking`);
    expect(next('leave', 'picking', always, always)).toBe('/assessments/a');
  });
});

describe('a page of a questionnaire', () => {
  test('shows what is asked now, and of a panel only what is left of it', () => {
    const page = buildFormPage({ questionnaire, answers: {}, shown: [...always, 'recognition'] }, 'picking');
    expect(Object.keys(page?.questions ?? {})).toEqual(['data_kept', 'recognition', 'has_log', 'support_quality']);
    expect(page?.elements.map(({ name }) => name)).toEqual(['data_kept', 'about_data', 'has_log', 'support_quality']);
  });

  test('is the first one that asks something where the one wanted is hidden or unknown', () => {
    expect(buildFormPage({ questionnaire, answers: {}, shown: ['routes'] }, 'writing')?.name).toBe('several');
    expect(buildFormPage({ questionnaire, answers: {}, shown: ['routes'] }, null)?.name).toBe('several');
    expect(buildFormPage({ questionnaire, answers: {}, shown: [] }, null)).toBeUndefined();
  });

  test('knows how far the pages have come', () => {
    const answers = { data_kept: { value: 'nothing' } };
    const page = buildFormPage({ questionnaire, answers, shown: [...always, 'routes'] }, 'several');
    expect(page?.steps.map(({ name, asked, answered }) => [name, asked, answered])).toEqual([
      ['picking', 3, 1],
      ['several', 1, 0],
    ]);
    expect(page?.position).toBe(1);
  });

  test('says how long its questions take that are shown and have no answer', () => {
    const shown = [...always, 'contact_name', 'routes'];
    const left = (answers: Answers) => buildFormPage({ questionnaire, answers, shown }, 'picking')?.minutesLeft;
    const all = left({}) ?? 0;
    expect(all).toBe(estimateMinutes(questionnaire.questions.filter(({ name }) => shown.includes(name))));
    expect(left({ contact_name: { value: 'A. Bee' }, data_kept: { value: 'dontknow' } })).toBeLessThan(all);
    expect(left(Object.fromEntries(shown.map((name) => [name, { value: 'any' }])))).toBe(0);
  });
});
