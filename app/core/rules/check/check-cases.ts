import type { AnswerValue } from '../../questionnaire/answers';
import { checkAnswers } from '../../questionnaire/check-answers';
import { readTerm, type ValueOf } from '../../scoring/read-term';
import type { Place } from '../../shared/issue';
import { toPointer } from '../../shared/parse-json';
import { questionsOf } from '../expression';
import { nodesOf, type ExpressionTree } from '../expression-tree';
import { casesPath } from '../rule-places';
import { defaultCaseDay, type Level, type RuleCase } from '../rule-set-file';
import type { Risk, Stopper } from '../rule-set';
import type { Attainable } from './attainable';
import type { CheckContext, PlacedExpression } from './check-context';

/** Cases answer questions that exist, and stand on both sides of what they guard: levels, safeguards, numbers. */
export function checkCases(context: CheckContext, { risks }: Attainable): void {
  for (const rule of [...context.ruleSet.risks, ...context.ruleSet.stoppers]) {
    if (rule.cases.length === 0) {
      context.warn('rule_without_cases', { file: rule.file, pointer: '' }, { rule: rule.id });
      continue;
    }
    rule.cases.forEach((ruleCase, index) => checkCaseAnswers(rule, ruleCase, index, context));
    for (const placed of context.expressionsOf(rule)) if (placed.sound) checkBoundaries(placed, context);
  }
  for (const risk of context.ruleSet.risks) {
    if (risk.cases.length === 0) continue;
    const levels = risks.find(({ id }) => id === risk.id)?.levels ?? [];
    checkLevelsCovered(risk, levels, context);
  }
  for (const stopper of context.ruleSet.stoppers) checkStatesCovered(stopper, context);
}

function checkCaseAnswers(rule: Risk | Stopper, ruleCase: RuleCase, index: number, context: CheckContext): void {
  const file = casesPath(rule.file);
  const at = toPointer(['cases', index, 'answers']);
  for (const [name, given] of Object.entries(ruleCase.answers)) {
    const isPlain = typeof given !== 'object' || given === null || Array.isArray(given);
    const checked = checkAnswers([...context.questionnaires], { [name]: isPlain ? { value: given } : given });
    for (const issue of checked.ok ? [] : checked.issues) {
      // A plain value stands itself where an answer would hold it.
      const pointer = isPlain ? toPointer([name]) : issue.where.pointer;
      context.error(issue.code, { file, pointer: at + pointer }, issue.values, issue.suggestion);
    }
  }
}

/** As in a file of answers: a plain value, or an answer that holds one. */
function valueIn(ruleCase: RuleCase, name: string): AnswerValue | undefined {
  const answer = ruleCase.answers[name];
  const isAnswer = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
  return (isAnswer ? (answer as { value?: AnswerValue }).value : answer) as AnswerValue | undefined;
}

/** Every level the risk can have is expected by some case, in whichever reading. */
function checkLevelsCovered(risk: Risk, levels: readonly Level[], context: CheckContext): void {
  const expected = new Set(
    risk.cases.flatMap(({ expect }) => [
      expect.applies === false ? 'none' : undefined,
      ...[expect.inherent, expect.stated, expect.evidenced, expect.atLeast, expect.atMost],
    ]),
  );
  for (const level of levels) {
    if (!expected.has(level))
      context.warn('level_without_case', { file: risk.file, pointer: '' }, { risk: risk.id, level });
  }
  const inPlace = risk.cases.map(({ expect }) => expect.controls).filter((controls) => controls !== undefined);
  risk.controls.forEach(({ id }, index) => {
    const place = { file: risk.file, pointer: `/controls/${index}` };
    const seen = new Set(inPlace.map((controls) => controls.includes(id)));
    if (seen.size < 2) context.warn('safeguard_without_case', place, { control: id });
  });
}

function checkStatesCovered(stopper: Stopper, context: CheckContext): void {
  if (stopper.cases.length === 0) return;
  for (const state of ['holds', 'excluded'] as const) {
    if (stopper.cases.some(({ expect }) => expect.stopper === state)) continue;
    context.warn('state_without_case', { file: stopper.file, pointer: '' }, { stopper: stopper.id, state });
  }
}

/** For every number that an expression compares with a constant, a case on each side of the constant. */
function checkBoundaries(placed: PlacedExpression, context: CheckContext): void {
  for (const tree of nodesOf(placed.tree)) {
    if (tree.kind !== 'apply' || !['<', '<=', '>', '>='].includes(tree.operator)) continue;
    const reads = tree.operands.filter((operand) => operand.kind === 'read');
    const [read] = reads;
    if (read === undefined || reads.length > 1) continue;
    const position = tree.operands.indexOf(read);
    tree.operands.forEach((operand, index) => {
      if (operand.kind !== 'literal' || typeof operand.value !== 'number') return;
      const includesEqual = tree.operator === '<=' || tree.operator === '>=';
      // Whether equality belongs with the lower side: `x <= 14` and `14 < x` part at the same place.
      const growing = tree.operator === '<' || tree.operator === '<=';
      const equalIsLow = (growing === position < index) === includesEqual;
      const place = { file: placed.place.file, pointer: placed.place.pointer + operand.pointer };
      checkSides(read, operand.value, equalIsLow, place, placed, context);
    });
  }
}

function checkSides(
  read: Extract<ExpressionTree, { kind: 'read' }>,
  constant: number,
  equalIsLow: boolean,
  place: Place,
  placed: PlacedExpression,
  context: CheckContext,
): void {
  const term = placed.expression.terms.find(({ path }) => path === read.path);
  const [name] = term === undefined ? [] : questionsOf(term);
  if (term === undefined || name === undefined) return;
  const sides = new Set<'low' | 'high'>();
  for (const ruleCase of placed.rule.cases) {
    const value = valueIn(ruleCase, name) ?? context.ruleSet.notAsked[name];
    if (value === undefined) continue;
    const valueOf: ValueOf = () => value;
    const number = readTerm(term, valueOf, () => [], ruleCase.effectiveDate ?? defaultCaseDay);
    if (typeof number !== 'number') continue;
    sides.add(number < constant || (number === constant && equalIsLow) ? 'low' : 'high');
  }
  if (sides.size === 2) return;
  context.warn('boundary_without_case', place, { question: name, constant });
}
