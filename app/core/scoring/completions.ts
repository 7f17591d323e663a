import type { AnswerValue } from '../questionnaire/answers';

/** Everything that one question may turn out to be, as listed representatives; one entry is a known value. */
export type Candidates = (question: string) => readonly AnswerValue[];

/** How many completions several questions have together; 1 for none. */
export function countCompletions(questions: readonly string[], candidates: Candidates): number {
  return questions.reduce((count, question) => count * candidates(question).length, 1);
}

/** Calls `visit` once for every completion of the questions, writing it into `values`. It stops early on `false`. */
export function forEachCompletion(
  questions: readonly string[],
  candidates: Candidates,
  values: Map<string, AnswerValue>,
  visit: () => boolean | void,
): void {
  const step = (index: number): boolean => {
    const question = questions[index];
    if (question === undefined) return visit() !== false;
    for (const value of candidates(question)) {
      values.set(question, value);
      if (!step(index + 1)) return false;
    }
    return true;
  };
  step(0);
}
