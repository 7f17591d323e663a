import type { Answers } from '../questionnaire/answers';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';

/** Stands for a service that is of more than one kind. */
export const severalSectors = '(several)';

/**
 * The question whose answer says what kind of service something is for: the first one with choices that the buyer is
 * asked. Nothing where there is none.
 */
export function sectorQuestion(questionnaires: readonly Questionnaire[]): Question | undefined {
  return questionnaires
    .filter(({ audience }) => audience === 'buyer')
    .flatMap(({ questions }) => questions)
    .find(({ accepts }) => accepts.kind === 'choice' || accepts.kind === 'choices');
}

/** The answer to it, {@link severalSectors} where there are several; empty where there is none. */
export function sectorOf(question: Pick<Question, 'name'> | undefined, answers: Answers): string {
  const value = question && Object.hasOwn(answers, question.name) ? answers[question.name]?.value : undefined;
  if (!Array.isArray(value)) return value === undefined ? '' : String(value);
  return value.length > 1 ? severalSectors : String(value[0] ?? '');
}
