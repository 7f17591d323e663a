import type { AnswerValue } from '../questionnaire/answers';
import type { Term } from '../rules/expression';
import { daysBetween, monthsBetween } from './calendar';

/** Complete values of questions, as one completion of the blanks has them. */
export type ValueOf = (question: string) => AnswerValue;
/** From safe to risky, by question. */
export type OrderOf = (question: string) => readonly (string | number | boolean)[];

/** What a term stands for in one completion. */
export function readTerm(term: Term, valueOf: ValueOf, orderOf: OrderOf, effectiveDate: string): AnswerValue {
  switch (term.kind) {
    case 'question':
      return valueOf(term.question);
    case 'fact':
      return riskiest(
        term.of.map((question) => ({ question, value: valueOf(question) })),
        orderOf,
      ).value;
    case 'months_since':
      return monthsBetween(String(valueOf(term.question)), effectiveDate);
    case 'days_until':
      return daysBetween(effectiveDate, String(valueOf(term.question)));
    case 'figure':
      throw new Error(`A rule set of the method risks has no figure ${term.path}`);
  }
}

/**
 * Of several answers to one fact, the riskiest by the questions' own order. A value the order does not know
 * ("another way") counts as riskier than all it knows.
 */
export function riskiest<Said extends { question: string; value: AnswerValue }>(
  said: readonly Said[],
  orderOf: OrderOf,
): Said {
  const [first, ...others] = said;
  if (first === undefined) throw new Error('A fact needs at least one question');
  const rank = ({ question, value }: Said) => {
    const position = orderOf(question).findIndex((ordered) => ordered === value);
    return position === -1 ? Infinity : position;
  };
  return others.reduce((riskier, next) => (rank(next) > rank(riskier) ? next : riskier), first);
}
