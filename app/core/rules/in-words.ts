import type { Expression, Term } from './expression';
import { treeOf, type ExpressionTree, type Literal } from './expression-tree';
import { TermNames, type WordsContext } from './name-terms';

type Operation = Extract<ExpressionTree, { kind: 'apply' }>;

/** Operators whose result is so or not. */
export const conditionOperators: ReadonlySet<string> = new Set([
  'and',
  'or',
  '!',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
]);
/** The same comparison read from its other side, and its opposite. */
const turned: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const opposite: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
const comparisonWords: Readonly<Record<string, string>> = {
  '<': 'below',
  '<=': 'at_most',
  '>': 'above',
  '>=': 'at_least',
};

/**
 * An expression as a sentence fragment in the reader's language, made of the titles and choices people were shown:
 * no operator, no name of a question, no JSON. A chain of conditions reads as a short list,
 * "4 where …; otherwise 3 where …; otherwise 1".
 */
export function expressionInWords(expression: Expression, context: WordsContext): string {
  return new Speaker(expression, context).say(treeOf(expression.source));
}

/** Says parts of one expression, as fragments of sentences. */
export class Speaker {
  private readonly names: TermNames;
  private readonly terms: Map<string, Term>;

  constructor(
    expression: Expression,
    private readonly context: WordsContext,
  ) {
    this.names = new TermNames(context);
    this.terms = new Map(expression.terms.map((term) => [term.path, term]));
  }

  /** A part that stands by itself: nothing around it has to be told apart from it. */
  say(tree: ExpressionTree): string {
    if (tree.kind === 'apply' && tree.operator === 'if') return this.chain(tree);
    return this.isCondition(tree) ? this.condition(tree, false, false) : this.value(tree);
  }

  /** Something that is so or not. `nested` asks for brackets where the sentence would else be read two ways. */
  private condition(tree: ExpressionTree, negated: boolean, nested: boolean): string {
    if (tree.kind === 'literal') return this.words((tree.value === false) === negated ? 'always' : 'never');
    if (tree.kind === 'read') return this.answered(tree, [!negated], false, nested);
    if (tree.kind === 'list') return this.value(tree);
    const { operator, operands } = tree;
    const [first, second] = operands;
    if (first === undefined) return '';
    switch (operator) {
      case '!':
        return this.condition(first, !negated, nested);
      case 'and':
      case 'or': {
        const inner = this.join(
          operator,
          operands.map((operand) => this.condition(operand, false, true)),
        );
        return negated ? this.words('not_so', { inner }) : this.grouped(inner, nested);
      }
      case 'if':
        return negated ? this.words('not_so', { inner: this.chain(tree) }) : this.grouped(this.chain(tree), true);
      case '==':
      case '!=':
        return second === undefined ? '' : this.equality(first, second, (operator === '!=') !== negated, nested);
      case 'in':
        return second === undefined ? '' : this.membership(first, second, negated, nested);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.order(tree, negated, nested);
      default:
        return this.value(tree);
    }
  }

  private equality(left: ExpressionTree, right: ExpressionTree, negated: boolean, nested: boolean): string {
    const [subject, object] = left.kind === 'literal' ? [right, left] : [left, right];
    if (object.kind !== 'literal') {
      return this.words(negated ? 'differs' : 'same', {
        left: this.value(subject, true),
        right: this.value(object, true),
      });
    }
    if (subject.kind === 'read' && !this.isNumber(subject))
      return this.answered(subject, [object.value], negated, nested);
    if (typeof object.value === 'boolean') return this.condition(subject, (object.value === false) !== negated, nested);
    const value = this.literal(object.value);
    return this.words(negated ? 'is_not' : 'is', { subject: this.value(subject, true), value });
  }

  private membership(needle: ExpressionTree, haystack: ExpressionTree, negated: boolean, nested: boolean): string {
    if (haystack.kind === 'list') {
      if (needle.kind === 'read' && !this.isNumber(needle))
        return this.answered(needle, haystack.items, negated, nested);
      const values = this.join(
        'or',
        haystack.items.map((item) => this.literal(item)),
      );
      const said = this.words(negated ? 'is_not' : 'is', { subject: this.value(needle, true), value: values });
      return this.grouped(said, nested && haystack.items.length > 1);
    }
    const choice =
      needle.kind === 'literal' ? this.names.choice(needle.value, this.termOf(haystack)) : this.value(needle, true);
    return this.words(negated ? 'includes_not' : 'includes', { subject: this.value(haystack, true), choice });
  }

