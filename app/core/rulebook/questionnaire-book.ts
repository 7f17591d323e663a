import type { Questionnaire } from '../questionnaire/questionnaire';
import type { QuestionNote } from '../questionnaire/envelope';
import type { RuleOutline } from '../rules/in-outline';
import type { RiskPart, RiskRuleSet } from '../rules/rule-set';
import type { Level } from '../rules/rule-set-file';
import type { Certainty, Range } from '../scoring/evaluation';
import type { Source } from '../shared/source';
import type { Text } from '../shared/text';
import type { QuestionPlace } from './rule-book';

/** A questionnaire as everybody can read it: every question, when it is asked, and what its answers move. */
export interface QuestionnaireBook {
  questionnaire: Pick<
    Questionnaire,
    'id' | 'version' | 'hash' | 'title' | 'description' | 'audience' | 'languages' | 'reviewedBy'
  >;
  /** The rule set whose rules are told; absent where none reads it. */
  ruleSet?: Pick<RiskRuleSet, 'id' | 'version' | 'hash' | 'title'>;
  /** Other rule sets that read it. */
  otherRuleSets: Pick<RiskRuleSet, 'id' | 'title'>[];
  pages: { title?: Text; description?: Text; questions: QuestionEntry[] }[];
}

/** One question. */
export interface QuestionEntry extends Pick<QuestionNote, 'proof' | 'use' | 'notApplicable'> {
  /** Its number in the questionnaire, from 1. */
  number: number;
  title: Text;
  help?: Text;
  why?: Text;
  evidence?: Text;
  /** How it is answered, in a sentence. */
  answering: string;
  /** In words, from safe to risky where such an order is known. */
  choices: string[];
  sources: Source[];
  /** When it is asked; absent where it always is. */
  condition?: RuleOutline;
  /** Questions whose answers decide that. */
  decidedBy: QuestionPlace[];
  /** Rules of the rule set that read it. */
  readBy: RulesReading;
}

/** The rules of a rule set that read a question. */
export interface RulesReading {
  risks: RiskMoved[];
  stoppers: StopperMoved[];
}

/** What the choices of a question can make of a risk, told once where several risks come out alike. */
export interface RiskMoved {
  /** All risks of which the rest says the same. */
  risks: { id: string; title: Text }[];
  parts: RiskPart[];
  safeguards: { title: Text; quarterSteps: number }[];
  /** One for each choice. Truths of parts as 0 and 1. */
  rows: { choice: string; parts: Range<number>[]; safeguards: Certainty[]; level?: Range<Level> }[];
}

/** What they can make of a stopper. */
export interface StopperMoved {
  stopper: { id: string; title: Text };
  rows: { choice: string; holds: Certainty }[];
}
