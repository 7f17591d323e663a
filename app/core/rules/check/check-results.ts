import { nodesOf, type ExpressionTree } from '../expression-tree';
import type { Expression } from '../expression';
import { writeLogic } from '../write-logic';
import { within, type CheckContext, type PlacedExpression } from './check-context';
import { completionsOf, holds, mostCompletions, resultsOf } from './completions';

/** The results an expression can give, each once. */
type Results = ReadonlySet<number>;

/**
 * Looks at every completion of the answers each expression reads: does it give what its place needs, can the risk
 * apply, can the stopper hold, is every branch taken by somebody?
 */
export function checkResults(context: CheckContext): void {
  for (const placed of context.expressions) {
    if (!placed.sound) continue;
    const completions = completionsOf([placed.expression], context);
    if (completions.count > mostCompletions) {
      context.warn('too_many_completions', placed.place, { found: completions.count, most: mostCompletions });
      continue;
    }
    const resultFor = resultsOf(placed.expression, context);
    const results = new Set<number>();
    const paths = new PathRecorder(placed, context);
    completions.forEach((valueOf) => {
      results.add(resultFor(valueOf));
      paths.record(valueOf);
    });
    checkScale(placed, results, context);
    checkPurpose(placed, results, context);
    paths.report();
  }
}

function checkScale(placed: PlacedExpression, results: Results, context: CheckContext): void {
  const { scale } = placed;
  if (scale === undefined) return;
  const outside = [...results].filter((result) => !Number.isInteger(result) || result < 1 || result > scale);
  if (outside.length === 0) return;
  placed.sound = false;
  context.error('part_outside_scale', placed.place, { found: outside.slice(0, 5).join(', '), most: scale });
}

/** A risk nobody can have, a stopper that never or always holds, a safeguard that is never or always there. */
function checkPurpose({ role, place }: PlacedExpression, results: Results, context: CheckContext): void {
  const [can, canFail] = [results.has(1), results.has(0)];
  if (role.kind === 'part') {
    if (role.part === 'applies' && !can) context.error('risk_never_applies', place);
  } else if (role.kind === 'stopper') {
    if (!can) context.error('stopper_never_holds', place);
    else if (!canFail) context.error('stopper_always_holds', place);
  } else if (!can) context.error('safeguard_never_in_place', place, { control: role.control.id });
  else if (!canFail) context.error('safeguard_always_in_place', place, { control: role.control.id });
}

type ResultFor = ReturnType<typeof resultsOf>;

/** Follows evaluations through `if`, `and` and `or`, and knows afterwards which branches nobody took. */
class PathRecorder {
  private readonly results = new Map<ExpressionTree, ResultFor>();
  /** Results seen where an evaluation came by. */
  private readonly seen = new Map<ExpressionTree, Set<boolean>>();

  constructor(
    private readonly placed: PlacedExpression,
    private readonly context: CheckContext,
  ) {
    for (const tree of nodesOf(placed.tree)) {
      if (tree.kind === 'list') continue;
      for (const watched of watchedOperands(tree)) {
        this.seen.set(watched, new Set());
        if (isCondition(tree, watched))
          this.results.set(watched, resultsOf(partOf(placed.expression, watched), context));
      }
    }
  }

  record(valueOf: Parameters<ResultFor>[0]): void {
    this.walk(this.placed.tree, valueOf);
  }

  private walk(tree: ExpressionTree, valueOf: Parameters<ResultFor>[0]): void {
    if (tree.kind !== 'apply') return;
    if (tree.operator === 'if') {
      this.walkChain(tree.operands, valueOf);
      return;
    }
    for (const operand of tree.operands) {
      this.walk(operand, valueOf);
      if (tree.operator !== 'and' && tree.operator !== 'or') continue;
      if (this.note(operand, valueOf) === (tree.operator === 'or')) return;
    }
  }

  private walkChain(operands: readonly ExpressionTree[], valueOf: Parameters<ResultFor>[0]): void {
    for (let index = 0; index < operands.length; index += 2) {
      const condition = operands[index];
      if (condition === undefined) return;
      this.walk(condition, valueOf);
      if (index === operands.length - 1) {
        this.seen.get(condition)?.add(true);
        return;
      }
      if (!this.note(condition, valueOf)) continue;
      const result = operands[index + 1];
      if (result !== undefined) this.walk(result, valueOf);
      return;
    }
  }

  private note(condition: ExpressionTree, valueOf: Parameters<ResultFor>[0]): boolean {
    const result = holds(this.results.get(condition)?.(valueOf) ?? 0);
    this.seen.get(condition)?.add(result);
    return result;
  }

  report(): void {
    for (const tree of nodesOf(this.placed.tree)) {
      const watched = watchedOperands(tree);
      // What lies within a branch nobody takes is not reported again.
      const [first] = watched;
      if (first === undefined || this.seen.get(first)?.size === 0) continue;
      for (const operand of watched) this.reportOperand(tree, operand);
    }
  }

  private reportOperand(tree: ExpressionTree, operand: ExpressionTree): void {
    const seen = this.seen.get(operand);
    const place = within(this.placed.place, operand.pointer);
    const inChain = tree.kind === 'apply' && tree.operator === 'if';
    if (inChain) {
      if (seen?.has(true) !== true) this.context.warn('branch_never_taken', place);
    } else if (seen?.size === 1)
      this.context.warn(seen.has(true) ? 'condition_always_true' : 'condition_never_true', place);
  }
}

/** Operands at which an evaluation may stop: conditions of `if` and its last result, operands of `and` and `or`. */
function watchedOperands(tree: ExpressionTree): ExpressionTree[] {
  if (tree.kind !== 'apply') return [];
  if (tree.operator === 'and' || tree.operator === 'or') return tree.operands;
  return tree.operator === 'if' ? tree.operands.filter((_, index) => index % 2 === 0) : [];
}

function isCondition(tree: ExpressionTree, operand: ExpressionTree): boolean {
  return tree.kind === 'apply' && !(tree.operator === 'if' && operand === tree.operands.at(-1));
}

/** A part of an expression as an expression of its own. */
export function partOf(expression: Expression, tree: ExpressionTree): Expression {
  const paths = new Set([...nodesOf(tree)].map((node) => (node.kind === 'read' ? node.path : '')));
  const logic = writeLogic(tree);
  return { logic, source: logic, terms: expression.terms.filter((term) => paths.has(term.path)) };
}
