import {
  ArrayOperand,
  BinaryOperand,
  ConditionRunner,
  ConditionsParser,
  Const,
  FunctionFactory,
  FunctionOperand,
  getLocaleString,
  Model,
  Serializer,
  UnaryOperand,
  Variable,
  type Operand,
} from 'survey-core';
import type { Answer, Answers, AnswerValue } from './answers';
import type { Questionnaire } from './questionnaire';

/**
 * The one door to survey-core: it is large, stateful, forgiving and knows the clock, so nothing of it leaves this
 * file but plain data and pure functions over plain data.
 */

/** A visibility condition after parsing. */
export interface SurveyCondition {
  /** Paths it reads, as written between braces: `name`, `matrix.row`, `list[0]`. */
  paths: string[];
  functions: string[];
  /** For each path what it is compared with; see {@link PathUse}. */
  uses: Map<string, PathUse>;
  /** Whether the condition holds for these values; a missing value reads as empty. */
  holds: (values: Record<string, unknown>) => boolean;
}

/** How a condition looks at one value. */
export interface PathUse {
  /** Constants that it is compared with. */
  constants: unknown[];
  /**
   * True where only comparisons with those constants, with lists of them, and with empty matter; false where the
   * value enters a calculation, a function or a comparison with another answer.
   */
  isCompared: boolean;
  /** True where of a list only matters whether it is empty and which of the constants it holds. */
  isListTested: boolean;
}

/** Operators that look into a list of picked choices one constant at a time. */
const listOperators = new Set(['contains', 'notcontains', 'anyof', 'allof', 'noneof', 'empty', 'notempty']);
const comparisons = new Set([
  ...listOperators,
  'equal',
  'notequal',
  'less',
  'greater',
  'lessorequal',
  'greaterorequal',
]);

/** Reads a SurveyJS expression. @returns the offset of the fault where it cannot be read. */
export function readCondition(expression: string): SurveyCondition | { faultAt: number } {
  const parser = new ConditionsParser();
  // The declared type hides that a faulty expression gives nothing.
  const root = parser.parseExpression(expression) as Operand | undefined;
  if (root === undefined) return { faultAt: parser.error.at };
  const uses = new Map<string, PathUse>();
  const functions = new Set<string>();
  note(root, uses, functions);
  const runner = new ConditionRunner(expression);
  return {
    paths: [...uses.keys()],
    functions: [...functions],
    uses,
    holds: (values) => runner.runValues(values, {}),
  };
}

function note(
  operand: Operand,
  uses: Map<string, PathUse>,
  functions: Set<string>,
  compared?: { constants: unknown[]; isListTested: boolean },
): void {
  if (operand instanceof Variable) {
    const use = uses.get(operand.variable) ?? { constants: [], isCompared: true, isListTested: true };
    use.constants.push(...(compared?.constants ?? []));
    use.isCompared &&= compared !== undefined;
    use.isListTested &&= compared?.isListTested ?? false;
    uses.set(operand.variable, use);
  } else if (operand instanceof UnaryOperand) {
    const isEmptyTest = comparisons.has(operand.operator);
    note(operand.expression, uses, functions, isEmptyTest ? { constants: [], isListTested: true } : undefined);
  } else if (operand instanceof BinaryOperand) {
    const sides = [operand.leftOperand, operand.rightOperand] as [Operand, Operand];
    sides.forEach((side, index) => {
      const constants = comparisons.has(operand.operator) ? constantsOf(sides[1 - index]) : undefined;
      const isListTested = listOperators.has(operand.operator) && index === 0;
      note(side, uses, functions, constants && { constants, isListTested });
    });
  } else if (operand instanceof FunctionOperand) {
    functions.add(operand.functionName);
    for (const parameter of operand.paramValues) note(parameter, uses, functions);
  } else if (operand instanceof ArrayOperand) {
    for (const value of operand.values) note(value, uses, functions);
  }
}

/** Operators of SurveyJS that JSON Logic has too. */
const logicOperators: Readonly<Record<string, string>> = {
  and: 'and',
  or: 'or',
  equal: '==',
  notequal: '!=',
  less: '<',
  greater: '>',
  lessorequal: '<=',
  greaterorequal: '>=',
};

/**
 * A condition as JSON Logic, to be put into words; nothing where it cannot be read or says what JSON Logic cannot.
 */
export function conditionAsLogic(expression: string): unknown {
  const root = new ConditionsParser().parseExpression(expression) as Operand | undefined;
  return root === undefined ? undefined : logicOf(root);
}

function logicOf(operand: Operand | undefined): unknown {
  if (operand instanceof Variable) return { var: operand.variable };
  if (operand instanceof Const) return operand.correctValue;
  if (operand instanceof ArrayOperand) {
    const values = operand.values.map(logicOf);
    return values.includes(undefined) ? undefined : values;
  }
  if (operand instanceof UnaryOperand && operand.operator === 'negate')
    return apply('!', [logicOf(operand.expression)]);
  if (!(operand instanceof BinaryOperand)) return undefined;
  const [left, right] = [operand.leftOperand, operand.rightOperand].map((side: Operand) => logicOf(side));
  const { operator } = operand;
  const same = logicOperators[operator];
  if (same !== undefined) return apply(same, [left, right]);
  if (operator === 'contains') return apply('in', [right, left]);
  if (operator === 'notcontains') return apply('!', [apply('in', [right, left])]);
  if (operator === 'anyof') return apply('in', [left, right]);
  return operator === 'noneof' ? apply('!', [apply('in', [left, right])]) : undefined;
}

