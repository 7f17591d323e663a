import { describe, expect, it } from 'vitest';
import { loadQuestionnaire, questionnaireFrom } from '#test/fixtures/questionnaires/load-questionnaire';
import { checkQuestionnaires } from './check-questionnaires';

const write = (id: string, element: Record<string, unknown>, context: Record<string, string[]> = {}) =>
  questionnaireFrom({
    id,
    version: '1.0.0',
    title: id,
    audience: 'vendor',
    context,
    survey: {
      pages: [
        {
          name: 'only_page',
          elements: [{ type: 'dropdown', title: 'x', choices: [{ value: 'yes', text: 'Yes' }], ...element }],
        },
      ],
    },
  });
const first = write('first', { name: 'gate' });
const reader = (visibleIf: string, context: Record<string, string[]>) =>
  write('second', { name: 'follow_up', visibleIf }, context);
const faults = (...questionnaires: Parameters<typeof checkQuestionnaires>[0]) =>
  checkQuestionnaires(questionnaires).map(({ code, where, suggestion }) => [
    code,
    where.file,
    where.pointer,
    suggestion,
  ]);

describe('questionnaires side by side', () => {
  it('may read answers of those before them', () => {
    expect(faults(loadQuestionnaire('kitchen-sink-buyer'), loadQuestionnaire('kitchen-sink'))).toEqual([]);
    expect(faults(first, reader("{gate} = 'yes'", { first: ['gate'] }))).toEqual([]);
  });

  it('may not read answers of those after them', () => {
    expect(faults(reader("{gate} = 'yes'", { first: ['gate'] }), first)).toEqual([
      ['context_not_earlier', 'questionnaires/second/questionnaire.json', '/context/first', undefined],
    ]);
  });

  it('may not read answers of those that are not there', () => {
    expect(faults(first, reader("{gate} = 'yes'", { firs: ['gate'] }))).toEqual([
      ['unknown_questionnaire', 'questionnaires/second/questionnaire.json', '/context/firs', 'first'],
    ]);
  });

  it('may not read answers that nobody gives', () => {
    expect(faults(first, reader("{gates} = 'yes'", { first: ['gates'] }))).toEqual([
      ['unknown_question', 'questionnaires/second/questionnaire.json', '/context/first/0', 'gate'],
    ]);
  });

  it('may not wait for choices that nobody can pick', () => {
    expect(faults(first, reader("{gate} = 'yess'", { first: ['gate'] }))).toEqual([
      ['unknown_choice', 'questionnaires/second/questionnaire.json', '/context/first/0', 'yes'],
    ]);
  });

  it('may not use one name twice', () => {
    expect(faults(first, write('second', { name: 'gate' }))).toEqual([
      ['duplicate_name', 'questionnaires/second/questionnaire.json', '/survey', undefined],
    ]);
  });
});
