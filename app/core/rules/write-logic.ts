import type { ExpressionTree } from './expression-tree';

/**
 * JSON Logic for json-logic-js, with what is ours written out in its own operators. The tree must come from
 * `readTree`.
 */
export function writeLogic(tree: ExpressionTree): unknown {
  switch (tree.kind) {
    case 'literal':
      return tree.value;
    case 'list':
      return tree.items;
    case 'read':
      return { var: tree.path };
    case 'apply': {
      const operands = tree.operands.map(writeLogic);
      return tree.operator === 'round' ? roundHalfUp(operands[0]) : { [tree.operator]: operands };
    }
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
