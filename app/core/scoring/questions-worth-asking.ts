import type { Answer, AnswerValue } from '../questionnaire/answers';
import { levelAtBest, levelShown } from './evaluate-risk';
import type { QuestionWorthAsking, RiskResult, StopperResult } from './evaluation';
import { rankOf } from './level';
import type { PreparedRisk } from './prepare-rule-set';
import { type Situation, whatIf } from './situation';
import { tellableValues } from './view';

/**
 * Open questions ranked by what an answer could move: those that decide a possible stopper first, then those whose
 * answer, fully proved, could let the level shown fall furthest. Every fall was judged as if the question had been
 * answered, so a question that shows or hides others is credited with what follows. Questions that are not shown yet are
 * left to the ones that open them.
 */
export function questionsWorthAsking(
  situation: Situation,
  risks: readonly RiskResult[],
  stoppers: readonly StopperResult[],
): QuestionWorthAsking[] {
  const { prepared } = situation;
  const results = new Map(risks.map((risk) => [risk.id, risk]));
  const possible = new Set(stoppers.filter(({ state }) => state === 'possible').map(({ id }) => id));
  return [...prepared.questions.values()]
    .flatMap(({ name, questionnaire }) => {
      const because = reasonOf(situation, name);
      if (because === undefined) return [];
      const hinging = prepared.risks
        .filter((risk) => risk.hinges.has(name))
        .flatMap((risk) => {
          const result = results.get(risk.risk.id);
          return result === undefined ? [] : [{ risk, result }];
        });
      const falls = fallsBy(name, situation, hinging);
      return {
        question: name,
        questionnaire,
        because,
        stoppers: prepared.stoppers
          .filter(({ stopper, hinges }) => possible.has(stopper.id) && hinges.has(name))
          .map(({ stopper }) => stopper.id),
        risks: hinging
          .map(({ result }, index) => ({ id: result.id, steps: falls[index] ?? 0 }))
          .filter(({ id, steps }) => steps > 0 || isWide(results.get(id)))
          .sort((left, right) => right.steps - left.steps),
      };
    })
    .filter(({ stoppers: decided, risks: moved }) => decided.length > 0 || moved.length > 0)
    .sort(
      (left, right) =>
        right.stoppers.length - left.stoppers.length ||
        gainOf(right) - gainOf(left) ||
        right.risks.length - left.risks.length,
    );
}

/** Why a question is open; nothing where it is not shown or was answered well enough. */
function reasonOf({ settled }: Situation, name: string): QuestionWorthAsking['because'] | undefined {
  const answer = settled.get(name);
  if (answer === undefined || !answer.shown || answer.excused) return undefined;
  if (answer.unproven) return 'unproven';
  return answer.state === 'blank' || answer.state === 'dont_know' || answer.state === 'not_applicable'
    ? answer.state
    : undefined;
}

/** Steps by which the level of each risk could fall through the best proved answer to one question. */
function fallsBy(
  name: string,
  situation: Situation,
  hinging: readonly { risk: PreparedRisk; result: RiskResult }[],
): number[] {
  const falls = hinging.map(() => 0);
  const movable = hinging.map(
    ({ risk, result }) => rankOf(levelAtBest(risk, situation, [name])) < rankOf(result.level),
  );
  if (!movable.includes(true)) return falls;
  for (const value of possibleAnswers(situation, name)) {
    const answered = whatIf(situation, { [name]: provedAnswer(value) });
    hinging.forEach(({ risk, result }, index) => {
      if (movable[index] !== true) return;
      const fall = rankOf(result.level) - rankOf(levelShown(risk, answered));
      falls[index] = Math.max(falls[index] ?? 0, fall);
    });
  }
  return falls;
}

/** A claim still to be proved keeps its value; everything else may turn out to be anything the question offers. */
function possibleAnswers(situation: Situation, name: string): readonly AnswerValue[] {
  const value = situation.answers[name]?.value;
  return situation.settled.get(name)?.unproven === true && value !== undefined
    ? [value]
    : tellableValues(situation, name, situation.prepared.distinctions);
}

function provedAnswer(value: AnswerValue): Answer {
  return { value, evidence: { grade: 'verified' }, equivalentAccepted: true };
}

function isWide(result: RiskResult | undefined): boolean {
  return result !== undefined && result.evidenced.level.atLeast !== result.evidenced.level.atMost;
}

/** The largest single fall weighs first, then the sum of all: falls stay below the number of levels. */
function gainOf({ risks }: QuestionWorthAsking): number {
  const steps = risks.map((risk) => risk.steps);
  const falls = steps.reduce((sum, step) => sum + step, 0);
  return Math.max(0, ...steps) * (risks.length * rankOf('critical') + 1) + falls;
}
