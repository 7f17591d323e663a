import type { Questionnaire } from '../questionnaire/questionnaire';
import type { RuleOutline } from '../rules/in-outline';
import type { Control, Risk, RiskPart, RiskRuleSet, Stopper } from '../rules/rule-set';
import type { Measure } from '../rules/rule-set-file';
import type { Source } from '../shared/source';
import type { Text } from '../shared/text';

/** A question as others point to it. */
export interface QuestionPlace {
  name: string;
  title: Text;
  /** The questionnaire it stands in, and its number there, from 1. */
  questionnaire: Pick<Questionnaire, 'id' | 'version' | 'hash' | 'title'>;
  number: number;
}

/** Questions of one questionnaire, in its order. */
export interface QuestionGroup {
  questionnaire: Pick<Questionnaire, 'id' | 'version' | 'hash' | 'title' | 'audience'>;
  questions: QuestionPlace[];
}

/** What policy makers expect of a rule, in words. */
export interface CaseEntry {
  /** Their sentence. */
  name: string;
  /** The day it is judged for; absent where it is the usual one. */
  day?: string;
  answers: { question: Text; answer: string }[];
  /** What has to come of it, named as on the page. */
  expected: { name: string; value: string }[];
}

/** A safeguard, in words. */
export interface SafeguardEntry extends Pick<Control, 'id' | 'title' | 'quarterSteps' | 'kind' | 'reason'> {
  rule: RuleOutline;
  /** The question whose proof shows it; absent where no questionnaire has it. */
  shownBy?: QuestionPlace;
}

/** One risk as it is read: what can happen, every rule in words with its reason, and what stands behind it. */
export interface RiskEntry {
  risk: Pick<
    Risk,
    'id' | 'title' | 'cause' | 'event' | 'harm' | 'right' | 'canAct' | 'reviewedBy' | 'validFrom' | 'validTo'
  >;
  domain: Text;
  parts: { part: RiskPart; rule: RuleOutline; reason?: Text }[];
  safeguards: SafeguardEntry[];
  sources: Source[];
  cases: CaseEntry[];
  /** Questions that any of its rules reads. */
  questions: QuestionGroup[];
  measures: Pick<Measure, 'id' | 'title' | 'strength'>[];
}

/** One stopper as it is read. */
export interface StopperEntry {
  stopper: Pick<Stopper, 'id' | 'title' | 'explanation' | 'prohibitedByLaw' | 'canAct' | 'reviewedBy'>;
  domain?: Text;
  rule: RuleOutline;
  sources: Source[];
  cases: CaseEntry[];
  questions: QuestionGroup[];
}

/** What a question of a rule set is for. */
export interface QuestionUse {
  place: QuestionPlace;
  /** How many risks and stoppers read it. */
  risks: number;
  stoppers: number;
  /** How many questions its answer opens or closes. */
  opens: number;
}

/** A whole rule set of the method `risks` as it is read; its risks have a page each. */
export interface RuleBook {
  ruleSet: Pick<
    RiskRuleSet,
    | 'id'
    | 'version'
    | 'hash'
    | 'title'
    | 'description'
    | 'languages'
    | 'reviewedBy'
    | 'validFrom'
    | 'validTo'
    | 'parameters'
    | 'recommendation'
    | 'stages'
    | 'acceptedWarnings'
  >;
  domains: {
    id: string;
    title: Text;
    asks: Text;
    risks: (Pick<Risk, 'id' | 'title' | 'event' | 'harm'> & { safeguards: number; cases: number })[];
    measures: MeasureEntry[];
  }[];
  stoppers: StopperEntry[];
  /** Facts that several questions speak to. */
  facts: { title: Text; of: QuestionPlace[] }[];
  /** What stands for a question that is not asked, in words. */
  notAsked: { place: QuestionPlace; stands: string }[];
  uses: { questionnaire: QuestionGroup['questionnaire']; questions: QuestionUse[] }[];
  sources: Source[];
}

/** A measure with the titles of the risks it answers. */
export interface MeasureEntry extends Pick<
  Measure,
  'id' | 'title' | 'strength' | 'stage' | 'canAct' | 'firstStep' | 'proof' | 'clause' | 'goodPractice'
> {
  risks: { id: string; title: Text }[];
}
