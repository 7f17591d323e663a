import { findAsked } from '~/core/questionnaire/find-asked';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Asked } from '~/core/questionnaire/asked';
import type { RecordFile } from '~/core/examples/record-file';
import { estimateMinutes } from '~/core/questionnaire/estimate-minutes';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Actor } from '~/use-cases/actor';
import { practisedExample } from '~/use-cases/examples/examples';
import type { ReadOnly } from '~/core/procurement/read-only';
import { offerTo } from '~/use-cases/move/load-move';
import { loadAssessment } from './load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Assessment, Ports } from '~/use-cases/ports';

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

/** The assessment, the rule set it is judged by, and what is answered in it, in order. */
export interface AssessmentOverview {
  assessment: Assessment;
  ruleSet: RiskRuleSet;
  /** One entry for each questionnaire that is answered here. */
  progress: Progress[];
  /** Why nothing can be changed here now; absent where it can. */
  readOnly?: ReadOnly;
  /** A newer version of the rules that it can be moved to; absent where there is none. */
  offered?: { version: string; isStayed: boolean };
  /** What is practised on; absent for a purchase. */
  practice?: Practice;
}

/** What somebody who practises may read before answering: never the record's answers, nor what came of it. */
export interface Practice {
  /** Absent where the example is no longer shipped. */
  example?: Pick<RecordFile, 'summary' | 'known'> & {
    notice: string;
    /** The day it is judged for (YYYY-MM-DD). */
    effectiveDate: string;
  };
}

/** Throws NotFound. */
export async function getAssessment(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string },
): Promise<AssessmentOverview> {
  requirePermission(actor, 'getAssessment');
  const loaded = await loadAssessment(ports, actor, input.assessmentId);
  const { assessment, answers, ruleSet, questionnaires, fills, access } = loaded;
  const progress = progressIn(fills, questionnaires, answers);
  const practice = practiceOf(ports, assessment);
  const offer = await offerTo(ports, assessment);
  return {
    assessment,
    ruleSet,
    progress,
    ...(practice && { practice }),
    ...(offer && { offered: { version: offer.content.ruleSet.version, isStayed: offer.isStayed } }),
    ...(access.readOnly && { readOnly: access.readOnly }),
  };
}

/** How far some of the questionnaires of a rule set have come. */
export function progressIn(fills: Questionnaire[], questionnaires: Questionnaire[], answers: Answers): Progress[] {
  const asked = findAsked(questionnaires, answers);
  return fills.map((questionnaire) => progressOf(questionnaire, asked, answers));
}

function practiceOf(ports: Ports, assessment: Assessment): Practice | undefined {
  if (assessment.practiceOf === undefined) return undefined;
  const example = practisedExample(ports, assessment);
  if (example === undefined) return {};
  const { summary, known } = example.record;
  const { notice, effectiveDate } = example.given;
  return { example: { summary, known, notice, effectiveDate } };
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
