import { riskParts } from '../rules/rule-set';
import type { Level, Parameters } from '../rules/rule-set-file';
import type { ControlResult, RiskResult } from './evaluation';
import { rankOf, worse } from './level';
import { percentOf } from './likelihood';
import type { PreparedRisk } from './prepare-rule-set';
import { rangeParts } from './range-parts';
import {
  certaintyOf,
  eitherOf,
  type Judged,
  levelAtMost,
  type LevelRange,
  levelRange,
  type RangedRisk,
  weighRisk,
  type WeighedRisk,
  type Weights,
  worstWithBest,
} from './range-risk';
import type { SettledAnswer, View } from './settle-answers';
import { freed, type Settled, settledAs, type SettledSituation, type Situation } from './situation';
import { choicesIn, isOpenIn } from './view';

/** Judges one risk: its three readings, and a fourth where something it reads was committed (METHOD §2, §3). */
export function evaluateRisk(risk: PreparedRisk, situation: Situation): RiskResult {
  const { parameters } = situation.prepared.ruleSet;
  const { controls } = risk.risk;
  const settledAnswers = risk.questions.map((question) => situation.settled.get(question));
  const unproven = risk.questions.filter((_, index) => settledAnswers[index]?.unproven === true);
  const proved = rangeIn('proved', risk, situation);
  const said = settledAnswers.every((answer) => answer?.said === answer?.proved)
    ? proved
    : rangeIn('said', risk, situation);
  const weigh = (ranged: RangedRisk, weights: Weights) => weighRisk(risk, ranged, parameters, weights).reading;
  const inherent = weigh(
    proved,
    controls.map(() => 0),
  );
  const stated = weigh(
    said,
    controls.map(() => percentOf('verified', parameters)),
  );
  const { reading: evidenced, worst } = weighEvidenced(risk, situation);
  const isCommitted = settledAnswers.some((answer) => answer?.committed === true);
  return {
    id: risk.risk.id,
    domain: risk.risk.domain,
    applies: certaintyOf(proved.widest[0]),
    inherent,
    stated,
    evidenced,
    ...(isCommitted ? { committed: weighGraded('promised', risk, situation).reading } : {}),
    level: evidenced.level.atMost,
    verificationGap: rankOf(evidenced.level.atMost) - rankOf(stated.level.atMost),
    parts: riskParts.map((part, index) => ({
      part,
      value: proved.widest[index] ?? { atLeast: 0, atMost: 0 },
      reads: risk.parts[index]?.prepared.questions ?? [],
    })),
    controls: controlResults(risk, situation, proved, worst),
    reads: risk.questions,
    blanks: risk.questions.filter(
      (question) => isOpenIn(situation, 'proved', question) && !unproven.includes(question),
    ),
    unproven,
    exact: proved.exact && said.exact,
  };
}

/** The level shown alone: evidenced, at its least favourable completion. */
export function levelShown(risk: PreparedRisk, situation: Situation): Level {
  const { parameters } = situation.prepared.ruleSet;
  return shownOrHidden('proved', risk, situation)
    .map((one) =>
      levelAtMost(
        risk,
        rangeIn('proved', risk, one).extremes.worst,
        parameters,
        weightsIn('proved', risk, one.settled, parameters),
      ),
    )
    .reduce(worse);
}

/** A risk ranged on what is shown, once for each way in which evidence for its safeguards may count. */
export type RangedEvidence = readonly { ranged: RangedRisk; settled: Settled }[];

/** Ranges a risk on what is shown, before any level is looked up. */
export function rangeEvidence(risk: PreparedRisk, situation: SettledSituation): RangedEvidence {
  return shownOrHidden('proved', risk, situation).map((one) => ({
    ranged: rangeIn('proved', risk, one),
    settled: one.settled,
  }));
}

/** The evidenced level over all completions, and nothing else. */
export function evidencedLevel(risk: PreparedRisk, evidence: RangedEvidence, parameters: Parameters): LevelRange {
  return evidence
    .map(({ ranged, settled }) => levelRange(risk, ranged, parameters, weightsIn('proved', risk, settled, parameters)))
    .reduce(eitherLevel);
}

