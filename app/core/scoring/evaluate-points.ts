import type { Answers, AnswerValue } from '../questionnaire/answers';
import { findAsked } from '../questionnaire/find-asked';
import type { AcceptedAnswer, Questionnaire } from '../questionnaire/questionnaire';
import { evaluateExpression } from '../rules/evaluate-expression';
import type { Expression } from '../rules/expression';
import type { PointsRuleSet } from '../rules/rule-set';
import { contentHash } from '../shared/hash';
import { failure, success, type Issue, type Result } from '../shared/issue';
import type { PointsEvaluation } from './evaluation';

/** What one question gives and can give. */
interface QuestionPoints {
  /** Points of its answer; 0 for a blank, and for a question that is not asked. */
  earned: number;
  /** The most its answer can give. */
  most: number;
  /** Shown for these answers. */
  asked: boolean;
  answered: boolean;
}

/**
 * Judges a set of answers by a rule set of the method `points` (METHOD §5), exactly as the instrument counts: a blank
 * gives nothing because the instrument says so, and what the questionnaire hides is dropped.
 *
 * - A question gives the points of its choice, or the sum over its choices where several may be picked. A choice
 *   without points gives 0.
 * - Its maximum is the largest of its choices, or the sum of those above 0 where several may be picked.
 * - `max.<total>` adds the maxima of all its questions, `maxAsked.<total>` of those that are asked.
 * - The level is the first band whose bound is not exceeded; the last band takes what is left.
 *
 * @param questionnaires those the rule set names. A question with points that none of them has gives nothing.
 * @returns an issue (`figure_not_a_number`) for each figure, bound or level that is no finite number for these answers, as after
 *   a division by a maximum of 0.
 */
export function evaluatePoints(
  ruleSet: PointsRuleSet,
  questionnaires: readonly Questionnaire[],
  answers: Answers,
): Result<PointsEvaluation> {
  const questions = pointsByQuestion(ruleSet, questionnaires, answers);
  const totals = Object.entries(ruleSet.totals).map(([name, { of }]) => ({ name, ...addUp(of, questions) }));
  const calculation = new Calculation(ruleSet.file);
  for (const { name, value, max, maxAsked } of totals) {
    calculation.know(`total.${name}`, value);
    calculation.know(`max.${name}`, max);
    calculation.know(`maxAsked.${name}`, maxAsked);
  }
  const figures = ruleSet.figures.map(({ name, value }, index) => {
    const result = calculation.work(value, `/figures/${index}/value`);
    calculation.know(name, result);
    return { name, value: result };
  });
  const judged = calculation.work(ruleSet.levels.of, '/levels/of');
  const level = ruleSet.levels.bands.find(
    ({ upTo }, index) => upTo === undefined || judged <= calculation.work(upTo, `/levels/bands/${index}/upTo`),
  );
  if (calculation.issues.length > 0) return failure(calculation.issues);
  return success({
    method: 'points',
    ruleSet: { id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash },
    questionnaires: questionnaires.map(({ id, version, hash }) => ({ id, version, hash })),
    answersHash: contentHash(answers),
    totals,
    figures,
    level: level?.id ?? '',
    answers: [...questions]
      .filter(([, { answered }]) => answered)
      .map(([question, { earned }]) => ({ question, points: earned })),
    blanks: [...questions].filter(([, { asked, answered }]) => asked && !answered).map(([question]) => question),
  });
}

/** Every question that has points, in the order it is asked. */
function pointsByQuestion(
  ruleSet: PointsRuleSet,
  questionnaires: readonly Questionnaire[],
  answers: Answers,
): Map<string, QuestionPoints> {
  const asked = findAsked([...questionnaires], answers);
  const found = new Map<string, QuestionPoints>();
  for (const { name, accepts } of questionnaires.flatMap((questionnaire) => questionnaire.questions)) {
    if (!Object.hasOwn(ruleSet.points, name)) continue;
    const table = ruleSet.points[name] ?? {};
    const state = asked.get(name);
    const isAsked = state === 'asked' || state === 'may_close';
    const value = isAsked && Object.hasOwn(answers, name) ? answers[name]?.value : undefined;
    const picked = picksOf(value);
    const earned = sumOf(picked.map((pick) => pointsOf(table, pick)));
    const answered = picked.some((pick) => pick !== dontKnow);
    found.set(name, { earned, most: mostOf(table, accepts), asked: isAsked, answered });
  }
  return found;
}

/** SurveyJS's own item: a blank said aloud, worth points only where the instrument gives it some. */
const dontKnow = 'dontknow';

type Pick = string | number | boolean;

function picksOf(value: AnswerValue | undefined): Pick[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? [] : [value];
}

function pointsOf(table: Readonly<Record<string, number>>, pick: Pick): number {
  const name = String(pick);
  return Object.hasOwn(table, name) ? (table[name] ?? 0) : 0;
}

function mostOf(table: Readonly<Record<string, number>>, accepts: AcceptedAnswer): number {
  if (accepts.kind !== 'choice' && accepts.kind !== 'choices') return 0;
  const offered: Pick[] = accepts.choices.map(({ value }) => value);
  if (accepts.other) offered.push('other');
  if (accepts.none) offered.push('none');
  if (accepts.dontKnow) offered.push(dontKnow);
  const points = offered.map((pick) => pointsOf(table, pick));
  if (accepts.kind === 'choice') return Math.max(...points);
  return sumOf(points.filter((value) => value > 0));
}

function addUp(
  names: readonly string[],
  questions: ReadonlyMap<string, QuestionPoints>,
): { value: number; max: number; maxAsked: number } {
  const parts = names.map((name) => questions.get(name)).filter((part) => part !== undefined);
  return {
    value: sumOf(parts.map(({ earned }) => earned)),
    max: sumOf(parts.map(({ most }) => most)),
    maxAsked: sumOf(parts.filter(({ asked }) => asked).map(({ most }) => most)),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Works out one figure after the other and collects those that come to no number. */
class Calculation {
  readonly issues: Issue[] = [];
  readonly #known: Record<string, number> = {};

  constructor(readonly file: string) {}

  know(name: string, value: number): void {
    this.#known[name] = value;
  }

  work(expression: Expression, pointer: string): number {
    const result = evaluateExpression(expression, this.#known);
    if (typeof result === 'number' && Number.isFinite(result)) return result;
    this.issues.push({
      code: 'figure_not_a_number',
      severity: 'error',
      where: { file: this.file, pointer },
      values: { found: String(result) },
    });
    // Stands in so that the rest is still looked at; with an issue nothing of it is returned.
    return 0;
  }
}
