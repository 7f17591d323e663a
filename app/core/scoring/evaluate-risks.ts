import type { Answer, Answers } from '../questionnaire/answers';
import type { RiskRuleSet } from '../rules/rule-set';
import type { Recommendation } from '../rules/rule-set-file';
import { contentHash } from '../shared/hash';
import { completenessOf, proofOf } from './completeness';
import { evaluateRisk } from './evaluate-risk';
import { evaluateStopper } from './evaluate-stopper';
import type { AnswerUsed, DomainResult, Range, RiskEvaluation, RiskResult, StopperResult } from './evaluation';
import { findContradictions } from './find-contradictions';
import { highest, profileOf, recommendations } from './level';
import type { PreparedRuleSet } from './prepare-rule-set';
import { questionsWorthAsking } from './questions-worth-asking';
import { recommendMeasures } from './recommend-measures';
import { type Situation, situationFor } from './situation';

/** What is judged: answers that were checked, on a day, at a stage of the procurement. */
export interface EvaluationInput {
  answers: Answers;
  /** The day the answers are judged for, YYYY-MM-DD. */
  effectiveDate: string;
  /** One of the rule set's stages; its first where left out or unknown. */
  stage?: string;
}

/**
 * Judges a set of answers by a rule set of the method `risks`. Without answers every range is as wide as the rule set
 * allows. The same input gives the same result, byte for byte in canonical JSON. Source: METHOD.
 */
export function evaluateRisks(prepared: PreparedRuleSet, input: EvaluationInput): RiskEvaluation {
  const { ruleSet, questionnaires } = prepared;
  const { situation, evaluation } = concludeRisks(prepared, input);
  const { risks, stoppers } = evaluation;
  const stage = ruleSet.stages.find(({ id }) => id === input.stage)?.id ?? ruleSet.stages[0]?.id ?? '';
  return {
    method: 'risks',
    ruleSet: { id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash },
    questionnaires: questionnaires.map(({ id, version, hash }) => ({ id, version, hash })),
    stage,
    ...evaluation,
    questionsWorthAsking: questionsWorthAsking(situation, risks, stoppers),
    measures: recommendMeasures(ruleSet, risks, stage),
    contradictions: findContradictions(prepared, situation.settled),
    commitments: commitmentsIn(input.answers, situation),
    exact: risks.every(({ exact }) => exact),
  };
}

/** How answers come out, without what to ask and to do about it: enough to set many of them side by side. */
export type Conclusion = Pick<
  RiskEvaluation,
  | 'answersHash'
  | 'effectiveDate'
  | 'overall'
  | 'profile'
  | 'recommendation'
  | 'domains'
  | 'risks'
  | 'stoppers'
  | 'completeness'
  | 'proof'
  | 'answers'
>;

/** The part of {@link evaluateRisks} that judges, with the answers as they were settled for it. */
export function concludeRisks(
  prepared: PreparedRuleSet,
  input: EvaluationInput,
): { situation: Situation; evaluation: Conclusion } {
  const { ruleSet } = prepared;
  const situation = situationFor(prepared, input);
  const { settled } = situation;
  const inForce = prepared.risks.filter(({ risk }) => isInForce(risk, input.effectiveDate));
  const risks = inForce.map((risk) => evaluateRisk(risk, situation));
  const stoppers = prepared.stoppers.map((stopper) => evaluateStopper(stopper, situation));
  const readings = readingsOf(risks);
  const evaluation: Conclusion = {
    answersHash: contentHash(input.answers),
    effectiveDate: input.effectiveDate,
    overall: readings,
    profile: profileOf(risks.map(({ level }) => level)),
    recommendation: recommend(ruleSet, readings.evidenced, stoppers),
    domains: ruleSet.domains.map(({ id }) => domainResult(id, prepared, situation, risks)),
    risks,
    stoppers,
    completeness: completenessOf(prepared.scored, settled),
    proof: proofOf(risks),
    answers: answersUsed(input.answers, situation),
  };
  return { situation, evaluation };
}

