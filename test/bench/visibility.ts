import { Model } from 'survey-core';
import type { Answers } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import { bigOptions, generatedContent } from '#test/fixtures/generated/generate-content';
import { randomFrom } from '~/core/shared/random';
import { medianMilliseconds, type Piece } from './bench';

/** What every save of one answer pays: which of 120 questions are asked now. */
export const piece: Piece = {
  name: 'Visibility per save: 120 questions in two questionnaires, 40 of them conditional',
  run: async () => {
    const { questionnaires } = generatedContent(bigOptions);
    const random = randomFrom(1);
    const questions = questionnaires.flatMap((questionnaire) => questionnaire.questions);
    const halfAnswered = (): Answers =>
      Object.fromEntries(
        questions.flatMap(({ name, accepts }) =>
          accepts.kind === 'choice' && random.percent(50)
            ? [[name, { value: random.pick(accepts.choices).value }]]
            : [],
        ),
      );
    // Conditions remember outcomes, so the same answers twice would flatter.
    const unmet = Array.from({ length: 60 }, halfAnswered);
    const next = () => unmet.pop() ?? {};
    const half = halfAnswered();
    const values = Object.fromEntries(Object.entries(half).map(([name, { value }]) => [name, value]));
    const models = questionnaires.map(({ survey }) => new Model(survey));
    const readVisible = (model: Model) => model.getAllQuestions(true).length;

    return [
      {
        what: 'find what is asked, half answered',
        value: await medianMilliseconds(50, () => findAsked(questionnaires, next())),
        unit: 'ms',
      },
      {
        what: 'find what is asked, the same answers again',
        value: await medianMilliseconds(50, () => findAsked(questionnaires, half)),
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
