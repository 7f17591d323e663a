import { describe, expect, test } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import { createTranslate } from '~/locales/translate';
import { createModel, showAsked } from './create-model';
import { beside, fromSurveyData, noAnswer, questionOfName, toSurveyValues, type SurveyData } from './survey-data';

const questionnaire = loadQuestionnaire('kitchen-sink');
const words = { language: 'en', translate: createTranslate('en') };

function modelOf(answers: Answers, contextAnswers: Answers = {}) {
  const data: SurveyData = { questionnaire, answers, contextAnswers, revision: 0 };
  const model = createModel(data, words);
  showAsked(model, data, answers);
  const shown = () =>
    model
      .getAllQuestions()
      .filter(({ isVisible, name }) => isVisible && !name.includes('-'))
      .map(({ name }) => name);
  return { model, data, shown };
}

describe('a questionnaire in the form library', () => {
  test('has every question, with an input that can be used and taken back by keyboard', () => {
    const { model } = modelOf({});
    const types = questionnaire.questions.map(({ name }) => model.getQuestionByName(name).getType());
    expect(types).not.toContain('boolean');
    expect(types).not.toContain('rating');
    expect(types).not.toContain('tagbox');
    const radios = model.getAllQuestions().filter((question) => question.getType() === 'radiogroup');
    expect(radios.length).toBeGreaterThan(3);
    for (const question of radios) {
      const values = (question.toJSON() as { choices: { value: unknown }[] }).choices.map(({ value }) => value);
      expect(values).toContain(noAnswer);
    }
  });

  test('takes what is typed as it is typed, whatever kind of text it is', () => {
    const texts = modelOf({})
      .model.getAllQuestions()
      .filter((question) => ['text', 'comment'].includes(question.getType()));
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter(({ isInputTextUpdate }) => !isInputTextUpdate).map(({ name }) => name)).toEqual([]);
  });

  test('stands in the order in which it was written', () => {
    const { model } = modelOf({});
    const names = model
      .getAllQuestions()
      .map(({ name }) => name)
      .filter((name) => !name.includes('-'));
    expect(names).toEqual(questionnaire.questions.map(({ name }) => name));
  });

  test('shows what core asks, also where a hidden answer would open more', () => {
    const answers: Answers = { data_kept: { value: 'nothing' }, data_kinds: { value: ['photos'] } };
    expect(modelOf(answers).shown()).not.toContain('recognition');
    expect(modelOf({ ...answers, data_kept: { value: 'health_data' } }).shown()).toContain('recognition');
  });

  test('opens and closes questions by answers of another questionnaire', () => {
    expect(modelOf({}).shown()).not.toContain('hosting');
    expect(modelOf({}, { buyer_decides_alone: { value: true } }).shown()).toContain('hosting');
  });

  test('says why each question is asked', () => {
    const { model } = modelOf({});
    expect(model.getQuestionByName('data_kept').description).toContain('Count logs and copies.');
    expect(model.getQuestionByName('data_kept').description).toContain('Why we ask: ');
  });

  test('asks for the reason only where something does not apply', () => {
    const name = questionnaire.questions.find(({ note }) => note.notApplicable)?.name ?? '';
    const { model, data } = modelOf({ data_kept: { value: 'health_data' } });
    const reason = model.getQuestionByName(beside.reason(name));
    expect(reason.isVisible).toBe(false);
    showAsked(model, data, { data_kept: { value: 'health_data' }, [name]: { notApplicable: { reason: '' } } });
    expect(reason.isVisible).toBe(true);
  });
});

describe('a required question', () => {
  test('is not answered by taking the answer back', () => {
    const { model } = modelOf({ data_kept: { value: 'nothing' } });
    expect(model.currentPage.hasErrors()).toBe(false);
    model.setValue('data_kept', noAnswer);
    expect(model.currentPage.hasErrors()).toBe(true);
  });
});

describe('going on', () => {
  test('needs no answer that is not required, however many choices it takes', () => {
    const { model } = modelOf({ data_kept: { value: 'health_data' }, has_log: { value: true } });
    expect(model.currentPage.hasErrors()).toBe(false);
  });

  test('is held up by an answer that cannot be saved, with the words of the plain form', () => {
    const { model } = modelOf({ data_kept: { value: 'contact_details' }, contact_name: { value: 'x'.repeat(81) } });
    model.nextPage();
    expect(model.currentPage.hasErrors()).toBe(true);
    const { errors } = model.getQuestionByName('contact_name');
    expect(errors.map((error) => error.getText())).toEqual(['Shorten this to 80 characters; it has 81']);
  });
});

describe('an answer on its way through the form library', () => {
  const answers: [string, Answer][] = [
    ['data_kept', { value: 'contact_details' }],
    ['data_kept', { value: 'other', comment: 'Something' }],
    ['data_kinds', { value: ['names', 'voices'] }],
    ['has_log', { value: false }],
    ['support_quality', { value: 2 }],
    ['keeps_days', { value: 30 }],
    ['tested_on', { value: '2025-12-31' }],
    ['routes', { value: { by_phone: 'works', by_letter: 'fails' } }],
    ['responsible', { value: { first_person: 'Ada' } }],
    ['test_findings', { value: '<b>bold</b>' }],
  ];

  test.for(answers)('to %s comes back as it went in', ([name, answer]) => {
    const { model } = modelOf({ [name]: answer });
    expect(fromSurveyData({ name }, model.data as Record<string, unknown>)).toEqual(answer);
  });

  test('is blank once it is taken back, and where nothing is filled in', () => {
    expect(fromSurveyData({ name: 'q' }, { q: noAnswer })).toBeNull();
    expect(fromSurveyData({ name: 'q' }, { q: [], 'q-Comment': 'left over' })).toBeNull();
    expect(fromSurveyData({ name: 'q' }, toSurveyValues('q', null))).toBeNull();
  });

  test('that does not apply has a reason and no value', () => {
    const values = { q: 'yes', [beside.notApplicable('q')]: ['yes'], [beside.reason('q')]: ' No paper ' };
    expect(fromSurveyData({ name: 'q' }, values)).toEqual({ notApplicable: { reason: 'No paper' } });
  });

  test('belongs to its question under every name', () => {
    expect([beside.comment('q'), beside.reason('q'), beside.notApplicable('q'), 'q'].map(questionOfName)).toEqual(
      Array(4).fill('q'),
    );
  });
});
