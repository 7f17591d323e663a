import type { Answer, Answers } from '../questionnaire/answers';
import { checkAnswer } from '../questionnaire/check-answers';
import type { Question } from '../questionnaire/questionnaire';
import type { PlannedMove } from './plan-move';

/** What a move does to answers. */
export interface MovedAnswers {
  /** By question; `null` makes it blank. */
  changes: Record<string, Answer | null>;
  /**
   * As they stood under the content that is left, of every question that is asked otherwise or not at all there: enough
   * to come back to.
   */
  left: Answers;
  /** Of the changes, what stood there when the content that is moved to was left before. */
  back: Answers;
}

/**
 * Answers that are asked the same way stay. Of the others those stay that somebody confirmed; what is not confirmed, does
 * not fit or is not asked becomes blank, or what stood there when this content was left before.
 * @param confirmed names of questions; those that cannot be confirmed mean nothing.
 * @param questions of the content that is moved to.
 * @param earlier what was left behind with that content; empty where it is new here.
 */
export function movedAnswers(
  { changed, unfit, gone, carried }: PlannedMove,
  confirmed: ReadonlySet<string>,
  questions: ReadonlyMap<string, Question>,
  earlier: Answers = {},
): MovedAnswers {
  const left = [...changed, ...unfit, ...gone].map(({ then, answer }): [string, Answer] => [then.name, answer]);
  const staying = [...carried, ...changed.filter(({ then }) => confirmed.has(then.name))];
  const stays = new Set(staying.map(({ then }) => then.name));
  const back = Object.entries(earlier).filter(([name, answer]) => {
    const question = questions.get(name);
    return question !== undefined && !stays.has(name) && checkAnswer(question, answer).length === 0;
  });
  const blank = left.filter(([name]) => !stays.has(name)).map(([name]): [string, null] => [name, null]);
  return {
    changes: Object.fromEntries<Answer | null>([...blank, ...back]),
    left: Object.fromEntries(left),
    back: Object.fromEntries(back),
  };
}

/** The answers after some changes. */
export function withChanges(answers: Answers, changes: Readonly<Record<string, Answer | null>>): Answers {
  const all = Object.entries<Answer | null>({ ...answers, ...changes });
  return Object.fromEntries(all.flatMap(([name, answer]) => (answer === null ? [] : [[name, answer]])));
}
