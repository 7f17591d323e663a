import type { Expression } from './expression';
import { treeOf, type ExpressionTree } from './expression-tree';
import { Speaker } from './in-words';
import type { WordsContext } from './name-terms';

/** A rule as it is read: a text, and beneath it what the text announces. Without items the text says everything. */
export interface RuleOutline {
  text: string;
  items: RuleOutline[];
}

type Operation = Extract<ExpressionTree, { kind: 'apply' }>;

/** What stands above the operands where each has a line of its own. */
const leads: Readonly<Record<string, string>> = {
  '+': 'sum',
  '*': 'product',
  max: 'largest',
  min: 'smallest',
  '-': 'minus',
  '/': 'divided',
};

/**
 * An expression in the reader's language as {@link expressionInWords} says it, with each step and each of several
 * conditions on a line of its own, so that no brackets are needed to read it.
 */
export function expressionInOutline(expression: Expression, context: WordsContext): RuleOutline {
  return new Outliner(new Speaker(expression, context)).outline(treeOf(expression.source));
}

class Outliner {
  constructor(private readonly speaker: Speaker) {}

  outline(tree: ExpressionTree): RuleOutline {
    if (tree.kind !== 'apply') return this.line(tree);
    if (tree.operator === 'if') return this.chain(tree);
    if (tree.operator === 'and') return this.listed('all', tree.operands);
    if (tree.operator === 'or') return this.listed('any', tree.operands);
    if (tree.operator === '!') return this.negation(tree);
    const lead = leads[tree.operator];
    return lead === undefined || !tree.operands.some(hasSteps) ? this.line(tree) : this.listed(lead, tree.operands);
  }

  private line(tree: ExpressionTree): RuleOutline {
    return { text: this.speaker.say(tree), items: [] };
  }

  private listed(lead: string, operands: readonly ExpressionTree[]): RuleOutline {
    return { text: this.speaker.words(`outline.${lead}`), items: operands.map((operand) => this.outline(operand)) };
  }

  /** "Not all of these", "none of these"; anything else that is denied is said in one sentence. */
  private negation(tree: Operation): RuleOutline {
    const [inner] = tree.operands;
    if (inner?.kind !== 'apply') return this.line(tree);
    if (inner.operator === 'and') return this.listed('not_all', inner.operands);
    return inner.operator === 'or' ? this.listed('none', inner.operands) : this.line(tree);
  }

  /** The steps of a chain one under the other; one condition and two plain results stay on one line. */
  private chain(tree: Operation): RuleOutline {
    const { operands } = tree;
    if (operands.length === 3 && operands.every((operand) => this.outline(operand).items.length === 0))
      return this.line(tree);
    const last = operands.at(-1);
    const steps: RuleOutline[] = [];
    for (let index = 0; index + 1 < operands.length; index += 2) {
      const [condition, result] = [operands[index], operands[index + 1]];
      if (condition !== undefined && result !== undefined) steps.push(this.step(condition, result));
    }
    if (last !== undefined) steps.push(this.otherwise(last));
    return { text: this.speaker.words('outline.first'), items: steps };
  }

  private step(condition: ExpressionTree, result: ExpressionTree): RuleOutline {
    const { text, items } = this.outline(result);
    if (items.length > 0)
      return {
        text: this.speaker.words('outline.then', { condition: this.speaker.say(condition) }),
        items: [{ text, items }],
      };
    const where = this.outline(condition);
    return { text: this.speaker.words('where', { result: text, condition: where.text }), items: where.items };
  }

  private otherwise(tree: ExpressionTree): RuleOutline {
    const result = this.outline(tree);
    return result.items.length === 0
      ? { text: this.speaker.words('outline.otherwise', { result: result.text }), items: [] }
      : { text: this.speaker.words('outline.else'), items: [result] };
  }
}

/** Whether a calculation holds a chain that is worth lines of its own. */
function hasSteps(tree: ExpressionTree): boolean {
  return tree.kind === 'apply' && (tree.operator === 'if' || tree.operands.some(hasSteps));
}
