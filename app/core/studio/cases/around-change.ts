import type { Expression } from '../../rules/expression';
import { treeOf, type ExpressionTree } from '../../rules/expression-tree';
import { conditionOperators } from '../../rules/in-words';
import { writeExpression } from '../../rules/write-logic';

/** The smallest part of an expression around a change that says something by itself, before and after, as JSON Logic. */
export interface AroundChange {
  /** `condition`: something that is so or not; `result`: one result of a chain of conditions; `whole`: all of it. */
  kind: 'condition' | 'result' | 'whole';
  before: unknown;
  after: unknown;
  /** Of a result, the condition before it; absent where it counts for everything else. */
  where?: unknown;
}

/** Finds what a change of an expression in one place is a change of. @param change.inside pointer from the root. */
export function aroundChange(change: { before: Expression; after: Expression; inside: string }): AroundChange {
  let [before, after]: ExpressionTree[] = [treeOf(change.before.source), treeOf(change.after.source)];
  let found: AroundChange = { kind: 'whole', ...sources(before, after) };
  while (before?.kind === 'apply' && after !== undefined) {
    const { operator, operands, pointer }: Extract<ExpressionTree, { kind: 'apply' }> = before;
    if (conditionOperators.has(operator)) found = { kind: 'condition', ...sources(before, after) };
    if (pointer === change.inside || after.kind !== 'apply') return found;
    const index = operands.findIndex((one) => `${change.inside}/`.startsWith(`${one.pointer}/`));
    [before, after] = [operands[index], after.operands[index]];
    const isLast = index === operands.length - 1;
    if (operator === 'if' && (isLast || index % 2 === 1)) {
      const condition = isLast ? undefined : operands[index - 1];
      found = {
        ...{ kind: 'result', ...sources(before, after) },
        ...(condition && { where: writeExpression(condition) }),
      };
    }
  }
  return found;
}

function sources(before: ExpressionTree | undefined, after: ExpressionTree | undefined) {
  return { before: before && writeExpression(before), after: after && writeExpression(after) };
}
