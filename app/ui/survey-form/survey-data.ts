import type { Answer, Answers, AnswerValue } from '~/core/questionnaire/answers';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import type { ReadOnly } from '~/core/procurement/read-only';

/** What the form library needs to ask a questionnaire. */
export interface SurveyData {
  questionnaire: Questionnaire;
  answers: Answers;
  /** Answers of other questionnaires that reach this one as variables. */
  contextAnswers: Answers;
  revision: number;
  /** Why nothing can be changed here now; absent where it can. */
  readOnly?: ReadOnly | undefined;
}

/**
 * Names under which the form library keeps what belongs to a question beside its value. It uses `-Comment` itself;
 * the others are fields that we add. A dash stands in no question's name.
 */
export const beside = {
  comment: (question: string) => `${question}-Comment`,
  notApplicable: (question: string) => `${question}-NotApplicable`,
  reason: (question: string) => `${question}-Reason`,
};

/** The item that takes a choice back; a dash stands for no choice of any questionnaire's. */
export const noAnswer = 'no-answer';

/** The question that a name of the form library belongs to. */
export function questionOfName(name: string): string {
  return name.split('-')[0] ?? name;
}

/** Answers as the form library keeps them. */
export function toSurveyData(answers: Answers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) => Object.entries(toSurveyValues(name, answer))),
  );
}

/** What the form library keeps for one question; `undefined` clears it. */
export function toSurveyValues(name: string, answer: Answer | null): Record<string, unknown> {
  return {
    [name]: answer?.value,
    [beside.comment(name)]: answer?.comment,
    [beside.notApplicable(name)]: answer?.notApplicable && ['yes'],
    [beside.reason(name)]: answer?.notApplicable?.reason,
  };
}

/** The answer to a question as the form library's values make it; `null` where nothing is said. */
export function fromSurveyData({ name }: Pick<Question, 'name'>, values: Record<string, unknown>): Answer | null {
  // What was picked before stays on the screen, so that it is there again when this is taken back.
  if ([values[beside.notApplicable(name)]].flat().includes('yes')) {
    return { notApplicable: { reason: textOf(values[beside.reason(name)]) } };
  }
  const value = values[name];
  const comment = textOf(values[beside.comment(name)]);
  const answer: Answer = {
    ...(!isEmpty(value) && { value: value as AnswerValue }),
    ...(comment !== '' && !isEmpty(value) && { comment }),
  };
  return Object.keys(answer).length === 0 ? null : answer;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === noAnswer ||
    (Array.isArray(value) && value.length === 0)
  );
}
