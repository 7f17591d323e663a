import type { Answer, Answers } from '../questionnaire/answers';
import { changeBetween, type QuestionChange } from '../questionnaire/changed-question';
import { checkAnswer } from '../questionnaire/check-answers';
import { findAsked } from '../questionnaire/find-asked';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';

/** What becomes of the answers to some questionnaires where others are asked, question by question. */
export interface PlannedMove {
  /** Asked the same way: the answer stays. */
  carried: MovingAnswer[];
  /** Asked in other words, or with other choices: the answer could stay, and only somebody who reads both can say so. */
  changed: MovingAnswer[];
  /** Asked, but this is no answer to it any more. */
  unfit: MovingAnswer[];
  /** Not asked any more. */
  gone: Omit<MovingAnswer, 'question' | 'change'>[];
  /** Not asked before, and asked now or perhaps, if every answer that could stay does; in the order in which they are asked. */
  fresh: Question[];
}

/** An answer with its question as it was asked and as it would be. */
export interface MovingAnswer {
  then: Question;
  question: Question;
  change: QuestionChange;
  answer: Answer;
}

/**
 * Compares question by question; what looks like a slip of the pen counts as a change, since nobody but the reader can
 * tell. Blanks stay blanks and are in none of the lists. What belongs to neither content is left where it is.
 */
export function planMove(
  from: readonly Questionnaire[],
  to: readonly Questionnaire[],
  answers: Readonly<Answers>,
): PlannedMove {
  const now = questionsOf(to);
  const plan: PlannedMove = { carried: [], changed: [], unfit: [], gone: [], fresh: [] };
  const before = questionsOf(from);
  for (const [name, then] of before) {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (answer === undefined) continue;
    const question = now.get(name);
    if (question === undefined) {
      plan.gone.push({ then, answer });
      continue;
    }
    const change = changeBetween(then, question);
    const moving = { then, question, change, answer };
    if (checkAnswer(question, answer).length > 0) plan.unfit.push(moving);
    else if (change.words || change.choices) plan.changed.push(moving);
    else plan.carried.push(moving);
  }
  const kept = [...plan.carried, ...plan.changed].map(({ question, answer }): [string, Answer] => [
    question.name,
    answer,
  ]);
  const asked = findAsked([...to], Object.fromEntries(kept));
  plan.fresh = [...now.values()].filter(({ name }) => !before.has(name) && asked.get(name) !== 'not_asked');
  return plan;
}

/** By name, in the order in which they are asked. */
export function questionsOf(questionnaires: readonly Questionnaire[]): Map<string, Question> {
  return new Map(questionnaires.flatMap(({ questions }) => questions.map((question) => [question.name, question])));
}
