import type { Grade } from '../questionnaire/answers';
import type { Candidates } from './completions';
import type { ControlResult, Range, Reading, RiskResult } from './evaluation';
import { rankOf } from './level';
import { percentOf, reductionBy } from './likelihood';
import type { PreparedRisk, PreparedRuleSet } from './prepare-rule-set';
import { certaintyOf, type RangedRisk, rangeRisk, type Weights } from './range-risk';
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
  const none: Weights = risk.risk.controls.map(() => 0);
  const full: Weights = risk.risk.controls.map(() => percentOf('verified', situation.prepared.ruleSet.parameters));
  const said = rangeIn('said', risk, situation, [full]);
  const proved = rangeIn('proved', risk, situation, [none, weightsNow(risk, situation)]);
  const committed = risk.questions.some((question) => situation.settled.get(question)?.committed === true);
  const promised = committed ? rangeIn('promised', risk, situation, [weightsPromised(risk, situation)]).readings[0] : undefined;
  const inherent = readingOf(proved, 0);
  const evidenced = readingOf(proved, 1);
  const stated = readingOf(said, 0);
  const provedView = viewOf('proved', situation);
  return {
    id: risk.risk.id,
    domain: risk.risk.domain,
    applies: proved.applies,
    inherent,
    stated,
    evidenced,
    ...(promised === undefined ? {} : { committed: promised }),
    level: evidenced.level.atMost,
    verificationGap: rankOf(evidenced.level.atMost) - rankOf(stated.level.atMost),
    parts: risk.partNames.map((part, index) => ({
      part,
      value: rangeAt(proved.parts, index),
      reads: risk.expressions[index]?.questions ?? [],
    })),
    controls: controlResults(risk, situation, proved.controls),
    reads: risk.questions,
    blanks: risk.questions.filter((question) => isOpenIn(provedView, question) && situation.settled.get(question)?.unproven !== true),
    unproven: risk.questions.filter((question) => situation.settled.get(question)?.unproven === true),
    exact: said.exact && proved.exact,
  };
}

/** The evidenced reading alone: for questions of the form "what if". */
export function rangeEvidenced(risk: PreparedRisk, situation: Situation): RangedRisk {
  return rangeIn('proved', risk, situation, [weightsNow(risk, situation)]);
}

function rangeIn(view: View, risk: PreparedRisk, situation: Situation, weights: readonly Weights[]): RangedRisk {
  const answers = viewOf(view, situation);
  const alone = risk.alone.map((distinctions): Candidates => candidatesIn(answers, distinctions));
  const shared = candidatesIn(answers, risk.together);
  return rangeRisk(
    risk,
    situation.prepared.ruleSet.parameters,
    { shared, ofPart: (index) => alone[index] ?? shared },
    situation.effectiveDate,
    weights,
  );
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

function controlResults(risk: PreparedRisk, situation: Situation, ranges: readonly Range<number>[]): ControlResult[] {
  const { parameters } = situation.prepared.ruleSet;
  const inPlace = risk.risk.controls.filter((_, index) => rangeAt(ranges, index).atLeast === 1);
  const counted = reductionBy(
    inPlace.map((control) => ({ control, percent: percentOf(gradeIn(situation, control.shownBy), parameters) })),
    parameters,
  ).byControl;
  return risk.risk.controls.map((control, index) => ({
    id: control.id,
    inPlace: certaintyOf(rangeAt(ranges, index)),
    shownBy: control.shownBy,
    grade: gradeIn(situation, control.shownBy),
    committed: situation.settled.get(control.shownBy)?.committed === true,
    quarterSteps: control.quarterSteps,
    countedHundredths: counted.get(control.id) ?? 0,
  }));
}

function rangeAt(ranges: readonly Range<number>[], index: number): Range<number> {
  return ranges[index] ?? { atLeast: 0, atMost: 0 };
}

function readingOf(ranged: RangedRisk, index: number): Reading {
  const reading = ranged.readings[index];
  if (reading === undefined) throw new Error('A reading was not ranged');
  return reading;
}
