import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import { textIn } from '~/core/shared/text';
import { Data, useWords } from '~/ui/words';

/** The question of that name, wherever it stands. */
export function questionIn(questionnaires: readonly Questionnaire[], name: string): Question | undefined {
  return questionnaires.flatMap(({ questions }) => questions).find((one) => one.name === name);
}

/** Its title as text, for labels. */
export function useQuestionTitle(): (question: Question | undefined) => string {
  const { language } = useWords();
  return (question) => (question === undefined ? '' : textIn(question.title, language));
}

/** Its title. */
export function QuestionName({ question }: { question: Question | undefined }) {
  return <Data>{useQuestionTitle()(question)}</Data>;
}