/** The smaller range that holds both. */
function eitherLevel(left: LevelRange, right: LevelRange): LevelRange {
  const atMost = worse(left.atMost, right.atMost);
  return {
    atLeast: rankOf(left.atLeast) < rankOf(right.atLeast) ? left.atLeast : right.atLeast,
    atMost,
    bordering: [left, right].some((one) => one.atMost === atMost && one.bordering),
  };
}

/** The evidenced reading alone. */
export function weighEvidenced(risk: PreparedRisk, situation: Situation): WeighedRisk {
  return weighGraded('proved', risk, situation);
}

/**
 * The level shown if everything that hangs on some questions turned out as favourable as it can, fully proved: no answers
 * to them can bring it lower. Without questions it is the level shown itself.
 */
export function levelAtBest(risk: PreparedRisk, situation: Situation, names: readonly string[]): Level {
  if (names.length === 0) return levelShown(risk, situation);
  const { prepared } = situation;
  const open = freed(situation, names);
  const hanging = new Set(names.flatMap((name) => [name, ...(prepared.gates.followers.get(name) ?? [])]));
  const parts = risk.parts.flatMap((part, index) =>
    part.prepared.questions.some((name) => hanging.has(name)) ? [index] : [],
  );
  const worst = worstWithBest(risk, rangeIn('proved', risk, open), parts);
  const { parameters } = prepared.ruleSet;
  return levelAtMost(risk, worst, parameters, weightsIn('proved', risk, open.settled, parameters));
}

/** The reading in which every safeguard counts at its grade in the view. */
function weighGraded(view: GradedView, risk: PreparedRisk, situation: Situation): WeighedRisk {
  const { parameters } = situation.prepared.ruleSet;
  return shownOrHidden(view, risk, situation)
    .map((one) => weighRisk(risk, rangeIn(view, risk, one), parameters, weightsIn(view, risk, one.settled, parameters)))
    .reduce(eitherOf);
}

type GradedView = Exclude<View, 'said'>;

/**
 * Where a blank could hide the question that shows a safeguard, its evidence counts while the question is asked and not
 * while it is hidden: two situations.
 */
function shownOrHidden<Some extends SettledSituation>(view: GradedView, risk: PreparedRisk, situation: Some): Some[] {
  const split = risk.showing.filter((name) => situation.settled.get(name)?.[view].apart !== undefined);
  return split.reduce<Some[]>(
    (situations, name) => {
      const answer = situation.settled.get(name);
      const apart = answer?.[view].apart;
      if (answer === undefined || apart === undefined) return situations;
      const shown = { ...answer, [view]: apart.shown };
      const hidden: SettledAnswer = { ...answer, [view]: apart.hidden, grade: 'claimed', promisedGrade: 'claimed' };
      return situations.flatMap((one) => [shown, hidden].map((settled) => settledAs(one, new Map([[name, settled]]))));
    },
    [situation],
  );
}

function rangeIn(view: View, risk: PreparedRisk, situation: SettledSituation): RangedRisk {
  return rangeParts(risk, choicesIn(situation, view, risk), situation.effectiveDate);
}

/** How much each safeguard counts in a view; nothing said or not asked is `claimed`. */
function weightsIn(view: GradedView, risk: PreparedRisk, settled: Settled, parameters: Parameters): Weights {
  const grade = view === 'promised' ? 'promisedGrade' : 'grade';
  return risk.risk.controls.map(({ shownBy }) => percentOf(settled.get(shownBy)?.[grade] ?? 'claimed', parameters));
}

function controlResults(
  risk: PreparedRisk,
  { settled }: Situation,
  proved: RangedRisk,
  worst: Judged | undefined,
): ControlResult[] {
  return risk.risk.controls.map(({ id, shownBy, quarterSteps }, index) => ({
    id,
    inPlace: certaintyOf(proved.widest[riskParts.length + index]),
    shownBy,
    grade: settled.get(shownBy)?.grade ?? 'claimed',
    committed: settled.get(shownBy)?.committed === true,
    quarterSteps,
    countedHundredths: worst?.counted.get(id) ?? 0,
  }));
}
