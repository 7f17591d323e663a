import { offeredChoices, type Question, type Questionnaire } from '../../questionnaire/questionnaire';
import { nearest } from '../../shared/nearest';
import { toPointer } from '../../shared/parse-json';
import { evaluateExpression } from '../evaluate-expression';
import type { Findings } from '../findings';
import type { PointsRuleSet } from '../rule-set';

/**
 * Points stand for questions and choices that exist, every choice has its points, every question is in a total, and
 * the bounds of the bands rise.
 */
export function checkPoints(
  ruleSet: PointsRuleSet,
  questionnaires: readonly Questionnaire[],
  findings: Findings,
): void {
  const questions = new Map(
    questionnaires.flatMap((questionnaire) => questionnaire.questions).map((question) => [question.name, question]),
  );
  const { file } = ruleSet;
  const added = new Set(Object.values(ruleSet.totals).flatMap((total) => total.of));

  for (const [name, table] of Object.entries(ruleSet.points)) {
    const pointer = toPointer(['points', name]);
    const question = questions.get(name);
    if (question === undefined) {
      findings.add('unknown_question', file, pointer, {
        values: { question: name },
        suggestion: nearest(name, questions.keys()),
      });
      continue;
    }
    checkTable(question, table, pointer);
    if (!added.has(name))
      findings.add('points_in_no_total', file, pointer, { values: { question: name }, severity: 'warning' });
  }
  for (const [name, total] of Object.entries(ruleSet.totals)) {
    total.of.forEach((question, index) => {
      const pointer = toPointer(['totals', name, 'of', index]);
      if (!Object.hasOwn(ruleSet.points, question)) {
        const suggestion = nearest(question, Object.keys(ruleSet.points));
        findings.add('total_of_question_without_points', file, pointer, { values: { question }, suggestion });
      } else if (total.of.indexOf(question) < index)
        findings.add('duplicate_id', file, pointer, { values: { id: question } });
    });
  }
  checkBounds();

  function checkTable(question: Question, table: Record<string, number>, pointer: string): void {
    const { accepts, name } = question;
    if (accepts.kind !== 'choice' && accepts.kind !== 'choices') {
      findings.add('points_without_choices', file, pointer, { values: { question: name } });
      return;
    }
    const offered = offeredChoices(accepts).map(({ value }) => String(value));
    for (const choice of Object.keys(table)) {
      if (offered.includes(choice)) continue;
      const at = pointer + toPointer([choice]);
      findings.add('unknown_choice', file, at, {
        values: { choice, question: name },
        suggestion: nearest(choice, offered),
      });
    }
    // Only the questionnaire's own choices: "other", "none" and "don't know" give nothing unless the table says so.
    for (const { value } of accepts.choices) {
      if (Object.hasOwn(table, String(value))) continue;
      findings.add('choice_without_points', file, pointer, { values: { choice: String(value), question: name } });
    }
  }

  /** Bounds are compared where every total is at its maximum: percentages of a maximum then have their real size. */
  function checkBounds(): void {
    const data = figuresAtMaximum();
    let before = -Infinity;
    ruleSet.levels.bands.forEach((band, index) => {
      if (band.upTo === undefined) return;
      const pointer = toPointer(['levels', 'bands', index, 'upTo']);
      const bound = evaluateExpression(band.upTo, data);
      if (typeof bound !== 'number' || !Number.isFinite(bound)) {
        findings.add('bound_not_a_number', file, pointer, { values: { band: band.id } });
      } else {
        if (bound <= before)
          findings.add('bounds_not_rising', file, pointer, { values: { band: band.id, found: bound, before } });
        before = bound;
      }
    });
  }

  function figuresAtMaximum(): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const [name, total] of Object.entries(ruleSet.totals)) {
      const most = total.of.reduce((sum, question) => sum + mostOf(question), 0);
      for (const kind of ['total', 'max', 'maxAsked']) data[`${kind}.${name}`] = most;
    }
    for (const figure of ruleSet.figures) data[figure.name] = evaluateExpression(figure.value, data);
    return data;
  }

  function mostOf(name: string): number {
    const points = Object.hasOwn(ruleSet.points, name) ? Object.values(ruleSet.points[name] ?? {}) : [];
    if (questions.get(name)?.accepts.kind === 'choices')
      return points.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
    return Math.max(0, ...points);
  }
}
