import { z } from 'zod';
import { answerSchema, type Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { canonicalJson } from '~/core/shared/hash';
import { isAcceptable } from '~/ui/answers/is-acceptable';
import { readPatchFields } from './patch-fields';
import { problemOf, type Problem } from './problem';
import { answerFrom, picksOther, readTyped, typedFrom, type TypedAnswer } from './typed-answer';

/** Answers as they stood when the form was made, for every question on it; `null` for a blank. */
export type Seen = Record<string, Answer | null>;

/** What came back with a page of questions. */
export interface PostedPage {
  seen: Seen;
  typed: Record<string, TypedAnswer>;
  /** Valid answers that differ from what stood there. Others' changes to the rest are never overwritten. */
  changes: Record<string, Answer | null>;
  /** Answers that cannot be saved as they are, in the order of the page. */
  problems: Problem[];
}

/**
 * Reads a posted page. `questions` are all the questions of the page, in order, hidden ones too. Somebody who goes on
 * is told of required questions that are still blank; somebody who leaves or goes back is not.
 */
export function readPage(form: FormData, questions: readonly Question[], { goesOn }: { goesOn: boolean }): PostedPage {
  const seen = readSeen(form);
  const page: PostedPage = { seen, typed: {}, changes: {}, problems: [] };
  for (const question of questions) {
    const typed = readTyped(form, question);
    page.typed[question.name] = typed;
    const answer = answerFrom(question, typed);
    if (isRefused(question, answer, goesOn && question.name in seen)) page.problems.push(problemOf(question, answer));
    else if (differs(answer, answerFrom(question, typedFrom(seen[question.name] ?? undefined)))) {
      page.changes[question.name] = answer;
    }
  }
  return page;
}

/** Where it is missing or broken, every filled field counts as a change: nothing typed is lost. */
function readSeen(form: FormData): Seen {
  return z.record(z.string(), answerSchema.nullable()).safeParse(readPatchFields(form).seen).data ?? {};
}

function isRefused(question: Question, answer: Answer | null, mustAnswer: boolean): boolean {
  if (answer === null) return mustAnswer && question.required;
  const lacksWords = picksOther(answer.value) && answer.comment === undefined;
  return lacksWords || !isAcceptable(question, answer);
}

function differs(one: Answer | null, other: Answer | null): boolean {
  return canonicalJson(one) !== canonicalJson(other);
}
