import type { Question } from '../../questionnaire/questionnaire';
import { hasErrors } from '../../shared/issue';
import { nodesOf, type ExpressionTree } from '../expression-tree';
import { placeOfQuestion } from '../rule-places';
import { within, type CheckContext, type PlacedExpression } from './check-context';
import { typeOfQuestion } from './kinds';

/** Questions that nothing reads, proof that cannot be judged, numbers that ranges cannot be exact about. */
export function checkQuestions(context: CheckContext): void {
  const shown = new Set(
    context.questionnaires.flatMap(({ questions }) => questions.flatMap((question) => question.visibilityReads)),
  );
  // Where a name is wrong, the question that was meant only seems to be read by nothing.
  const namesAreRight = !hasErrors(context.findings.issues);
  for (const question of context.questions.values()) {
    const place = placeOfQuestion(question.questionnaire, question.name);
    const isRead = context.read.has(question.name) || shown.has(question.name);
    if (!isRead && namesAreRight && couldBeRead(question))
      context.warn('question_nothing_reads', place, { question: question.name });
    if (question.note.proof === 'required' && question.note.order === undefined) {
      context.error('proof_without_order', place, { question: question.name });
    }
  }
  for (const placed of context.expressions) {
    if (placed.sound) checkNumbers(placed, context);
  }
}

/** A question of a kind that rules read, or one that is put to a use in the procedure. */
function couldBeRead(question: Question): boolean {
  return (
    question.note.use !== 'information' || typeOfQuestion(question) !== undefined || question.accepts.kind === 'date'
  );
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);

/** Ranges look at the values around the constants a number is compared with; anything else could hide a value between. */
function checkNumbers(placed: PlacedExpression, context: CheckContext): void {
  for (const tree of nodesOf(placed.tree)) {
    if (tree.kind !== 'apply') continue;
    const withConstants =
      comparisons.has(tree.operator) && tree.operands.filter((operand) => !isConstant(operand)).length === 1;
    if (withConstants) continue;
    for (const operand of tree.operands) {
      if (isOpenNumber(operand, placed, context))
        context.warn('number_not_compared_with_constants', within(placed.place, operand.pointer));
    }
  }
  if (isOpenNumber(placed.tree, placed, context)) context.warn('number_not_compared_with_constants', placed.place);
}

function isConstant(tree: ExpressionTree): boolean {
  return tree.kind === 'literal' || tree.kind === 'list';
}

function isOpenNumber(tree: ExpressionTree, { expression }: PlacedExpression, context: CheckContext): boolean {
  const term = tree.kind === 'read' ? expression.terms.find(({ path }) => path === tree.path) : undefined;
  if (term?.kind === 'months_since' || term?.kind === 'days_until') return true;
  return term?.kind === 'question' && context.questions.get(term.question)?.accepts.kind === 'number';
}
