import { rankRisks } from '~/core/brief/rank-risks';
import type { Findings } from '~/core/judgement/finding';
import type { SecondCheck } from '~/core/judgement/second-check';
import type { Answers } from '~/core/questionnaire/answers';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Risk, RiskRuleSet } from '~/core/rules/rule-set';
import type { RiskEvaluation, RiskResult } from '~/core/scoring/evaluation';
import type { RiskExplanation } from '~/core/scoring/explanation';
import type { Owner } from '~/ui/assessment/assessment-home';

/** A result with the content that made it: what every part of the page reads from. */
export interface ResultData {
  assessment: {
    /** Absent for a worked example, which is read and not answered. */
    id?: string;
    /** Whose it is; absent for a worked example. */
    owner?: Owner;
    /** Whether whoever looks only reads what others answered. */
    isReader?: boolean;
    title: string;
    service: string;
    buyer: string;
    vendor: string;
    stage: string;
    /** Id of the example that is practised on; absent for a purchase. */
    practiceOf?: string;
  };
  answers: Answers;
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
  /** Those that are answered here; absent for a worked example. */
  fills?: Pick<Questionnaire, 'id'>[];
  evaluation: RiskEvaluation;
  explanations: ReadonlyMap<string, RiskExplanation>;
  /** What evaluators agreed on about a vendor's response, by question; absent before, and for everything else. */
  findings?: Findings;
  /** What second persons found about the buyer's own answers; absent for everything else. */
  checks?: readonly SecondCheck[];
  /** Of the example that is practised on. */
  notice?: string;
}

/** A risk with what was found and why. */
export interface RiskFinding {
  risk: Risk;
  result: RiskResult;
  explanation: RiskExplanation;
}

/** All risks of one domain, the worst first as in the brief; those that are not present last. */
export function findingsOf({ ruleSet, evaluation, explanations }: ResultData, domain?: string): RiskFinding[] {
  return rankRisks(evaluation.risks).flatMap((result) => {
    const risk = ruleSet.risks.find(({ id }) => id === result.id);
    const explanation = explanations.get(result.id);
    const belongs = domain === undefined || result.domain === domain;
    return risk && explanation && belongs ? [{ risk, result, explanation }] : [];
  });
}

/** From harmless to worst. */
export const levelOrder = ['none', 'low', 'moderate', 'high', 'critical'] as const;

export function questionOf({ questionnaires }: Pick<ResultData, 'questionnaires'>, name: string): Question | undefined {
  return questionnaires.flatMap(({ questions }) => questions).find((question) => question.name === name);
}

/** Whether there is a place that a question can lead to: what the other side answers is elsewhere. */
export function isAnsweredHere({ fills }: Pick<ResultData, 'fills'>, { questionnaire }: Question): boolean {
  return fills === undefined || fills.some(({ id }) => id === questionnaire);
}

/** Where a question is answered; in a worked example, where its answer stands on the same page. */
export function questionHref(assessmentId: string | undefined, { name, page, questionnaire }: Question): string {
  if (assessmentId === undefined) return `#question-${name}`;
  return `/assessments/${assessmentId}/questionnaires/${questionnaire}?page=${encodeURIComponent(page)}#question-${name}`;
}

/** Whether any vendor has said anything yet: before that, every safeguard is a blank. */
export function hasOffer({ answers, questionnaires }: Pick<ResultData, 'answers' | 'questionnaires'>): boolean {
  return questionnaires
    .filter(({ audience }) => audience === 'vendor')
    .some(({ questions }) => questions.some(({ name }) => answers[name] !== undefined));
}
