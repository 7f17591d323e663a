import type { Model } from 'survey-core';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { minutesLeft, type Step } from '~/ui/plain-form/form-page';

/** Where somebody is in a questionnaire, and how far they have come. */
export interface Position {
  steps: Step[];
  position: number;
  minutesLeft: number;
}

export function positionOf(model: Model, questions: Question[], answers: Answers): Position {
  const steps = model.visiblePages.map((page): Step => {
    const names = page.questions
      .filter(({ isVisible, name }) => isVisible && !name.includes('-'))
      .map(({ name }) => name);
    return {
      name: page.name,
      title: page.title === '' ? undefined : page.locTitle.renderedHtml,
      asked: names.length,
      answered: names.filter((name) => answers[name] !== undefined).length,
    };
  });
  return {
    steps,
    position: Math.max(0, model.visiblePages.indexOf(model.currentPage as never)),
    minutesLeft: minutesLeft(questions, answers, (name) => model.getQuestionByName(name).isVisible),
  };
}

export function goTo(model: Model, name: string): void {
  const page = model.visiblePages.find((one) => one.name === name);
  if (page) model.currentPage = page;
}
