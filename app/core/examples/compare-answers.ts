import type { Answer, Answers } from '../questionnaire/answers';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import { canonicalJson } from '../shared/hash';

/** One question as it is answered here and there; absent where it is a blank. */
export interface AnswerPair {
  question: Question;
  one?: Answer;
  other?: Answer;
  /** The same was said. What several choices were picked in what order does not matter; proof does not either. */
  sameAnswer: boolean;
  /** It is shown equally well. A blank is shown as well as a claim: neither has a document. */
  sameProof: boolean;
}

/**
 * Two sets of answers, question by question in the order they are asked. A question that neither answers is left
 * out, and so is an answer to a question that these questionnaires do not have.
 */
export function compareAnswers(questionnaires: readonly Questionnaire[], one: Answers, other: Answers): AnswerPair[] {
  return questionnaires
    .flatMap(({ questions }) => questions)
    .flatMap((question): AnswerPair[] => {
      const mine = said(one[question.name]);
      const theirs = said(other[question.name]);
      if (mine === undefined && theirs === undefined) return [];
      return [
        {
          question,
          ...(mine && { one: mine }),
          ...(theirs && { other: theirs }),
          sameAnswer: wordsOf(mine) === wordsOf(theirs),
          sameProof: gradeOf(mine) === gradeOf(theirs),
        },
      ];
    });
}

/** An answer that holds no more than its proof says nothing. */
function said(answer: Answer | undefined): Answer | undefined {
  return answer?.value === undefined && answer?.notApplicable === undefined ? undefined : answer;
}

function wordsOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const { value, comment, notApplicable } = answer;
  const picked = Array.isArray(value) ? [...value].map(String).sort() : value;
  return canonicalJson({ value: picked, comment, notApplicable: notApplicable?.reason });
}

function gradeOf(answer: Answer | undefined): string {
  return answer?.evidence?.grade ?? 'claimed';
}
