import jsonLogic from 'json-logic-js';
import type { Expression, Term } from './expression';

/**
 * The result of an expression over complete data.
 *
 * `data` is flat: one own member per term, named by the term's `path` (`months_since.audit_date` is one name, not
 * a way through objects). More members than the expression reads do no harm.
 *
 * JSON Logic turns whatever is missing into a value (`{"<": [missing, 3]}` is true), so nothing is evaluated over
 * incomplete data: blanks are completed first, and *not asked* has its value in the rule set.
 *
 * @returns what json-logic-js returns, as it is.
 * @throws where a term's value is absent, `null` or `undefined`. That is a bug of the caller, never of a rule set.
 */
export function evaluateExpression(expression: Expression, data: Readonly<Record<string, unknown>>): unknown {
  let layered = false;
  for (const term of expression.terms) {
    valueOf(term, data);
    layered ||= isLayered(term.path);
  }
  return apply(expression.logic, layered ? layOut(expression.terms, (term) => valueOf(term, data)) : data);
}

/** A result with the terms that were read to reach it. */
export interface TracedResult {
  value: unknown;
  /** In the order the expression lists them. Operands that `if`, `and` and `or` never came to are not among them. */
  read: Term[];
}

/** As {@link evaluateExpression}, and says which terms this evaluation really read. */
export function traceExpression(expression: Expression, data: Readonly<Record<string, unknown>>): TracedResult {
  const read = new Set<Term>();
  for (const term of expression.terms) valueOf(term, data);
  const watched = layOut(expression.terms, (term) => {
    read.add(term);
    return valueOf(term, data);
  });
  const value = apply(expression.logic, watched);
  return { value, read: expression.terms.filter((term) => read.has(term)) };
}

/** What JSON Logic takes for true: everything but `false`, `0`, `""` and the empty list. */
export function isTruthy(value: unknown): boolean {
  return jsonLogic.truthy(value);
}

function valueOf(term: Term, data: Readonly<Record<string, unknown>>): unknown {
  const value = Object.hasOwn(data, term.path) ? data[term.path] : undefined;
  if (value === undefined || value === null) {
    throw new Error(`An expression was evaluated over incomplete data: "${term.path}" has no value.`);
  }
  return value;
}

/** JSON Logic reads a dot as a step into an object: `months_since.x` needs `{ months_since: { x } }`. */
function isLayered(path: string): boolean {
  return path.includes('.');
}

/** Data as JSON Logic walks it, each value behind a getter, without a prototype to leak. */
function layOut(terms: readonly Term[], read: (term: Term) => unknown): object {
  const root = bare();
  for (const term of terms) {
    const steps = term.path.split('.');
    const last = steps.pop() ?? '';
    let holder = root;
    for (const step of steps) {
      holder = (holder[step] ??= bare()) as Record<string, unknown>;
    }
    Object.defineProperty(holder, last, { get: () => read(term), enumerable: true });
  }
  return root;
}

function bare(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function apply(logic: unknown, data: unknown): unknown {
  return jsonLogic.apply(logic as Parameters<typeof jsonLogic.apply>[0], data);
}
