import type { Possible } from './settle-answers';
import { type Situation, viewOf, weighEvidenced } from './evaluate-risk';
import type { QuestionWorthAsking, RiskResult, StopperResult } from './evaluation';
import { rankOf } from './level';
import type { PreparedRisk, PreparedRuleSet } from './prepare-rule-set';
import { candidatesIn, isOpenIn } from './view';

/**
 * Open questions ranked by what an answer could move: those that decide a possible stopper first, then those whose
 * answer, fully proved, could let the level shown fall furthest. A question that opens others is credited with what
 * hiding them could do. Questions that are not shown yet are left to the ones that open them.
 */
export function questionsWorthAsking(
  situation: Situation,
  risks: readonly RiskResult[],
  stoppers: readonly StopperResult[],
): QuestionWorthAsking[] {
  const { prepared, settled } = situation;
  const view = viewOf('proved', situation);
  const openers = openedBy(prepared, situation);
  const candidates = [...prepared.questions.values()].filter(
    ({ name }) =>
      settled.get(name)?.shown === true &&
      ((prepared.scored.has(name) && isOpenIn(view, name)) || (openers.has(name) && settled.get(name)?.state !== 'answered')),
  );
  const results = new Map(risks.map((risk) => [risk.id, risk]));
  return candidates
    .map(({ name, questionnaire }) => {
      const follows = openers.get(name) ?? [];
      const decides = new Set([name, ...follows]);
      const moved = prepared.risks.flatMap((risk) => {
        const result = results.get(risk.risk.id);
        if (result === undefined || !risk.questions.some((question) => decides.has(question))) return [];
        return [{ id: result.id, steps: fallOf(risk, result, name, follows, situation) }];
      });
      return {
        question: name,
        questionnaire,
        because: reasonOf(situation, name),
        stoppers: stoppers.filter(({ blanks }) => blanks.some((blank) => decides.has(blank))).map(({ id }) => id),
        risks: moved.filter(({ id, steps }) => steps > 0 || widens(results.get(id))).sort((left, right) => right.steps - left.steps),
      };
    })
    .filter(({ stoppers: decided, risks: moved }) => decided.length > 0 || moved.length > 0)
    .sort((left, right) => right.stoppers.length - left.stoppers.length || gainOf(right) - gainOf(left) || right.risks.length - left.risks.length);
}

function widens(result: RiskResult | undefined): boolean {
  return result !== undefined && result.evidenced.level.atLeast !== result.evidenced.level.atMost;
}

/** The largest single fall weighs first, then the sum of all: falls stay below the number of levels. */
function gainOf({ risks }: QuestionWorthAsking): number {
  const steps = risks.map((risk) => risk.steps);
  const falls = steps.reduce((sum, step) => sum + step, 0);
  return Math.max(0, ...steps) * (risks.length * rankOf('critical') + 1) + falls;
}

/** Steps by which the level shown could fall through the best proved answer to one question. */
function fallOf(risk: PreparedRisk, result: RiskResult, question: string, follows: readonly string[], situation: Situation): number {
  const shown = rankOf(result.level);
  if (shown === 0) return 0;
  const { settled, prepared } = situation;
  const hidden = new Map<string, { possible: Possible; grade: 'claimed' }>();
  for (const follow of follows) {
    const standIn = prepared.notAsked[follow];
    if (standIn !== undefined) hidden.set(follow, { possible: { listed: [standIn], offered: false }, grade: 'claimed' });
  }
  if (!risk.questions.includes(question)) {
    return shown - rankOf(levelWith(risk, { ...situation, imagined: hidden }));
  }
  const unproven = settled.get(question)?.unproven === true;
  const values = unproven
    ? (settled.get(question)?.said.listed ?? [])
    : candidatesIn(viewOf('proved', situation), risk.distinctions)(question);
  let best = shown;
  for (const value of values) {
    const imagined = new Map<string, { possible: Possible; grade: 'verified' | 'claimed' }>(hidden);
    imagined.set(question, { possible: { listed: [value], offered: false }, grade: 'verified' });
    best = Math.min(best, rankOf(levelWith(risk, { ...situation, imagined })));
  }
  return shown - best;
}

function levelWith(risk: PreparedRisk, situation: Situation) {
  return weighEvidenced(risk, situation).reading.level.atMost;
}

/** Questions that may still open or close, by each blank their visibility reads. */
function openedBy(prepared: PreparedRuleSet, { settled }: Situation): Map<string, string[]> {
  const opened = new Map<string, string[]>();
  for (const question of prepared.questions.values()) {
    if (!prepared.scored.has(question.name) || settled.get(question.name)?.mayOpen !== true) continue;
    for (const gate of question.visibilityReads) opened.set(gate, [...(opened.get(gate) ?? []), question.name]);
  }
  return opened;
}

function reasonOf({ settled }: Situation, question: string): QuestionWorthAsking['because'] {
  const answer = settled.get(question);
  if (answer?.unproven === true) return 'unproven';
  if (answer?.state === 'dont_know' || answer?.state === 'not_applicable') return answer.state;
  return 'blank';
}
