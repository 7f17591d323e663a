import type { QuestionUse } from '~/core/questionnaire/envelope';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';

/** All questions that vendors may be asked, in order. */
export function vendorQuestions(questionnaires: readonly Questionnaire[]): Question[] {
  return questionnaires.filter(({ audience }) => audience === 'vendor').flatMap(({ questions }) => questions);
}

/** The legal use of each vendor question: what the team chose, and what the content proposes for the others. */
export function usesOf(
  questionnaires: readonly Questionnaire[],
  chosen: Readonly<Record<string, QuestionUse>>,
): Record<string, QuestionUse> {
  return Object.fromEntries(
    vendorQuestions(questionnaires).map(({ name, note }) => [
      name,
      (Object.hasOwn(chosen, name) ? chosen[name] : undefined) ?? note.use,
    ]),
  );
}
