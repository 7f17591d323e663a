/** A value written into a condition. */
export type Value = string | number | boolean;

/** One comparison of the visual builder, in the shape of react-querybuilder. */
export interface ConditionRule {
  id?: string;
  /** What is read: the name of a question or fact. */
  field: string;
  operator: ConditionOperator;
  value: Value | Value[] | null;
}

/** Conditions of which all (`and`) or any (`or`) hold, or with `not` the opposite. Of none all hold, and not any. */
export interface ConditionGroup {
  id?: string;
  combinator: 'and' | 'or';
  not?: boolean;
  rules: (ConditionRule | ConditionGroup)[];
}

/** `contains`: a choice among those made; `in`: one of several answers; `notNull`: answered with yes. */
export const conditionOperators = ['=', '!=', '<', '<=', '>', '>=', 'in', 'contains', 'notNull'] as const;
export type ConditionOperator = (typeof conditionOperators)[number];

/** A condition for the builder, or why it stays in the code view. */
export type ShownCondition =
  | { isShown: true; query: ConditionGroup }
  /** `no_condition`: it gives a number or chooses between values; `special`: the builder has no way to say it. */
  | { isShown: false; why: 'no_condition' | 'special' };

const comparisons: Readonly<Record<string, ConditionOperator>> = {
  ...{ '==': '=', '!=': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
};
const written = Object.fromEntries(Object.entries(comparisons).map(([logic, shown]) => [shown, logic]));

/**
 * A JSON Logic expression as the builder shows it. What comes back from it ({@link conditionFrom}) is exactly the same
 * expression, or it is not shown.
 */
export function showCondition(logic: unknown): ShownCondition {
  const shown = read(logic);
  if (shown === undefined) return { isShown: false, why: isCondition(logic) ? 'special' : 'no_condition' };
  const query: ConditionGroup = 'rules' in shown ? shown : { combinator: 'and', rules: [shown] };
  return JSON.stringify(conditionFrom(query)) === JSON.stringify(logic)
    ? { isShown: true, query }
    : { isShown: false, why: 'special' };
}

/** What the builder shows as JSON Logic. */
export function conditionFrom(group: ConditionGroup): unknown {
  const inner = joined(group);
  return group.not === true ? { '!': [inner] } : inner;
}

function joined({ combinator, rules }: ConditionGroup): unknown {
  const parts = rules.map((rule) => ('rules' in rule ? conditionFrom(rule) : comparison(rule)));
  if (parts.length === 0) return combinator === 'and';
  return parts.length === 1 ? parts[0] : { [combinator]: parts };
}

function comparison({ field, operator, value }: ConditionRule): unknown {
  const variable = { var: field };
  if (operator === 'notNull') return variable;
  if (operator === 'contains') return { in: [value, variable] };
  if (operator === 'in') return { in: [variable, Array.isArray(value) ? value : [value]] };
  return { [written[operator] ?? operator]: [variable, value] };
}

function read(logic: unknown): ConditionRule | ConditionGroup | undefined {
  if (typeof logic === 'boolean') return { combinator: logic ? 'and' : 'or', rules: [] };
  const [operator, operands] = operationOf(logic);
  if (operator === 'var')
    return typeof operands === 'string' ? { field: operands, operator: 'notNull', value: null } : undefined;
  if (!Array.isArray(operands)) return undefined;
  const list = operands as unknown[];
  if (operator === 'and' || operator === 'or') {
    const rules = list.map(read);
    return rules.includes(undefined)
      ? undefined
      : { combinator: operator, rules: rules.filter((rule) => rule !== undefined) };
  }
  if (operator === '!') return negated(list);
  return operator !== undefined && list.length === 2 ? readComparison(operator, list) : undefined;
}

function negated([operand]: unknown[]): ConditionGroup | undefined {
  const inner = read(operand);
  if (inner === undefined) return undefined;
  if ('rules' in inner && inner.not !== true) return { ...inner, not: true };
  return { combinator: 'and', not: true, rules: [inner] };
}

function readComparison(operator: string, [left, right]: unknown[]): ConditionRule | undefined {
  const [reads, field] = operationOf(left);
  const isRead = reads === 'var' && typeof field === 'string';
  if (operator === 'in' && !isRead) {
    const [searched, name] = operationOf(right);
    const isSearched = searched === 'var' && typeof name === 'string';
    return isSearched && isValue(left) ? { field: name, operator: 'contains', value: left } : undefined;
  }
  if (!isRead) return undefined;
  if (operator === 'in') {
    const isList = Array.isArray(right) && right.every(isValue);
    return isList ? { field, operator: 'in', value: right } : undefined;
  }
  const shown = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  return shown !== undefined && isValue(right) ? { field, operator: shown, value: right } : undefined;
}

function operationOf(logic: unknown): [operator: string | undefined, operands: unknown] {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return [undefined, undefined];
  const entries = Object.entries(logic);
  return entries.length === 1 ? (entries[0] as [string, unknown]) : [undefined, undefined];
}

/** Whether an expression is so or not, rather than a number. */
function isCondition(logic: unknown): boolean {
  const [operator] = operationOf(logic);
  return (
    typeof logic === 'boolean' || ['and', 'or', '!', 'in', 'var', ...Object.keys(comparisons)].includes(operator ?? '')
  );
}

function isValue(value: unknown): value is Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
