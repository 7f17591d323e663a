import type { AnswerValue } from '../questionnaire/answers';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import { type Expression, questionsReadBy } from '../rules/expression';
import { type Risk, riskParts, type RiskPart, type RiskRuleSet, type Stopper } from '../rules/rule-set';
import { type QuestionDistinction, questionDistinctions } from './distinctions';
import type { Range } from './evaluation';
import { type PreparedExpression, prepareExpression } from './prepare-expression';
import type { OrderOf } from './read-term';

/** Expressions that are ranged together, with what they can tell apart of each question. */
interface PreparedTogether {
  /** In a fixed order; for a risk its parts, then its safeguards. */
  expressions: PreparedExpression[];
  /** Questions that any of them reads. */
  questions: string[];
  /** What all of them together tell apart, by question. */
  together: Map<string, QuestionDistinction>;
  /** What each alone tells apart, by question. */
  alone: Map<string, QuestionDistinction>[];
  /** The ends that each result can never leave. */
  bounds: Range<number>[];
}

/** A risk ready to be judged many times. */
export interface PreparedRisk extends PreparedTogether {
  risk: Risk;
  partNames: readonly RiskPart[];
  partCount: number;
}

/** A stopper ready to be judged many times. */
export interface PreparedStopper extends PreparedTogether {
  stopper: Stopper;
}

/** A rule set with the questionnaires it reads, ready to judge many sets of answers. */
export interface PreparedRuleSet {
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
  questions: Map<string, Question>;
  risks: PreparedRisk[];
  stoppers: PreparedStopper[];
  /** Questions that any rule reads. */
  scored: Set<string>;
  notAsked: Record<string, AnswerValue>;
}

/**
 * Prepares a rule set once, for any number of evaluations. Its results for single values are remembered inside, so
 * keep one per version.
 * @param questionnaires those the rule set names, in any order; others are left out. One that is missing throws.
 */
export function prepareRuleSet(ruleSet: RiskRuleSet, questionnaires: readonly Questionnaire[]): PreparedRuleSet {
  const named = ruleSet.questionnaires.map(({ id, version }) => {
    const found = questionnaires.find((questionnaire) => questionnaire.id === id && questionnaire.version === version);
    if (found === undefined) throw new Error(`Rule set ${ruleSet.id} needs questionnaire ${id} ${version}`);
    return found;
  });
  const questions = new Map(named.flatMap((questionnaire) => questionnaire.questions).map((question) => [question.name, question]));
  const orderOf: OrderOf = (question) => questions.get(question)?.note.order ?? [];
  const risks = ruleSet.risks.map((risk) => prepareRisk(risk, ruleSet, orderOf));
  const stoppers = ruleSet.stoppers.map((stopper) => ({
    stopper,
    ...prepareTogether([stopper.when], [truthBounds], orderOf),
  }));
  return {
    ruleSet,
    questionnaires: named,
    questions,
    risks,
    stoppers,
    scored: new Set([...risks, ...stoppers].flatMap((prepared) => prepared.questions)),
    notAsked: ruleSet.notAsked,
  };
}

const truthBounds: Range<number> = { atLeast: 0, atMost: 1 };

function prepareRisk(risk: Risk, ruleSet: RiskRuleSet, orderOf: OrderOf): PreparedRisk {
  const { severity, matrix } = ruleSet.parameters;
  const upTo = (size: number | undefined): Range<number> => ({ atLeast: 1, atMost: size ?? 1 });
  const boundsOf: Record<RiskPart, Range<number>> = {
    applies: truthBounds,
    gravity: upTo(severity.length),
    irremediability: upTo(severity[0]?.length),
    wholePopulation: truthBounds,
    vulnerable: truthBounds,
    likelihood: upTo(matrix[0]?.length),
  };
  const expressions = [...riskParts.map((part) => risk[part]), ...risk.controls.map((control) => control.inPlace)];
  const bounds = [...riskParts.map((part) => boundsOf[part]), ...risk.controls.map(() => truthBounds)];
  return { risk, partNames: riskParts, partCount: riskParts.length, ...prepareTogether(expressions, bounds, orderOf) };
}

function prepareTogether(expressions: Expression[], bounds: Range<number>[], orderOf: OrderOf): PreparedTogether {
  return {
    expressions: expressions.map((expression) => prepareExpression(expression, orderOf)),
    questions: questionsReadBy(expressions),
    together: questionDistinctions(expressions),
    alone: expressions.map((expression) => questionDistinctions([expression])),
    bounds,
  };
}
