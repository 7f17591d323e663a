import type { ExpressionTree } from './expression-tree';
import type { Operator } from './operators';

/** An expression as it stands in a file, in the operators of rules. */
export function writeExpression(tree: ExpressionTree): unknown {
  return write(tree, (operator, operands) => ({ [operator]: operands }));
}

/**
 * JSON Logic for json-logic-js, with what is ours written out in its own operators. The tree must come from
 * `readTree`.
 */
export function writeLogic(tree: ExpressionTree): unknown {
  return write(tree, (operator, operands) =>
    operator === 'round' ? roundHalfUp(operands[0]) : { [operator]: operands },
  );
}

function write(tree: ExpressionTree, apply: (operator: Operator, operands: unknown[]) => unknown): unknown {
  switch (tree.kind) {
    case 'literal':
      return tree.value;
    case 'list':
      return tree.items;
    case 'read':
      return { var: tree.path };
    case 'apply':
      return apply(
        tree.operator,
        tree.operands.map((operand) => write(operand, apply)),
      );
  }
}

/**
 * The whole number at or below x + ½, with nothing but `+`, `-`, `%`, `<` and `if`: cut off what follows the point,
 * and go one lower where that was negative. Exact, because a remainder by 1 and its subtraction lose no digit.
 */
function roundHalfUp(operand: unknown): unknown {
  const raised = { '+': [operand, 0.5] };
  const fraction = { '%': [raised, 1] };
  return { '-': [{ '-': [raised, fraction] }, { if: [{ '<': [fraction, 0] }, 1, 0] }] };
}

/** How many nodes the written logic of a tree has, without writing it. */
export function sizeWritten(tree: ExpressionTree): number {
  if (tree.kind === 'list') return tree.items.length;
  if (tree.kind !== 'apply') return 1;
  const operands = tree.operands.reduce((sum, operand) => sum + sizeWritten(operand), 0);
  // `roundHalfUp` writes its operand three times, among fourteen nodes of its own.
  return tree.operator === 'round' ? 3 * operands + 14 : operands + 1;
}
