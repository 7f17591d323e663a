import { Model } from 'survey-core';
import type { Answers } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import { bigOptions, generatedContent } from '#test/fixtures/generated/generate-content';
import { medianMilliseconds, type Piece } from './bench';

/** What every save of one answer pays: which of 120 questions are asked now. */
export const piece: Piece = {
  name: 'Visibility per save: 120 questions in two questionnaires, 40 of them conditional',
  run: async () => {
    const { questionnaires } = generatedContent(bigOptions);
    const questions = questionnaires.flatMap((questionnaire) => questionnaire.questions);
    const someAnswers = (share: number): Answers =>
      Object.fromEntries(
        questions.flatMap(({ name, accepts }, index) =>
          accepts.kind === 'choice' && index % 100 < share ? [[name, { value: accepts.choices[0]?.value ?? '' }]] : [],
        ),
      );
    const half = someAnswers(50);
    const values = Object.fromEntries(Object.entries(half).map(([name, { value }]) => [name, value]));
    const models = questionnaires.map(({ survey }) => new Model(survey));
    const readVisible = (model: Model) => model.getAllQuestions(true).length;

    return [
      {
        what: 'find what is asked, half answered',
        value: await medianMilliseconds(50, () => findAsked(questionnaires, half)),
        unit: 'ms',
      },
      {
        what: 'find what is asked, nothing answered',
        value: await medianMilliseconds(50, () => findAsked(questionnaires, {})),
        unit: 'ms',
      },
      {
        what: 'survey-core, its model kept and reset',
        value: await medianMilliseconds(10, () =>
          models.map((model) => {
            model.data = {};
            model.data = values;
            return readVisible(model);
          }),
        ),
        unit: 'ms',
        comparedWith: 'find what is asked, half answered',
      },
      {
        what: 'survey-core, a new model for each save',
        value: await medianMilliseconds(10, () =>
          questionnaires.map(({ survey }) => {
            const model = new Model(survey);
            model.data = values;
            return readVisible(model);
          }),
        ),
        unit: 'ms',
        comparedWith: 'find what is asked, half answered',
      },
    ];
  },
};
