import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import type { Risk, RiskRuleSet, Stopper } from '../rules/rule-set';
import type { AnswerUsed, RiskEvaluation, RiskResult } from '../scoring/evaluation';
import type { Hearing } from '../judgement/hearing';
import type { Findings } from '../judgement/finding';
import type { SecondCheck } from '../judgement/second-check';
import type { RiskExplanation } from '../scoring/explanation';
import type { Translate } from '../shared/text';
import { presentRisks } from './rank-risks';
import { Voice } from './voice';

/** What a brief is made of. */
export interface BriefInput {
  /** All but the title may be empty. `notice` is printed on every page. */
  assessment: {
    title: string;
    service: string;
    buyer: string;
    vendor: string;
    stage: string;
    notice?: string | undefined;
    /** Of a vendor's response: the day on which its evaluators agreed (YYYY-MM-DD), where their findings count. */
    judging?: { agreedOn?: string };
    /** Of a vendor's response: the version of its product that it offers; absent where it did not say. */
    offered?: string | undefined;
  };
  evaluation: RiskEvaluation;
  /** By risk; a risk without one is shown without its cell and smallest change. */
  explanations: ReadonlyMap<string, RiskExplanation>;
  /** The rule set and the questionnaires that made the evaluation. */
  ruleSet: RiskRuleSet;
  questionnaires: readonly Questionnaire[];
  /** Whom of those affected the buyer heard, the oldest first; absent for what belongs to no procurement. */
  hearings?: readonly Hearing[];
  /** What evaluators agreed on about a vendor's response, by question; absent before, and for everything else. */
  findings?: Findings;
  /** The version that the document behind an answer speaks about, by question, where it names one. */
  versions?: Readonly<Record<string, string>>;
  /** What second persons found about the buyer's own answers; absent for everything else. */
  checks?: readonly SecondCheck[];
  /** Version of Rightscope. */
  release: string;
  /** ISO 8601. */
  createdAt: string;
  /** BCP 47. */
  language: string;
  translate: Translate;
}

/** The input with everything that the sections look up. */
export interface BriefContext extends BriefInput {
  voice: Voice;
  questions: ReadonlyMap<string, Question>;
  answers: ReadonlyMap<string, AnswerUsed>;
  risks: ReadonlyMap<string, Risk>;
  stoppers: ReadonlyMap<string, Stopper>;
  /** No vendor has said anything yet: the levels show what could come, and what they show of a product is nothing. */
  isPlanning: boolean;
  /** Risks that are or may be present, worst first. */
  present: RiskResult[];
  /** The number a risk's heading carries, by risk: `2.1`. */
  numbers: ReadonlyMap<string, string>;
}

/** Number of the first domain's section; the page that decides has none, and what is bought comes first. */
const firstDomainSection = 2;

/** Looks everything up once that the sections of one brief need. */
export function contextOf(input: BriefInput): BriefContext {
  const { evaluation, ruleSet } = input;
  const questionnaires = inOrderOfAnswering(input);
  const present = presentRisks(evaluation.risks);
  const numbers = evaluation.domains.flatMap(({ id }, index) =>
    present
      .filter((risk) => risk.domain === id)
      .map((risk, rank): [string, string] => [risk.id, `${firstDomainSection + index}.${rank + 1}`]),
  );
  return {
    ...input,
    questionnaires,
    voice: new Voice(input.language, input.translate),
    questions: new Map(
      questionnaires.flatMap(({ questions }) => questions.map((question) => [question.name, question])),
    ),
    answers: new Map(evaluation.answers.map((used) => [used.question, used])),
    risks: new Map(ruleSet.risks.map((risk) => [risk.id, risk])),
    stoppers: new Map(ruleSet.stoppers.map((stopper) => [stopper.id, stopper])),
    isPlanning: !hasOffer(input),
    present,
    numbers: new Map(numbers),
  };
}

/** Whether a vendor has said anything, "don't know" included. */
function hasOffer({ evaluation, questionnaires }: BriefInput): boolean {
  const vendors = new Set(questionnaires.filter(({ audience }) => audience === 'vendor').map(({ id }) => id));
  return evaluation.answers.some(
    ({ questionnaire, state }) => vendors.has(questionnaire) && state !== 'blank' && state !== 'not_asked',
  );
}

/** As the rule set lists them, the buyer's before the vendor's; wherever they were loaded from. */
function inOrderOfAnswering({ questionnaires, ruleSet }: BriefInput): Questionnaire[] {
  const order = ruleSet.questionnaires.map(({ id }) => id);
  return [...questionnaires].sort((left, right) => order.indexOf(left.id) - order.indexOf(right.id));
}

/** The title of a question, in quotation marks; its name where the questionnaire is not at hand. */
export function questionTitle({ questions, voice }: BriefContext, name: string, most?: number): string {
  return voice.quoted(voice.content(questions.get(name)?.title ?? name, most));
}

/** The title of a risk in the brief's language, at most `most` characters long; its id where the rule set has none. */
export function riskTitle({ risks, voice }: BriefContext, id: string, most?: number): string {
  return voice.content(risks.get(id)?.title ?? id, most);
}

/** The title of a stopper in the brief's language, at most `most` characters long; its id where the rule set has none. */
export function stopperTitle({ stoppers, voice }: BriefContext, id: string, most?: number): string {
  return voice.content(stoppers.get(id)?.title ?? id, most);
}

/** The title of a domain in the brief's language, at most `most` characters long; its id where the rule set has none. */
export function domainTitle({ ruleSet, voice }: BriefContext, id: string, most?: number): string {
  return voice.content(ruleSet.domains.find((domain) => domain.id === id)?.title ?? id, most);
}

/** The title of a stage in the brief's language, at most `most` characters long; its id where the rule set has none. */
export function stageTitle({ ruleSet, voice }: BriefContext, id: string, most?: number): string {
  return voice.content(ruleSet.stages.find((stage) => stage.id === id)?.title ?? id, most);
}
