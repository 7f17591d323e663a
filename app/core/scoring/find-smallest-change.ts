import type { Answers, AnswerValue, Grade } from '../questionnaire/answers';
import type { Level } from '../rules/rule-set-file';
import { levelAtBest, levelShown } from './evaluate-risk';
import type { ChangeStep, SmallestChange } from './explanation';
import { rankOf } from './level';
import type { PreparedRisk } from './prepare-rule-set';
import { type Situation, whatIf } from './situation';
import { tellableValues } from './view';

/** Grades from the cheapest proof to the strongest. */
const gradesByEffort: readonly Grade[] = ['claimed', 'documented', 'verified'];

/**
 * The fewest changeable answers, each with the weakest sufficient proof, that lower the level of a risk by at least
 * one step. Only questions that are asked and that the questionnaire marks as changeable are considered: facts of the
 * world cannot be bargained over. Every change was judged as if it had been answered, so questions that it opens or
 * hides are taken into account. Of changes of as many answers, one of safeguards is preferred to one of what the system
 * is, then one that lowers the level no further than asked, then the cheaper proof, then the more modest answer.
 */
export function findSmallestChange(risk: PreparedRisk, situation: Situation, level: Level): SmallestChange {
  const target = rankOf(level) - 1;
  if (target < rankOf('low')) return { kind: 'nothing_to_lower' };
  const most = situation.prepared.ruleSet.parameters.smallestChange;
  const changeable = [...risk.hinges.keys()].filter(
    (name) =>
      situation.prepared.questions.get(name)?.note.changeable === true && situation.settled.get(name)?.shown === true,
  );
  if (rankOf(levelAtBest(risk, situation, changeable)) > target) return { kind: 'none', most };
  for (let size = 1; size <= Math.min(most, changeable.length); size += 1) {
    const changes = combinationsOf(changeable, size).flatMap((names) =>
      workingValues(risk, situation, target, names).map((values) =>
        weakestSteps(risk, situation, target, names, values),
      ),
    );
    const [best] = changes
      .map((steps) => ({ steps, to: levelAfter(risk, situation, steps), facts: factsIn(risk, steps) }))
      .sort(
        (left, right) =>
          left.facts - right.facts ||
          rankOf(right.to) - rankOf(left.to) ||
          effortOf(left.steps) - effortOf(right.steps) ||
          modestyOf(situation, right.steps) - modestyOf(situation, left.steps),
      );
    if (best !== undefined) return { kind: 'change', to: best.to, steps: best.steps };
  }
  return { kind: 'none', most };
}

/** All values of these questions that, fully proved, bring the level down to the target. */
function workingValues(
  risk: PreparedRisk,
  situation: Situation,
  target: number,
  names: readonly string[],
): AnswerValue[][] {
  const [name, ...others] = names;
  if (rankOf(levelAtBest(risk, situation, names)) > target) return [];
  if (name === undefined) return [[]];
  return advisableValues(risk, situation, name).flatMap((value) =>
    workingValues(risk, whatIf(situation, { [name]: proved(value, 'verified') }), target, others).map((values) => [
      value,
      ...values,
    ]),
  );
}

/** "Another way" is never advice. */
function advisableValues(risk: PreparedRisk, situation: Situation, name: string): AnswerValue[] {
  const { answers, settled } = situation;
  const given = settled.get(name)?.said.listed.filter((value) => value === answers[name]?.value) ?? [];
  const values = [
    ...given,
    ...tellableValues(situation, name, risk.hinges).filter(
      (value) => JSON.stringify(value) !== JSON.stringify(given[0]),
    ),
  ];
  // The given value itself, not another that rules cannot tell from it: then only the proof is missing.
  return values.filter((value) => value !== 'other' && !(Array.isArray(value) && value.includes('other')));
}

/** Lowers the proof question by question as far as the target allows. */
function weakestSteps(
  risk: PreparedRisk,
  situation: Situation,
  target: number,
  names: readonly string[],
  values: readonly AnswerValue[],
): ChangeStep[] {
  let steps = names.map((name, index) => stepFor(situation, name, values[index] ?? '', 'verified'));
  names.forEach((name, index) => {
    const enough = gradesByEffort
      .map((grade) => steps.map((step, position) => (position === index ? { ...step, grade } : step)))
      .find((tried) => rankOf(levelAfter(risk, situation, tried)) <= target);
    steps = enough ?? steps;
  });
  return steps;
}

function stepFor({ answers, settled }: Situation, question: string, value: AnswerValue, grade: Grade): ChangeStep {
  const isGiven =
    settled.get(question)?.state !== 'not_applicable' &&
    JSON.stringify(answers[question]?.value) === JSON.stringify(value);
  return { question, value, grade, onlyProof: isGiven };
}

/** The level of the risk once the change is made. */
function levelAfter(risk: PreparedRisk, situation: Situation, steps: readonly ChangeStep[]): Level {
  const changes: Answers = Object.fromEntries(
    steps.map(({ question, value, grade }) => [question, proved(value, grade)]),
  );
  return levelShown(risk, whatIf(situation, changes));
}

function proved(value: AnswerValue, grade: Grade): Answers[string] {
  return { value, evidence: { grade } };
}

/** How many steps change what the system is or does, and not a safeguard of the risk. */
function factsIn({ risk }: PreparedRisk, steps: readonly ChangeStep[]): number {
  const safeguards = new Set(risk.controls.map(({ shownBy }) => shownBy));
  return steps.filter(({ question }) => !safeguards.has(question)).length;
}

/** How far the answers stay from the safest on offer: what asks for no more than is needed is the more modest. */
function modestyOf({ prepared }: Situation, steps: readonly ChangeStep[]): number {
  const places = steps.map(({ question, value }) =>
    (prepared.questions.get(question)?.note.order ?? []).findIndex((choice) => choice === value),
  );
  return places.reduce((sum, place) => sum + Math.max(0, place), 0);
}

/** More answers to change weigh more than stronger proof. */
function effortOf(steps: readonly ChangeStep[]): number {
  return steps.reduce(
    (sum, { grade, onlyProof }) => sum + gradesByEffort.indexOf(grade) + (onlyProof ? 0 : gradesByEffort.length),
    0,
  );
}

function combinationsOf<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinationsOf(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
