import type { Issue } from '../shared/issue';
import { nearest } from '../shared/nearest';
import { toPointer } from '../shared/parse-json';
import { isOperator, operandCounts, operators, operatorsMeant, type Operator } from './operators';

/** A value written into an expression. */
export type Literal = string | number | boolean;

/** An expression as a tree: what the checker walks and what is put into words. `pointer` leads to it from the root. */
export type ExpressionTree =
  | { kind: 'literal'; value: Literal; pointer: string }
  | { kind: 'list'; items: Literal[]; pointer: string }
  | { kind: 'read'; path: string; pointer: string }
  | { kind: 'apply'; operator: Operator; operands: ExpressionTree[]; pointer: string };

/**
 * Technical limits of the engine, not policy: an expression a person can read stays far below them, and one beyond
 * them could keep the engine busy or exhaust the stack.
 */
export const expressionLimits = { depth: 16, nodes: 500 } as const;

/** Takes one fault, at a place inside the expression. */
export type Report = (code: string, pointer: string, values?: Issue['values'], suggestion?: string) => void;

/**
 * Reads JSON Logic into a tree and reports every fault of its form: operators that are not allowed, wrong numbers of
 * operands, `null`, lists and objects where none belong, too much of it. What names mean is not looked at.
 * @returns nothing where a fault was reported.
 */
export function readTree(source: unknown, report: Report): ExpressionTree | undefined {
  let faults = 0;
  let nodes = 0;
  const fault: Report = (...found) => {
    faults += 1;
    report(...found);
  };
  const tree = read(source, '', 1);
  return faults === 0 ? tree : undefined;

  /** False from the first node too many on; reported once. */
  function hasRoom(): boolean {
    nodes += 1;
    if (nodes === expressionLimits.nodes + 1) fault('expression_too_large', '', { most: expressionLimits.nodes });
    return nodes <= expressionLimits.nodes;
  }

  function read(value: unknown, pointer: string, depth: number): ExpressionTree | undefined {
    if (!hasRoom()) return undefined;
    if (depth > expressionLimits.depth) {
      fault('expression_too_deep', pointer, { most: expressionLimits.depth });
      return undefined;
    }
    if (isLiteral(value)) return readLiteral(value, pointer);
    if (value === undefined || value === null) fault('null_in_expression', pointer);
    else if (Array.isArray(value)) fault('misplaced_list', pointer);
    else return readOperation(value as Record<string, unknown>, pointer, depth);
    return undefined;
  }

  function readLiteral(value: Literal, pointer: string): ExpressionTree | undefined {
    if (typeof value !== 'number' || Number.isFinite(value)) return { kind: 'literal', value, pointer };
    fault('number_not_finite', pointer);
    return undefined;
  }

  function readOperation(value: Record<string, unknown>, pointer: string, depth: number): ExpressionTree | undefined {
    const [name, ...more] = Object.keys(value);
    if (name === undefined || more.length > 0) {
      fault('not_one_operator', pointer, { found: Object.keys(value).join(', ') });
      return undefined;
    }
    const inside = pointer + toPointer([name]);
    if (name === 'var') return readRead(value[name], pointer, inside);
    if (!isOperator(name)) {
      const meant = Object.hasOwn(operatorsMeant, name) ? operatorsMeant[name] : nearest(name, operators);
      fault('unknown_operator', inside, { operator: name, allowed: ['var', ...operators].join(' ') }, meant);
      return undefined;
    }
    // JSON Logic lets a single operand stand without a list around it.
    const written = value[name];
    const places = Array.isArray(written)
      ? written.map((operand: unknown, index) => ({ operand, at: inside + toPointer([index]) }))
      : [{ operand: written, at: inside }];
    const operands = places.map(({ operand, at }, index) =>
      name === 'in' && index === 1 ? readHaystack(operand, at, depth + 1) : read(operand, at, depth + 1),
    );
    checkCount(name, operands.length, inside);
    return { kind: 'apply', operator: name, operands: operands.filter((operand) => operand !== undefined), pointer };
  }

  function checkCount(operator: Operator, found: number, pointer: string): void {
    const { least, most } = operandCounts[operator];
    if (found < least) fault('too_few_operands', pointer, { operator, found, least });
    else if (found > most) fault('too_many_operands', pointer, { operator, found, most });
    else if (operator === 'if' && found % 2 === 0) fault('if_without_otherwise', pointer, { found });
  }

  /** What `in` looks through: a list of values, or a question with several choices. */
  function readHaystack(value: unknown, pointer: string, depth: number): ExpressionTree | undefined {
    if (typeof value === 'string') {
      fault('text_searched', pointer, { text: value });
      return undefined;
    }
    if (!Array.isArray(value)) return read(value, pointer, depth);
    if (!hasRoom()) return undefined;
    if (value.length === 0) fault('empty_list', pointer);
    const items: Literal[] = [];
    for (const [index, item] of (value as unknown[]).entries()) {
      if (!hasRoom()) return undefined;
      if (isLiteral(item)) items.push(item);
      else fault('list_of_expressions', pointer + toPointer([index]));
    }
    return { kind: 'list', items, pointer };
  }

  function readRead(written: unknown, pointer: string, inside: string): ExpressionTree | undefined {
    const operands: unknown[] = Array.isArray(written) ? written : [written];
    const [path] = operands;
    if (operands.length > 1) fault('var_with_default', inside);
    else if (typeof path !== 'string' || path === '') fault('var_without_name', inside);
    else return { kind: 'read', path, pointer };
    return undefined;
  }
}

/** The tree of an expression that was parsed before. */
export function treeOf(source: unknown): ExpressionTree {
  const tree = readTree(source, (code, pointer) => {
    throw new Error(`An expression that was not parsed: ${code} at "${pointer}".`);
  });
  if (tree === undefined) throw new Error('An expression without a tree.');
  return tree;
}

/** All nodes of a tree, from the root down. */
export function* nodesOf(tree: ExpressionTree): Generator<ExpressionTree> {
  yield tree;
  if (tree.kind !== 'apply') return;
  for (const operand of tree.operands) yield* nodesOf(operand);
}

function isLiteral(value: unknown): value is Literal {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
