import type { AnswerValue } from '../../questionnaire/answers';
import type { AcceptedAnswer, Question } from '../../questionnaire/questionnaire';
import { questionDistinctions } from '../../scoring/distinctions';
import { possibleValues } from '../../scoring/possible-values';
import { readTerm, type OrderOf, type ValueOf } from '../../scoring/read-term';
import { questionsReadBy, type Expression } from '../expression';
import { evaluateExpression, isTruthy } from '../evaluate-expression';
import type { CheckContext } from './check-context';

/**
 * Technical limit of the checker: an expression or group of expressions with more completions is not looked at value
 * by value, and the checker says so.
 */
export const mostCompletions = 20_000;

/**
 * The day that derived dates count from while a rule set is checked. Any day does: dates are looked at without their
 * bounds, so that every number of months and days comes up.
 */
export const checkDay = '2000-01-01';

/** Every way in which some expressions can turn out. */
export interface Completions {
  questions: string[];
  /** How many there are. */
  count: number;
  /** Visits each once; `valueOf` holds only during the visit. Must not be called where there are too many. */
  forEach(visit: (valueOf: ValueOf) => void): void;
}

/** The values that a question can have as far as these expressions can tell them apart, its value when not asked included. */
export function completionsOf(expressions: readonly Expression[], context: CheckContext): Completions {
  const questions = questionsReadBy(expressions).filter((name) => context.questions.has(name));
  const distinctions = questionDistinctions(expressions);
  const candidates = new Map(
    questions.map((name): [string, AnswerValue[]] => {
      const question = context.questions.get(name);
      const distinction = distinctions.get(name);
      if (question === undefined || distinction === undefined) return [name, []];
      const offered = possibleValues({ accepts: withoutDateBounds(question) }, distinction, checkDay);
      const notAsked = context.ruleSet.notAsked[name];
      return [name, notAsked === undefined || offered.includes(notAsked) ? offered : [...offered, notAsked]];
    }),
  );
  const values = new Map<string, AnswerValue>();
  const valueOf: ValueOf = (name) => values.get(name) ?? '';
  const complete = (index: number, visit: (valueOf: ValueOf) => void): void => {
    const name = questions[index];
    if (name === undefined) visit(valueOf);
    else {
      for (const value of candidates.get(name) ?? []) {
        values.set(name, value);
        complete(index + 1, visit);
      }
    }
  };
  return {
    questions,
    count: questions.reduce((count, name) => count * (candidates.get(name) ?? []).length, 1),
    forEach: (visit) => complete(0, visit),
  };
}

function withoutDateBounds({ accepts }: Question): AcceptedAnswer {
  return accepts.kind === 'date' ? { kind: 'date' } : accepts;
}

/** An expression's result for complete values; true and false come as 1 and 0, what is neither a number nor these as NaN. */
export function resultsOf(expression: Expression, context: CheckContext): (valueOf: ValueOf) => number {
  const orderOf: OrderOf = (name) => context.questions.get(name)?.note.order ?? [];
  const remembered = new Map<string, number>();
  return (valueOf) => {
    const values = expression.terms.map((term) => readTerm(term, valueOf, orderOf, checkDay));
    const key = JSON.stringify(values);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const data = Object.fromEntries(expression.terms.map((term, index) => [term.path, values[index]]));
    const result = numberFrom(evaluateExpression(expression, data));
    remembered.set(key, result);
    return result;
  };
}

function numberFrom(result: unknown): number {
  if (typeof result === 'boolean') return result ? 1 : 0;
  return typeof result === 'number' ? result : NaN;
}

/** Whether a result counts as true. */
export function holds(result: number): boolean {
  return isTruthy(result);
}
