/**
 * The operators an expression may use, with how many operands each takes. Everything else is refused when a rule
 * set is parsed: what is not listed here cannot run.
 *
 * `var` is not among them: reading is not an operation (`expression-tree.ts`).
 */
export const operandCounts = {
  /** Condition, result, condition, result …, and always a last result for everything else. */
  if: { least: 3, most: Infinity },
  and: { least: 2, most: Infinity },
  or: { least: 2, most: Infinity },
  '!': { least: 1, most: 1 },
  '==': { least: 2, most: 2 },
  '!=': { least: 2, most: 2 },
  /** Three operands: the middle one lies between. */
  '<': { least: 2, most: 3 },
  '<=': { least: 2, most: 3 },
  '>': { least: 2, most: 2 },
  '>=': { least: 2, most: 2 },
  /** A value in a list, or a choice among the choices made. */
  in: { least: 2, most: 2 },
  '+': { least: 2, most: Infinity },
  '-': { least: 2, most: 2 },
  '*': { least: 2, most: Infinity },
  '/': { least: 2, most: 2 },
  max: { least: 2, most: Infinity },
  min: { least: 2, most: Infinity },
  /** Half up, to a whole number. Not JSON Logic's own: written out when parsed, so nothing is added to its table. */
  round: { least: 1, most: 1 },
} as const satisfies Record<string, { least: number; most: number }>;

export type Operator = keyof typeof operandCounts;

/** Names of all allowed operators. */
export const operators = Object.keys(operandCounts) as Operator[];

/** Whether an expression may use an operator of this name; no inherited name passes. */
export function isOperator(name: string): name is Operator {
  return Object.hasOwn(operandCounts, name);
}

/** What people write who know JSON Logic or another language, and what does the same here. */
export const operatorsMeant: Readonly<Record<string, Operator>> = {
  '===': '==',
  '=': '==',
  '!==': '!=',
  '<>': '!=',
  '?:': 'if',
  not: '!',
  '&&': 'and',
  '||': 'or',
};
