import type { Answers } from './answers';
import { findAsked } from './find-asked';
import type { Question, Questionnaire } from './questionnaire';
import { readableValue } from './survey-model';

/**
 * Questions to the buyer that are asked, have no answer that can be read ("don't know" is none), and still decide
 * whether vendors are asked something; in the order of the questionnaires. As long as there is one, nobody can say
 * what vendors will be asked.
 */
export function findOpeningBlanks(questionnaires: Questionnaire[], answers: Answers): Question[] {
  const asked = findAsked(questionnaires, answers);
  const questions = new Map(
    questionnaires.flatMap((one) => one.questions.map((question) => [question.name, question])),
  );
  const buyers = new Set(
    questionnaires
      .filter(({ audience }) => audience === 'buyer')
      .flatMap((one) => one.questions.map(({ name }) => name)),
  );
  const isOpen = (name: string) => asked.get(name) === 'may_open' || asked.get(name) === 'may_close';
  const isShown = (name: string) => asked.get(name) === 'asked' || asked.get(name) === 'may_close';
  const visited = new Set<string>();
  const found = new Set<string>();
  /** What an undecided question reads may be undecided too, down to the blank behind it. */
  const visit = (name: string) => {
    if (visited.has(name)) return;
    visited.add(name);
    if (buyers.has(name) && isShown(name) && readableValue(answers[name]) === undefined) found.add(name);
    if (isOpen(name)) for (const read of questions.get(name)?.visibilityReads ?? []) visit(read);
  };
  for (const name of questions.keys()) if (!buyers.has(name) && isOpen(name)) visit(name);
  return [...questions.values()].filter(({ name }) => found.has(name));
}