function apply(operator: string, operands: unknown[]): unknown {
  return operands.includes(undefined) ? undefined : { [operator]: operands };
}

function constantsOf(operand: Operand | undefined): unknown[] | undefined {
  if (operand instanceof ArrayOperand) {
    const lists = operand.values.map(constantsOf);
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
  }
  return operand instanceof Const && !(operand instanceof Variable) ? [operand.correctValue] : undefined;
}

/** Names of the functions that expressions can use. */
export function surveyFunctions(): string[] {
  return FunctionFactory.Instance.getAll();
}

/**
 * The current name of a property of a SurveyJS class (`checkbox`, `page`, `choiceitem` …), which may be the given
 * one, or an older one that it replaced.
 * @returns nothing where the class has no such property.
 */
export function currentPropertyName(className: string, property: string): string | undefined {
  if (property === 'type') return property;
  // The declared type hides that there may be none.
  const found = Serializer.findProperty(className, property) as { name: string } | null;
  return found?.name;
}

/** All properties of a SurveyJS class; none where there is no such class. */
export function propertyNames(className: string): string[] {
  return Serializer.getProperties(className).map(({ name }) => name);
}

/** The words that SurveyJS itself puts on its own items when the questionnaire names none. */
export const standardTexts = {
  other: getLocaleString('otherItemText'),
  none: getLocaleString('noneItemText'),
  dontKnow: getLocaleString('dontKnowItemText'),
  yes: getLocaleString('booleanCheckedLabel'),
  no: getLocaleString('booleanUncheckedLabel'),
};

/**
 * The value as conditions read it: "don't know" is a blank said aloud, so it reads as empty, as does anything not
 * answered.
 */
export function readableValue(answer: Answer | undefined): AnswerValue | undefined {
  return answer === undefined || answer.notApplicable !== undefined || isDontKnow(answer.value)
    ? undefined
    : answer.value;
}

/** SurveyJS's own value for "don't know"; in a question with several choices it stands alone. */
export function isDontKnow(value: AnswerValue | undefined): boolean {
  return value === 'dontknow' || (Array.isArray(value) && value.includes('dontknow'));
}

/**
 * Names of the questions that SurveyJS shows for exactly these answers, in order. Answers to questions that are
 * not shown are ignored, whatever is stored; names that are not the questionnaire's too.
 *
 * @param contextAnswers answers of earlier questionnaires that reach this one; only those to questions that are
 * asked there.
 */
export function visibleNow(questionnaire: Questionnaire, answers: Answers, contextAnswers: Answers): string[] {
  const model = modelOf(questionnaire);
  for (const name of Object.values(questionnaire.context).flat()) {
    model.setVariable(name, readableValue(contextAnswers[name]));
  }
  // Hiding one question can show or hide others; without circles this settles after as many rounds as the longest
  // chain.
  let visible = questionnaire.questions.map(({ name }) => name);
  for (let round = 0; round <= questionnaire.questions.length; round += 1) {
    model.data = surveyData(visible, answers);
    const now = model.getAllQuestions(true).map(({ name }) => name);
    if (now.length === visible.length && now.every((name, index) => name === visible[index])) return now;
    visible = now;
  }
  return visible;
}

/**
 * Names of the questions of one page that are shown, must be answered and are not, in order: for a form that is
 * sent page by page. "Don't know" and "not applicable" are answers here.
 */
export function missingRequired(
  questionnaire: Questionnaire,
  page: string,
  answers: Answers,
  contextAnswers: Answers,
): string[] {
  const visible = visibleNow(questionnaire, answers, contextAnswers);
  const model = modelOf(questionnaire);
  return questionnaire.questions
    .filter(({ name, page: itsPage }) => itsPage === page && visible.includes(name))
    .filter(({ name }) => answers[name]?.notApplicable === undefined && !isDontKnow(answers[name]?.value))
    .filter(({ name }) => {
      const question = model.getQuestionByName(name);
      question.validate(true);
      return question.errors.some((error) => requiredErrors.has(error.getErrorType()));
    })
    .map(({ name }) => name);
}

/** SurveyJS's names for "something that is required is missing". */
const requiredErrors = new Set(['required', 'requiredinallrowserror', 'otherempty']);

function surveyData(names: readonly string[], answers: Answers): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const name of names) {
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    const value = readableValue(answer);
    if (value !== undefined) data[name] = value;
    if (answer?.comment !== undefined) data[`${name}-Comment`] = answer.comment;
  }
  return data;
}

/**
 * Building a model costs ten times as much as filling it again, so the models of the latest questionnaires are
 * kept.
 */
const models = new Map<string, Model>();
const keptModels = 16;

function modelOf(questionnaire: Questionnaire): Model {
  const known = models.get(questionnaire.hash);
  if (known !== undefined) return known;
  // Through JSON, because the model writes into what it is given.
  const model = new Model(JSON.parse(JSON.stringify(questionnaire.survey)));
  const [oldest] = models.keys();
  if (models.size >= keptModels && oldest !== undefined) models.delete(oldest);
  models.set(questionnaire.hash, model);
  return model;
}
