import type { Grade } from '../questionnaire/answers';
import { riskParts } from '../rules/rule-set';
import type { ControlResult, RiskResult } from './evaluation';
import { rankOf } from './level';
import { countingOrder, percentOf, reductionBy } from './likelihood';
import type { PreparedRisk, PreparedRuleSet } from './prepare-rule-set';
import { certaintyOf, type RangedRisk, rangeRisk, weighRisk, type WeighedRisk, type Weights } from './range-risk';
import type { Possible, SettledAnswer, View } from './settle-answers';
import { candidatesIn, isOpenIn, type ViewOfAnswers } from './view';

/** Answers settled for one rule set on one day. */
export interface Situation {
  prepared: PreparedRuleSet;
  settled: ReadonlyMap<string, SettledAnswer>;
  effectiveDate: string;
  /** Imagined answers, by question: what each may be, and the grade that would show it. */
  imagined?: ReadonlyMap<string, { possible: Possible; grade: Grade }>;
}

/** Judges one risk: its three readings, and a fourth where something it reads was committed (METHOD §2, §3). */
export function evaluateRisk(risk: PreparedRisk, situation: Situation): RiskResult {
  const { parameters } = situation.prepared.ruleSet;
  const { controls } = risk.risk;
  const settledAnswers = risk.questions.map((question) => situation.settled.get(question));
  const unproven = risk.questions.filter((_, index) => settledAnswers[index]?.unproven === true);
  const proved = rangeIn('proved', risk, situation);
  const said = settledAnswers.every((answer) => answer?.said === answer?.proved) ? proved : rangeIn('said', risk, situation);
  const weigh = (ranged: RangedRisk, weights: Weights) => weighRisk(risk, ranged, parameters, weights).reading;
  const inherent = weigh(proved, controls.map(() => 0));
  const stated = weigh(said, controls.map(() => percentOf('verified', parameters)));
  const evidenced = weigh(proved, weightsNow(risk, situation));
  const isCommitted = settledAnswers.some((answer) => answer?.committed === true);
  const provedView = viewOf('proved', situation);
  return {
    id: risk.risk.id,
    domain: risk.risk.domain,
    applies: proved.applies,
    inherent,
    stated,
    evidenced,
    ...(isCommitted ? { committed: weigh(rangeIn('promised', risk, situation), weightsPromised(risk, situation)) } : {}),
    level: evidenced.level.atMost,
    verificationGap: rankOf(evidenced.level.atMost) - rankOf(stated.level.atMost),
    parts: riskParts.map((part, index) => ({
      part,
      value: proved.parts[index] ?? { atLeast: 0, atMost: 0 },
      reads: risk.parts[index]?.prepared.questions ?? [],
    })),
    controls: controlResults(risk, situation, proved),
    reads: risk.questions,
    blanks: risk.questions.filter((question) => isOpenIn(provedView, question) && !unproven.includes(question)),
    unproven,
    exact: proved.exact && said.exact,
  };
}

/** The evidenced reading alone: for questions of the form "what if". */
export function weighEvidenced(risk: PreparedRisk, situation: Situation): WeighedRisk {
  return weighRisk(risk, rangeIn('proved', risk, situation), situation.prepared.ruleSet.parameters, weightsNow(risk, situation));
}

function rangeIn(view: View, risk: PreparedRisk, situation: Situation): RangedRisk {
  return rangeRisk(risk, candidatesIn(viewOf(view, situation), risk.distinctions), situation.effectiveDate);
}

/** The answers of a situation as one view sees them. */
export function viewOf(view: View, situation: Situation): ViewOfAnswers {
  const { prepared, settled, effectiveDate } = situation;
  if (situation.imagined === undefined) return { prepared, settled, view, effectiveDate };
  const imagined = new Map([...situation.imagined].map(([question, { possible }]) => [question, possible]));
  return { prepared, settled, view, effectiveDate, imagined };
}

/** The grade that shows a question's answer in this situation; nothing said or not asked is `claimed`. */
export function gradeIn(situation: Situation, question: string): Grade {
  return situation.imagined?.get(question)?.grade ?? situation.settled.get(question)?.grade ?? 'claimed';
}

function weightsNow(risk: PreparedRisk, situation: Situation): Weights {
  const { parameters } = situation.prepared.ruleSet;
  return risk.risk.controls.map((control) => percentOf(gradeIn(situation, control.shownBy), parameters));
}

function weightsPromised(risk: PreparedRisk, situation: Situation): Weights {
  const { parameters } = situation.prepared.ruleSet;
  return risk.risk.controls.map((control) => percentOf(situation.settled.get(control.shownBy)?.promisedGrade ?? 'claimed', parameters));
}

function controlResults(risk: PreparedRisk, situation: Situation, ranged: RangedRisk): ControlResult[] {
  const { controls } = risk.risk;
  const weights = weightsNow(risk, situation);
  const inPlace = countingOrder(controls, weights).filter((position) => ranged.controls[position]?.atLeast === 1);
  const counted = reductionBy(controls, weights, inPlace, situation.prepared.ruleSet.parameters).byControl;
  return controls.map((control, index) => ({
    id: control.id,
    inPlace: certaintyOf(ranged.controls[index]),
    shownBy: control.shownBy,
    grade: gradeIn(situation, control.shownBy),
    committed: situation.settled.get(control.shownBy)?.committed === true,
    quarterSteps: control.quarterSteps,
    countedHundredths: counted.get(control.id) ?? 0,
  }));
}
