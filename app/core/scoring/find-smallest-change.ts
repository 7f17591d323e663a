import type { AnswerValue, Grade } from '../questionnaire/answers';
import type { Level } from '../rules/rule-set-file';
import { type Situation, viewOf, weighEvidenced } from './evaluate-risk';
import { type EvaluationInput, situationFor } from './evaluate-risks';
import type { ChangeStep, SmallestChange } from './explanation';
import { levels, rankOf } from './level';
import type { PreparedRisk } from './prepare-rule-set';
import type { Possible } from './settle-answers';
import { candidatesIn } from './view';

type Imagined = ReadonlyMap<string, { possible: Possible; grade: Grade }>;
/** Grades from the cheapest proof to the strongest. */
const gradesByEffort: readonly Grade[] = ['claimed', 'documented', 'verified'];

/**
 * The fewest changeable answers, each with the weakest sufficient proof, that lower the level of a risk by at least
 * one step. Only questions that are asked and that the questionnaire marks as changeable are considered: facts of the
 * world cannot be bargained over. A change is reported only after the whole set of answers was judged with it, so
 * questions that it opens or hides are taken into account.
 */
export function findSmallestChange(risk: PreparedRisk, situation: Situation, input: EvaluationInput, level: Level): SmallestChange {
  const target = rankOf(level) - 1;
  if (target < rankOf('low')) return { kind: 'nothing_to_lower' };
  const most = situation.prepared.ruleSet.parameters.smallestChange;
  const changeable = risk.questions.filter(
    (question) => situation.prepared.questions.get(question)?.note.changeable === true && situation.settled.get(question)?.shown === true,
  );
  if (!reaches(risk, situation, changeable, target)) return { kind: 'none', most };
  for (let size = 1; size <= Math.min(most, changeable.length); size += 1) {
    const found = combinationsOf(changeable, size)
      .filter((questions) => reaches(risk, situation, questions, target))
      .flatMap((questions) => bestChange(risk, situation, input, questions, target) ?? [])
      .sort((left, right) => effortOf(left.steps) - effortOf(right.steps))[0];
    if (found !== undefined) return found;
  }
  return { kind: 'none', most };
}

/** Whether leaving these questions to their best, fully proved, could bring the level down to the target at all. */
function reaches(risk: PreparedRisk, situation: Situation, questions: readonly string[], target: number): boolean {
  const imagined: Imagined = new Map(
    questions.map((question) => [question, { possible: { listed: [], offered: true }, grade: 'verified' as const }]),
  );
  return levelAt('atLeast', risk, { ...situation, imagined }) <= target;
}

function bestChange(
  risk: PreparedRisk,
  situation: Situation,
  input: EvaluationInput,
  questions: readonly string[],
  target: number,
): (SmallestChange & { kind: 'change' }) | undefined {
  const candidates = candidatesIn(viewOf('proved', { ...situation, imagined: anyValueOf(questions) }), risk.distinctions);
  const working = productOf(questions.map((question) => sameFirst(candidates(question), input, question))).filter(
    (values) => levelAt('atMost', risk, { ...situation, imagined: fixedTo(questions, values, questions.map(() => 'verified')) }) <= target,
  );
  const changes = working.flatMap((values) => {
    const grades = weakestGrades(risk, situation, questions, values, target);
    const steps = questions.map((question, index) => stepFor(question, values[index] ?? '', grades[index] ?? 'verified', input));
    const to = levelAfter(risk, situation, input, steps);
    return rankOf(to) <= target ? [{ kind: 'change' as const, to, steps }] : [];
  });
  return changes.sort((left, right) => effortOf(left.steps) - effortOf(right.steps))[0];
}

function anyValueOf(questions: readonly string[]): Imagined {
  return new Map(questions.map((question) => [question, { possible: { listed: [], offered: true }, grade: 'verified' as const }]));
}

/** The value already given comes first: then only its proof is missing. "Another way" is never advice. */
function sameFirst(values: readonly AnswerValue[], input: EvaluationInput, question: string): AnswerValue[] {
  const given = JSON.stringify(input.answers[question]?.value);
  const advisable = values.filter((value) => value !== 'other' && !(Array.isArray(value) && value.includes('other')));
  return [...advisable].sort((left, right) => Number(JSON.stringify(right) === given) - Number(JSON.stringify(left) === given));
}

/** Lowers the proof question by question as far as the target allows. */
function weakestGrades(
  risk: PreparedRisk,
  situation: Situation,
  questions: readonly string[],
  values: readonly AnswerValue[],
  target: number,
): Grade[] {
  const grades: Grade[] = questions.map(() => 'verified');
  questions.forEach((question, index) => {
    const needsProof = situation.prepared.questions.get(question)?.note.proof === 'required';
    for (const grade of gradesByEffort) {
      if (grade === 'claimed' && needsProof) continue;
      const tried = grades.map((other, position) => (position === index ? grade : other));
      if (levelAt('atMost', risk, { ...situation, imagined: fixedTo(questions, values, tried) }) <= target) {
        grades[index] = grade;
        return;
      }
    }
  });
  return grades;
}

function fixedTo(questions: readonly string[], values: readonly AnswerValue[], grades: readonly Grade[]): Imagined {
  return new Map(
    questions.map((question, index) => {
      const value = values[index];
      return [
        question,
        { possible: { listed: value === undefined ? [] : [value], offered: false }, grade: grades[index] ?? 'claimed' },
      ];
    }),
  );
}

function stepFor(question: string, value: AnswerValue, grade: Grade, input: EvaluationInput): ChangeStep {
  const onlyProof = JSON.stringify(input.answers[question]?.value) === JSON.stringify(value);
  return { question, value, grade, onlyProof };
}

/** The level of the risk once all answers are judged again with the change made. */
function levelAfter(risk: PreparedRisk, situation: Situation, input: EvaluationInput, steps: readonly ChangeStep[]): Level {
  const changed = Object.fromEntries(steps.map(({ question, value, grade }) => [question, { value, evidence: { grade } }]));
  const after = situationFor(situation.prepared, { ...input, answers: { ...input.answers, ...changed } });
  return levels[levelAt('atMost', risk, after)] ?? 'critical';
}

function levelAt(end: 'atLeast' | 'atMost', risk: PreparedRisk, situation: Situation): number {
  return rankOf(weighEvidenced(risk, situation).reading.level[end]);
}

/** More answers to change weigh more than stronger proof. */
function effortOf(steps: readonly ChangeStep[]): number {
  return steps.reduce((sum, { grade, onlyProof }) => sum + gradesByEffort.indexOf(grade) + (onlyProof ? 0 : gradesByEffort.length), 0);
}

function combinationsOf<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinationsOf(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

function productOf<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>((tuples, list) => tuples.flatMap((tuple) => list.map((item) => [...tuple, item])), [[]]);
}
