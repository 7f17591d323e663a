import { findAsked } from '~/core/questionnaire/find-asked';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Asked } from '~/core/questionnaire/asked';
import type { RecordFile } from '~/core/examples/record-file';
import { estimateMinutes } from '~/core/questionnaire/estimate-minutes';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from './actor';
import { practisedExample } from './examples';
import { loadAssessment } from './load-assessment';
import { requirePermission } from './permissions';
import type { Assessment, Ports } from './ports';

/** How far one questionnaire has come. */
export interface Progress {
  questionnaire: Questionnaire;
  /** Questions shown now. */
  asked: number;
  /** Of these, the ones with an answer; "don't know" is none. */
  answered: number;
  /** Of these, the ones where somebody said "don't know". */
  dontKnow: number;
  /** Questions hidden now that an answer to a blank may still open. */
  upToMore: number;
  /** How long the questions shown now take in all, in whole minutes. */
  minutes: number;
}

/** The assessment, the rule set it is judged by, and its questionnaires in the order they are answered. */
export interface AssessmentOverview {
  assessment: Assessment;
  ruleSet: RiskRuleSet;
  progress: Progress[];
  /** What is practised on; absent for a purchase. */
  practice?: Practice;
}

/** What somebody who practises may read before answering: never the record's answers, nor what came of it. */
export interface Practice {
  /** Absent where the example is no longer shipped. */
  example?: Pick<RecordFile, 'summary' | 'known'> & { notice: string };
}

/** Throws NotFound. */
export async function getAssessment(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string },
): Promise<AssessmentOverview> {
  requirePermission(actor, 'getAssessment');
  const { assessment, answers, ruleSet, questionnaires } = await loadAssessment(ports, input.assessmentId);
  const asked = findAsked(questionnaires, answers);
  const progress = questionnaires.map((questionnaire) => progressOf(questionnaire, asked, answers));
  const practice = practiceOf(ports, assessment);
  return { assessment, ruleSet, progress, ...(practice && { practice }) };
}

function practiceOf(ports: Ports, assessment: Assessment): Practice | undefined {
  if (assessment.practiceOf === undefined) return undefined;
  const example = practisedExample(ports, assessment);
  if (example === undefined) return {};
  const { summary, known } = example.record;
  return { example: { summary, known, notice: example.given.notice } };
}

function progressOf(questionnaire: Questionnaire, asked: Map<string, Asked>, answers: Answers): Progress {
  const names = questionnaire.questions.map(({ name }) => name);
  const shown = names.filter((name) => isShown(asked.get(name)));
  const dontKnow = shown.filter((name) => isDontKnow(answers[name]));
  const answered = shown.filter((name) => !isBlank(answers[name]) && !isDontKnow(answers[name]));
  const upToMore = names.filter((name) => asked.get(name) === 'may_open');
  return {
    questionnaire,
    asked: shown.length,
    answered: answered.length,
    dontKnow: dontKnow.length,
    upToMore: upToMore.length,
    minutes: estimateMinutes(questionnaire.questions.filter(({ name }) => isShown(asked.get(name)))),
  };
}

/** Whether a question stands on the page now. */
export function isShown(asked: Asked | undefined): boolean {
  return asked === 'asked' || asked === 'may_close';
}

function isBlank(answer: Answer | undefined): boolean {
  return answer?.value === undefined && answer?.notApplicable === undefined;
}

/** SurveyJS's own item for "don't know", alone or as the only one of several choices. */
function isDontKnow(answer: Answer | undefined): boolean {
  return [answer?.value].flat().includes('dontknow');
}
