import { nearest } from '../../shared/nearest';
import { questionsOf, type Term } from '../expression';
import type { ExpressionTree, Literal } from '../expression-tree';
import { within, type CheckContext, type PlacedExpression } from './check-context';
import { fitTogether, kindOfLiteral, typeOfQuestion, type Typed } from './kinds';

type Operation = Extract<ExpressionTree, { kind: 'apply' }>;

const unknown: Typed = { kind: 'unknown' };
const expectedCodes = { truth: 'truth_expected', number: 'number_expected' } as const;

/**
 * What each expression reads exists and fits: names of questions, kinds of values, choices on offer. json-logic-js
 * itself would compare anything with anything and say something.
 */
export function checkTypes(context: CheckContext): void {
  for (const placed of context.expressions) {
    const before = context.findings.issues.length;
    const result = new TypeCheck(context, placed).typeOf(placed.tree);
    const expected = placed.scale === undefined ? 'truth' : 'number';
    if (!fitTogether(result.kind, expected)) {
      context.error(expectedCodes[expected], placed.place, { found: describe(placed.tree) });
    }
    const { terms } = placed.expression;
    const readsKnown = terms.flatMap(questionsOf).every((name) => context.questions.has(name));
    const factsHold = terms.every((term) => term.kind !== 'fact' || !context.faultyFacts.has(term.fact));
    placed.sound = readsKnown && factsHold && context.findings.issues.length === before;
  }
}

class TypeCheck {
  constructor(
    private readonly context: CheckContext,
    private readonly placed: PlacedExpression,
  ) {}

  typeOf(tree: ExpressionTree): Typed {
    switch (tree.kind) {
      case 'literal':
        return { kind: kindOfLiteral(tree.value) };
      case 'list':
        return unknown;
      case 'read':
        return this.typeOfRead(tree.path, tree);
      case 'apply':
        return this.typeOfOperation(tree);
    }
  }

  private typeOfOperation(tree: Operation): Typed {
    const { operator, operands } = tree;
    switch (operator) {
      case 'and':
      case 'or':
      case '!':
        operands.forEach((operand) => this.expect('truth', operand));
        return { kind: 'truth' };
      case 'if':
        return this.typeOfChain(operands, tree);
      case '==':
      case '!=':
        this.compare(operands[0], operands[1], tree);
        return { kind: 'truth' };
      case 'in':
        this.search(operands[0], operands[1], tree);
        return { kind: 'truth' };
      case '<':
      case '<=':
      case '>':
      case '>=':
        operands.forEach((operand) => this.expect('number', operand));
        return { kind: 'truth' };
      default:
        operands.forEach((operand) => this.expect('number', operand));
        return { kind: 'number' };
    }
  }

  private typeOfRead(path: string, tree: ExpressionTree): Typed {
    const term = this.placed.expression.terms.find((candidate) => candidate.path === path);
    if (term === undefined) return unknown;
    // The questions behind a fact are checked where the fact stands.
    const [name] = questionsOf(term);
    const question = this.context.questions.get(name ?? '');
    if (question === undefined) {
      if (term.kind !== 'fact') this.unknownQuestion(name ?? '', tree);
      return unknown;
    }
    if (isDerived(term)) {
      if (question.accepts.kind !== 'date') this.report('date_expected', tree, { question: question.name });
      return { kind: 'number' };
    }
    const type = typeOfQuestion(question);
    if (type === undefined) this.report('unreadable_question', tree, { question: question.name });
    return type ?? unknown;
  }

  private unknownQuestion(name: string, tree: ExpressionTree): void {
    const known = [...this.context.questions.keys(), ...Object.keys(this.context.ruleSet.facts)];
    this.report('unknown_question', tree, { question: name }, nearest(name, known));
  }

  private typeOfChain(operands: readonly ExpressionTree[], tree: ExpressionTree): Typed {
    const results: Typed[] = [];
    operands.forEach((operand, index) => {
      const isCondition = index % 2 === 0 && index < operands.length - 1;
      if (isCondition) this.expect('truth', operand);
      else results.push(this.typeOf(operand));
    });
    const known = results.find((result) => result.kind !== 'unknown') ?? unknown;
    if (results.some((result) => !fitTogether(result.kind, known.kind))) this.report('kinds_differ', tree);
    return { kind: known.kind };
  }

  private compare(left: ExpressionTree | undefined, right: ExpressionTree | undefined, tree: ExpressionTree): void {
    if (left === undefined || right === undefined) return;
    const [leftType, rightType] = [this.typeOf(left), this.typeOf(right)];
    if (leftType.kind === 'answers' || rightType.kind === 'answers') this.report('several_answers_compared', tree);
    else if (!fitTogether(leftType.kind, rightType.kind)) this.report('kinds_differ', tree);
    else {
      if (right.kind === 'literal') this.checkOffered(right.value, leftType, right);
      if (left.kind === 'literal') this.checkOffered(left.value, rightType, left);
    }
  }

  private search(needle: ExpressionTree | undefined, haystack: ExpressionTree | undefined, tree: ExpressionTree): void {
    if (needle === undefined || haystack === undefined) return;
    const type = this.typeOf(needle);
    if (haystack.kind === 'list') {
      if (type.kind === 'answers') this.report('several_answers_compared', tree);
      else if (haystack.items.some((item) => !fitTogether(kindOfLiteral(item), type.kind)))
        this.report('kinds_differ', tree);
      else haystack.items.forEach((item, index) => this.checkOffered(item, type, haystack, `/${index}`));
      return;
    }
    const searched = this.typeOf(haystack);
    if (searched.kind === 'answers') {
      if (!fitTogether(type.kind, 'answer') && !fitTogether(type.kind, 'number')) this.report('kinds_differ', tree);
      else if (needle.kind === 'literal') this.checkOffered(needle.value, searched, needle);
    } else if (searched.kind !== 'unknown') this.report('list_expected', haystack, { found: describe(haystack) });
  }

  private expect(kind: 'truth' | 'number', tree: ExpressionTree): void {
    const type = this.typeOf(tree);
    if (!fitTogether(type.kind, kind)) this.report(expectedCodes[kind], tree, { found: describe(tree) });
  }

  private checkOffered(value: Literal, type: Typed, tree: ExpressionTree, inside = ''): void {
    if (type.offered === undefined || type.offered.includes(value)) return;
    const values = { choice: String(value), question: type.question ?? '' };
    const place = within(this.placed.place, tree.pointer + inside);
    this.context.error('unknown_choice', place, values, nearest(String(value), type.offered.map(String)));
  }

  private report(
    code: string,
    tree: ExpressionTree,
    values: Record<string, string | number> = {},
    suggestion?: string,
  ): void {
    this.context.error(code, within(this.placed.place, tree.pointer), values, suggestion);
  }
}

function isDerived(term: Term): boolean {
  return term.kind === 'months_since' || term.kind === 'days_until';
}

/** What stands there, as its author wrote it. */
function describe(tree: ExpressionTree): string {
  switch (tree.kind) {
    case 'literal':
      return String(tree.value);
    case 'read':
      return tree.path;
    case 'list':
      return tree.items.map(String).join(', ');
    case 'apply':
      return tree.operator;
  }
}