/** Whether a risk may be judged on a day: within its first and last day, where it has them. */
export function isInForce(
  dated: { validFrom?: string | undefined; validTo?: string | undefined },
  day: string,
): boolean {
  return (dated.validFrom ?? day) <= day && day <= (dated.validTo ?? day);
}

function readingsOf(risks: readonly RiskResult[]): RiskEvaluation['overall'] {
  const evidenced = highest(risks.map((risk) => risk.evidenced.level));
  const committed = risks.some((risk) => risk.committed !== undefined);
  return {
    inherent: highest(risks.map((risk) => risk.inherent.level)),
    stated: highest(risks.map((risk) => risk.stated.level)),
    evidenced,
    ...(committed ? { committed: highest(risks.map((risk) => (risk.committed ?? risk.evidenced).level)) } : {}),
    level: evidenced.atMost,
  };
}

function domainResult(
  id: string,
  prepared: PreparedRuleSet,
  { settled }: Situation,
  all: readonly RiskResult[],
): DomainResult {
  const risks = all.filter((risk) => risk.domain === id);
  const stoppers = prepared.stoppers.filter(({ stopper }) => stopper.domain === id);
  const questions = new Set([
    ...risks.flatMap((risk) => risk.reads),
    ...stoppers.flatMap((stopper) => stopper.questions),
  ]);
  return {
    id,
    ...readingsOf(risks),
    profile: profileOf(risks.map(({ level }) => level)),
    completeness: completenessOf(questions, settled),
    proof: proofOf(risks),
  };
}

/** From the table, end by end: at least from what holds and the lower ends, at most from all that is possible. */
export function recommend(
  ruleSet: RiskRuleSet,
  overall: RiskEvaluation['overall']['evidenced'],
  stoppers: readonly Pick<StopperResult, 'state'>[],
): Range<Recommendation> {
  const table = ruleSet.recommendation;
  const stricter = (left: Recommendation, right: Recommendation) =>
    recommendations.indexOf(left) >= recommendations.indexOf(right) ? left : right;
  const holds = stoppers.some(({ state }) => state === 'holds');
  const possible = holds || stoppers.some(({ state }) => state === 'possible');
  return {
    atLeast: holds ? stricter(table.stopper, table[overall.atLeast]) : table[overall.atLeast],
    atMost: possible ? stricter(table.stopper, table[overall.atMost]) : table[overall.atMost],
  };
}

function commitmentsIn(answers: Answers, { prepared, settled }: Situation): RiskEvaluation['commitments'] {
  return [...prepared.questions.keys()].flatMap((question) => {
    const committed = settled.get(question)?.committed === true ? answers[question]?.committed : undefined;
    return committed === undefined ? [] : [{ question, ...committed }];
  });
}

function documentOf(answer: Answer | undefined): Pick<AnswerUsed, 'document' | 'dated'> {
  const { document = '', dated } = answer?.evidence ?? {};
  if (document.trim() === '') return {};
  return { document, ...(dated === undefined ? {} : { dated }) };
}

function answersUsed(answers: Answers, { prepared, settled }: Situation): AnswerUsed[] {
  return [...prepared.questions.values()].map(({ name, questionnaire }) => {
    const answer = settled.get(name)?.shown === true && Object.hasOwn(answers, name) ? answers[name] : undefined;
    const state = settled.get(name)?.state ?? 'not_asked';
    const given = state === 'answered' || state === 'committed';
    return {
      question: name,
      questionnaire,
      state,
      ...(answer?.value === undefined ? {} : { value: answer.value }),
      ...(answer?.comment === undefined ? {} : { comment: answer.comment }),
      ...(given ? documentOf(answer) : {}),
      ...(given ? { grade: settled.get(name)?.grade ?? 'claimed' } : {}),
      ...(answer?.overrides === undefined ? {} : { overrides: answer.overrides }),
      scored: prepared.scored.has(name),
    };
  });
}
