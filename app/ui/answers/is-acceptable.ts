import { answerSchema, type Answer } from '~/core/questionnaire/answers';
import { checkAnswer } from '~/core/questionnaire/check-answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { hasErrors } from '~/core/shared/issue';

/** Whether an answer would be saved as it is: the same checks that guard the store. */
export function isAcceptable(question: Question, answer: Answer): boolean {
  return answerSchema.safeParse(answer).success && !hasErrors(checkAnswer(question, answer));
}
