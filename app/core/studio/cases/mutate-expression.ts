import { treeOf, type ExpressionTree, type Literal } from '../../rules/expression-tree';
import type { Operator } from '../../rules/operators';
import { writeExpression } from '../../rules/write-logic';

/** An expression with one thing in it changed. */
export interface ChangedExpression {
  /** JSON pointer of what was changed, from the root of the expression. */
  pointer: string;
  from: string;
  to: string;
  source: unknown;
}

/** What the results of an expression may be: true or false, or a whole number from 1 up to a highest one. */
export type Scale = 'truth' | number;

interface Change {
  pointer: string;
  from: string;
  to: string;
  tree: ExpressionTree;
}

/** Each swap is a slip of the pen that leaves an expression well-formed. */
const swaps: Partial<Record<Operator, Operator>> = {
  '==': '!=',
  '!=': '==',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  and: 'or',
  or: 'and',
  max: 'min',
  min: 'max',
};

/**
 * Every expression that differs from this one in one place: a whole number one higher or lower, a comparison or a
 * connective swapped, an `in` negated, a value dropped from its list, a truth value turned round.
 */
export function changedExpressions(source: unknown, scale: Scale): ChangedExpression[] {
  const tree = treeOf(source);
  const changes = [...changesIn(tree, scale), ...(scale === 'truth' ? negated(tree) : [])];
  const sources = new Map<string, ChangedExpression>();
  for (const { tree: changed, ...what } of changes) {
    const written = writeExpression(changed);
    const name = JSON.stringify(written);
    if (!sources.has(name)) sources.set(name, { ...what, source: written });
  }
  return [...sources.values()];
}

/** The changes within one part of an expression. @param scale of what it gives; none where it is compared or reckoned with. */
function changesIn(tree: ExpressionTree, scale: Scale | undefined): Change[] {
  if (tree.kind === 'literal') return literalChanges(tree, scale);
  if (tree.kind !== 'apply') return [];
  return [...operatorChanges(tree), ...listChanges(tree), ...operandChanges(tree, scale)];
}

type Apply = Extract<ExpressionTree, { kind: 'apply' }>;

function literalChanges(tree: Extract<ExpressionTree, { kind: 'literal' }>, scale: Scale | undefined): Change[] {
  const { value, pointer } = tree;
  const others: Literal[] = [];
  if (typeof value === 'boolean') others.push(!value);
  if (typeof value === 'number' && Number.isInteger(value)) {
    others.push(
      ...[value - 1, value + 1].filter((other) => typeof scale !== 'number' || (other >= 1 && other <= scale)),
    );
  }
  return others.map((other) => ({
    pointer,
    from: String(value),
    to: String(other),
    tree: { kind: 'literal', value: other, pointer },
  }));
}

function operatorChanges(tree: Apply): Change[] {
  const { operator, pointer } = tree;
  const swapped = swaps[operator];
  if (operator === 'in') return negated(tree);
  return swapped === undefined ? [] : [{ pointer, from: operator, to: swapped, tree: { ...tree, operator: swapped } }];
}

function negated(tree: ExpressionTree): Change[] {
  const { pointer } = tree;
  const not: Change = {
    pointer,
    from: inShort(tree),
    to: `not ${inShort(tree)}`,
    tree: { kind: 'apply', operator: '!', operands: [tree], pointer },
  };
  // What has a change of its own that comes to the same.
  const isTurnedElsewhere =
    tree.kind === 'literal' || (tree.kind === 'apply' && (tree.operator === '==' || tree.operator === '!='));
  return isTurnedElsewhere ? [] : [not];
}

function inShort(tree: ExpressionTree): string {
  if (tree.kind === 'read') return tree.path;
  return tree.kind === 'apply' ? tree.operator : JSON.stringify(writeExpression(tree));
}

function listChanges(tree: Apply): Change[] {
  const [needle, list] = tree.operands;
  if (needle === undefined || list?.kind !== 'list' || list.items.length < 2) return [];
  return list.items.map((dropped, index) => {
    const items = list.items.filter((_, position) => position !== index);
    const from = JSON.stringify(dropped);
    return {
      ...{ pointer: `${list.pointer}/${index}`, from, to: 'left out' },
      tree: { ...tree, operands: [needle, { ...list, items }] },
    };
  });
}

function operandChanges(tree: Apply, scale: Scale | undefined): Change[] {
  return tree.operands.flatMap((operand, index) =>
    changesIn(operand, scaleWithin(tree, index, scale)).map((change) => ({
      ...change,
      tree: { ...tree, operands: tree.operands.map((other, position) => (position === index ? change.tree : other)) },
    })),
  );
}

/** What an operand gives, as far as it is what the whole gives. */
function scaleWithin(tree: Apply, index: number, scale: Scale | undefined): Scale | undefined {
  if (tree.operator === 'if') {
    const isCondition = index % 2 === 0 && index < tree.operands.length - 1;
    return isCondition ? 'truth' : scale;
  }
  return tree.operator === 'max' || tree.operator === 'min' ? scale : undefined;
}
