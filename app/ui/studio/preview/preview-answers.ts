import { z } from 'zod';
import { answerSchema, type Answers } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import { offeredChoices, type Choice, type Question, type Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Text } from '~/core/shared/text';

/** What travels with the page of a preview from post to post, since it is kept nowhere. */
export function readCarried(text: string): Answers {
  try {
    return z.record(z.string(), answerSchema).catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Names of the questions that a questionnaire asks on these answers, in order. */
export function shownIn(questionnaire: Questionnaire, answers: Answers): string[] {
  const asked = findAsked([questionnaire], answers);
  return questionnaire.questions
    .map(({ name }) => name)
    .filter((name) => asked.get(name) === 'asked' || asked.get(name) === 'may_close');
}

/** A question of another questionnaire that decides what is asked in this one. */
export interface GivenQuestion {
  name: string;
  title: Text;
  choices: Choice[];
}

/** Those of other questionnaires whose answers open or close something here and that are picked. */
export function givenQuestions(questionnaire: Questionnaire, others: readonly Questionnaire[]): GivenQuestion[] {
  const read = new Set(questionnaire.questions.flatMap(({ visibilityReads }) => visibilityReads));
  const own = new Set(questionnaire.questions.map(({ name }) => name));
  const all = new Map<string, Question>(others.flatMap(({ questions }) => questions.map((one) => [one.name, one])));
  return [...read].flatMap((name) => {
    const question = own.has(name) ? undefined : all.get(name);
    const choices = question === undefined ? [] : offeredChoices(question.accepts);
    return question === undefined || choices.length === 0 ? [] : [{ name, title: question.title, choices }];
  });
}

/** Answers of other questionnaires as an address names them; only what is offered there. */
export function givenAnswers(given: readonly GivenQuestion[], query: URLSearchParams): Answers {
  return Object.fromEntries(
    given.flatMap(({ name, choices }) => {
      const wanted = query.get(`given.${name}`);
      const choice = choices.find(({ value }) => String(value) === wanted);
      return choice === undefined ? [] : [[name, { value: choice.value }]];
    }),
  );
}
