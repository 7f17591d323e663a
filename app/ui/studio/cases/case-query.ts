import type { Question } from '~/core/questionnaire/questionnaire';
import type { RuleCase } from '~/core/rules/rule-set-file';

type Answers = RuleCase['answers'];

/** The answers that an address names, `a.helpers=no_helpers`: to these questions only. */
export function answersInQuery(
  query: URLSearchParams,
  questions: readonly Pick<Question, 'name' | 'accepts'>[],
): Answers {
  return Object.fromEntries(
    questions.flatMap(({ name, accepts }) => {
      const typed = query.getAll(`a.${name}`).filter((value) => value !== '');
      if (typed.length === 0) return [];
      if (accepts.kind === 'number') return Number.isFinite(Number(typed[0])) ? [[name, Number(typed[0])]] : [];
      if (accepts.kind !== 'choice' && accepts.kind !== 'choices') return [[name, typed[0]]];
      // Values are as the questionnaire has them, true and false among them.
      const values = typed.map((one) => accepts.choices.find(({ value }) => String(value) === one)?.value ?? one);
      return [[name, accepts.kind === 'choices' ? values : values[0]]];
    }),
  );
}

/** The same the other way round: the part of an address that names answers. */
export function queryOf(answers: Answers): string {
  const query = new URLSearchParams();
  for (const [name, given] of Object.entries(answers)) {
    for (const value of [valueOf(given)].flat()) query.append(`a.${name}`, String(value));
  }
  return query.toString();
}

/** As in a file of cases: a plain value, or an answer that holds one. */
export function valueOf(given: unknown): unknown {
  const isAnswer = typeof given === 'object' && given !== null && !Array.isArray(given);
  return isAnswer ? (given as { value?: unknown }).value : given;
}

/** A result as a case expects it, as people type it. */
export function expectedText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
