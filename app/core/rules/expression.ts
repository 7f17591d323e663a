/**
 * A JSON Logic expression that was parsed: only allowed operators, bounded size and depth, and a list of what it
 * reads. Two expressions with the same `logic` give the same result for the same values, always.
 */
export interface Expression {
  /** JSON Logic over the allow-list, ready for json-logic-js. */
  logic: unknown;
  /** JSON Logic as it was written, for people and files. */
  source: unknown;
  /** What it reads, each once, in order of first appearance. */
  terms: Term[];
}

/** One thing an expression can read. `path` is the text in JSON Logic's `var`. */
export type Term =
  /** The answer to a question. */
  | { kind: 'question'; path: string; question: string }
  /** A fact several questions speak to: the riskiest of their answers. */
  | { kind: 'fact'; path: string; fact: string; of: string[] }
  /** Whole months from a date answer to the effective date (negative while the date lies ahead). */
  | { kind: 'months_since'; path: string; question: string }
  /** Days from the effective date to a date answer (negative once it has passed). */
  | { kind: 'days_until'; path: string; question: string }
  /** A figure of the `points` method: `total.x`, `max.x`, `maxAsked.x` or an earlier figure. */
  | { kind: 'figure'; path: string };

/** The questions behind a term. */
export function questionsOf(term: Term): string[] {
  if (term.kind === 'fact') return term.of;
  return term.kind === 'figure' ? [] : [term.question];
}

/** The questions an expression reads, each once. */
export function questionsReadBy(expressions: readonly Expression[]): string[] {
  return [...new Set(expressions.flatMap((expression) => expression.terms.flatMap(questionsOf)))];
}
