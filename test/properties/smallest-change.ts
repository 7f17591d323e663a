import type { Answers, AnswerValue, Grade } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { RiskResult } from '~/core/scoring/evaluation';
import type { ChangeStep, SmallestChange } from '~/core/scoring/explanation';
import type { PreparedRuleSet } from '~/core/scoring/prepare-rule-set';
import type { Content } from '../fixtures/generated/generate-content';
import type { Engine } from './engine';
import { OracleVisibility } from './oracle-visibility';
import { OutOfReach, productOf, valuesOffered } from './oracle-values';
import { Counterexample, rank, type Trial } from './trial';

const grades: readonly Grade[] = ['claimed', 'documented', 'verified'];
/** Most changes that are tried one after the other. */
const mostChanges = 400;

/** The change really lowers the level, by exactly what it says, and none of fewer answers, or with weaker proof, does. */
export function expectSmallestChange(engine: Engine, risk: RiskResult, change: SmallestChange, trial: Trial): void {
  const details = { risk: risk.id, level: risk.level, change };
  const fail = (what: string, more: object = {}): never => {
    throw new Counterexample(what, trial, { ...details, ...more });
  };
  if (change.kind === 'nothing_to_lower') {
    if (rank(risk.level) > rank('low')) fail('There is a level to lower');
    return;
  }
  if (rank(risk.level) <= rank('low')) fail('There is nothing to lower');
  const levelAfter = (steps: readonly ChangeStep[]) =>
    levelWith(engine, risk.id, trial, changed(trial.input.answers, steps));
  const { smallestChange: most } = trial.content.ruleSet.parameters;
  const changeable = changeableQuestions(trial);
  if (change.kind === 'change') {
    for (const { question, value, onlyProof } of change.steps) {
      if (!changeable.some(({ name }) => name === question))
        fail('The change is of an answer that cannot change', { question });
      if (value === 'other' || (Array.isArray(value) && value.includes('other')))
        fail('"Another way" is no advice', { question });
      const given = trial.input.answers[question];
      const stays = given?.notApplicable === undefined && JSON.stringify(given?.value) === JSON.stringify(value);
      if (onlyProof !== stays) fail('Only the proof is missing, or not', { question });
    }
    if (change.steps.length > most) fail('The change is of too many answers');
    if (new Set(change.steps.map(({ question }) => question)).size < change.steps.length)
      fail('The change names a question twice');
    if (levelAfter(change.steps) !== change.to || rank(change.to) >= rank(risk.level))
      fail('The change does not lower the level', { becomes: levelAfter(change.steps) });
    change.steps.forEach((step, index) => {
      const weaker = grades[grades.indexOf(step.grade) - 1];
      if (weaker === undefined) return;
      const steps = change.steps.map((other, position) => (position === index ? { ...step, grade: weaker } : other));
      if (rank(levelAfter(steps)) < rank(risk.level)) fail('Weaker proof is enough', { steps });
    });
  }
  const fewer = change.kind === 'change' ? change.steps.length - 1 : change.most;
  if (change.kind === 'none' && change.most !== most) fail('Fewer answers were looked at than the rule set says');
  for (const steps of changesOf(changeable, fewer)) {
    if (rank(levelAfter(steps)) < rank(risk.level))
      fail('A smaller change lowers the level', { smaller: steps, becomes: levelAfter(steps) });
  }
}

/** The level of one risk for other answers; a rule set of this risk alone gives the same and costs less. */
export function levelWith(engine: Engine, id: string, { content, input }: Trial, answers: Answers) {
  const result = engine.evaluateRisks(alone(engine, content, id), { ...input, answers });
  return result.risks[0]?.level ?? 'none';
}

const prepared = new WeakMap<Engine, WeakMap<Content, Map<string, PreparedRuleSet>>>();

function alone(engine: Engine, content: Content, id: string): PreparedRuleSet {
  const contents = prepared.get(engine) ?? new WeakMap<Content, Map<string, PreparedRuleSet>>();
  prepared.set(engine, contents);
  const risks = contents.get(content) ?? new Map<string, PreparedRuleSet>();
  contents.set(content, risks);
  const { ruleSet, questionnaires } = content;
  const reduced = { ...ruleSet, risks: ruleSet.risks.filter((risk) => risk.id === id), stoppers: [], measures: [] };
  const ready = risks.get(id) ?? engine.prepareRuleSet(reduced, questionnaires);
  risks.set(id, ready);
  return ready;
}

function changed(answers: Answers, steps: readonly ChangeStep[]): Answers {
  return {
    ...answers,
    ...Object.fromEntries(steps.map(({ question, value, grade }) => [question, { value, evidence: { grade } }])),
  };
}

/** Changeable and asked: facts of the world cannot be bargained over, and hidden questions cannot be answered. */
function changeableQuestions({ content, input }: Trial): Question[] {
  const visibility = new OracleVisibility(content.questionnaires);
  return content.questionnaires
    .flatMap(({ questions }) => questions)
    .filter(({ name, note }) => note.changeable && visibility.isShown(name, input.answers));
}

/** Every change of at most so many answers, each in full proof: by property 3 weaker proof does no more. */
function changesOf(changeable: readonly Question[], most: number): ChangeStep[][] {
  try {
    const perQuestion = changeable.map((question) => [
      undefined,
      ...advisable(question).map((value): ChangeStep => ({
        question: question.name,
        value,
        grade: 'verified',
        onlyProof: false,
      })),
    ]);
    const all = productOf(perQuestion).map((steps) => steps.filter((step) => step !== undefined));
    const small = all.filter(({ length }) => length > 0 && length <= most);
    return small.length > mostChanges ? [] : small;
  } catch (error) {
    if (error instanceof OutOfReach) return [];
    throw error;
  }
}

function advisable({ accepts }: Question): AnswerValue[] {
  return valuesOffered(accepts).filter(
    (value) => value !== 'other' && !(Array.isArray(value) && value.includes('other')),
  );
}