  private order(tree: Operation, negated: boolean, nested: boolean): string {
    const [left, right, third] = tree.operands;
    if (left === undefined || right === undefined) return '';
    if (third !== undefined) {
      const width = tree.operator === '<' ? 'inside' : 'between';
      const values = { subject: this.value(right, true), low: this.value(left, true), high: this.value(third, true) };
      return this.grouped(this.words(negated ? `not_${width}` : width, values), nested);
    }
    const leftIsPlain = left.kind === 'literal';
    const direction = (leftIsPlain ? turned[tree.operator] : tree.operator) ?? tree.operator;
    const said = comparisonWords[(negated ? opposite[direction] : direction) ?? direction] ?? '';
    const [subject, value] = leftIsPlain ? [right, left] : [left, right];
    return this.words(said, { subject: this.value(subject, true), value: this.value(value, true) });
  }

  private answered(tree: ExpressionTree, values: readonly Literal[], negated: boolean, nested: boolean): string {
    const term = this.termOf(tree);
    // To a question with two answers, "not yes" is "no".
    const [only] = values;
    if (
      negated &&
      values.length === 1 &&
      typeof only === 'boolean' &&
      term !== undefined &&
      this.names.isYesOrNo(term)
    ) {
      return this.answered(tree, [!only], false, nested);
    }
    const choice = this.join(
      'or',
      values.map((value) => this.names.choice(value, term)),
    );
    const said = this.words(negated ? 'answered_otherwise' : 'answered', { subject: this.value(tree), choice });
    return this.grouped(said, nested && values.length > 1);
  }

  /** A number, an answer or a truth as the subject or object of a sentence. */
  private value(tree: ExpressionTree, nested = false): string {
    if (tree.kind === 'literal') return this.literal(tree.value);
    if (tree.kind === 'list')
      return this.join(
        'or',
        tree.items.map((item) => this.literal(item)),
      );
    if (tree.kind === 'read') {
      const term = this.termOf(tree);
      return term === undefined ? '' : this.names.subject(term);
    }
    if (conditionOperators.has(tree.operator))
      return this.grouped(this.words('whether', { condition: this.condition(tree, false, false) }), nested);
    if (tree.operator === 'if') return this.grouped(this.chain(tree), true);
    const operands = tree.operands.map((operand) => this.value(operand, true));
    return this.grouped(this.calculation(tree.operator, operands), nested);
  }

  private calculation(operator: Operation['operator'], operands: string[]): string {
    const [left = '', right = ''] = operands;
    switch (operator) {
      case '+':
        return this.words('sum', { list: this.join('and', operands) });
      case '*':
        return this.words('product', { list: this.join('and', operands) });
      case 'max':
        return this.words('largest', { list: this.join('and', operands) });
      case 'min':
        return this.words('smallest', { list: this.join('and', operands) });
      case '-':
        return this.words('minus', { left, right });
      case '/':
        return this.words('divided', { left, right });
      default:
        return this.words('rounded', { value: left });
    }
  }

  private chain(tree: Operation): string {
    const { operands } = tree;
    const last = operands.at(-1);
    const steps: string[] = [];
    for (let index = 0; index + 1 < operands.length; index += 2) {
      const [condition, result] = [operands[index], operands[index + 1]];
      if (condition === undefined || result === undefined) continue;
      steps.push(
        this.words('where', { result: this.value(result, true), condition: this.condition(condition, false, false) }),
      );
    }
    if (last !== undefined) steps.push(this.value(last));
    return steps.reduce((list, step) => this.words('otherwise', { list, step }));
  }

  private literal(value: Literal): string {
    if (typeof value === 'boolean') return this.words(value ? 'yes' : 'no');
    if (typeof value === 'number') return String(value);
    // No comparison says to which question the value belongs: the first that offers it lends its text.
    return this.names.choice(
      value,
      [...this.terms.values()].find((term) => this.names.offers(term, value)),
    );
  }

  /** Whether a part is so or not, rather than a number or an answer. */
  isCondition(tree: ExpressionTree): boolean {
    if (tree.kind === 'literal') return typeof tree.value === 'boolean';
    if (tree.kind === 'apply') return conditionOperators.has(tree.operator);
    const term = this.termOf(tree);
    return term !== undefined && this.names.isYesOrNo(term);
  }

  private isNumber(tree: ExpressionTree): boolean {
    const term = this.termOf(tree);
    return term !== undefined && this.names.isNumber(term);
  }

  private termOf(tree: ExpressionTree): Term | undefined {
    return tree.kind === 'read' ? this.terms.get(tree.path) : undefined;
  }

  private join(word: 'and' | 'or', items: readonly string[]): string {
    const last = items.at(-1) ?? '';
    const before = items.slice(0, -1);
    if (before.length === 0) return last;
    return this.words(`list.${word}`, {
      list: before.reduce((list, item) => this.words('list.next', { list, item })),
      item: last,
    });
  }

  private grouped(inner: string, nested: boolean): string {
    return nested ? this.words('group', { inner }) : inner;
  }

  /** A phrase of the catalogue of expressions. */
  words(key: string, values?: Record<string, string>): string {
    return this.context.translate(`words:${key}`, values);
  }
}
