import type { Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Provable } from './proof-form';

interface Open {
  questionnaire: Questionnaire;
  answers: Answers;
  shown: string[];
}

/** The answers that proof is looked for: shown now, with a value that says something. */
export function findProvable({ questionnaire, answers, shown }: Open): Provable[] {
  return questionnaire.questions.flatMap((question) => {
    const answer = answers[question.name];
    const isSaid = answer?.value !== undefined && ![answer.value].flat().includes('dontknow');
    return isSaid && question.note.proof !== 'none' && shown.includes(question.name) ? [{ question, answer }] : [];
  });
}
