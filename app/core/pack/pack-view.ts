import type { RiskPart } from '../rules/rule-set';

/**
 * The tender pack in the reader's language, ready to be laid out: as pages of a PDF or as a page of the web. All texts
 * are finished; what comes from people, questionnaires and rules is isolated in its direction.
 */
export interface PackView {
  language: string;
  direction: 'ltr' | 'rtl';
  /** What is bought, in the buyer's words. */
  title: string;
  /** Nothing is fixed yet: said wherever the pack is shown. */
  isDraft: boolean;
  kind: 'consultation' | 'tender';
  /** Instant of the document, ISO 8601. */
  createdAt: string;
  /** Hash of the pack: the name of exactly this content. */
  hash: string;
  /** What is bought, for whom, until when, and in what kind of round. */
  purchase: PackFact[];
  /** Rules of the round in sentences: kind, access, negotiation, how long it takes. */
  roundRules: string[];
  /** Versions so far with their reasons; empty before the first freeze. */
  versions: string[];
  /** The buyer's own answers: they decide which questions are asked and how much is at stake. */
  buyerAnswers: { questionnaire: string; answers: PackFact[] }[];
  reading: ReadingRules;
  counting: CountingRules;
  /** Vendor questionnaires that apply, in the order they are answered. */
  questionnaires: PackQuestionnaire[];
  /** Vendor questionnaires none of whose questions is asked here, with the reason. */
  notApplying: string[];
  minutes: Minutes;
  /** Rules of the risks that can be present and of all stoppers, in words. */
  risks: PackRisk[];
  stoppers: PackStopper[];
  /** Titles of risks that the buyer's own answers exclude. */
  excludedRisks: string[];
  /** Versions and hashes of everything the pack pins. */
  pins: PackFact[];
}

/** A name and what stands for it. */
export interface PackFact {
  name: string;
  value: string;
}

/** Whole minutes, from only what is always asked to everything that may open. */
export interface Minutes {
  atLeast: number;
  atMost: number;
  /** The same in words. */
  words: string;
}

/** Who can read what and when. */
export interface ReadingRules {
  statements: PackFact[];
}

/** How answers become levels and a recommendation, said once for all questions. */
export interface CountingRules {
  /** From answers to levels, in the order in which it is understood. */
  statements: PackFact[];
  /** What each state of an answer counts: blank, don't know … */
  states: PackFact[];
  /** How much of a safeguard counts at each grade of evidence. */
  grades: PackFact[];
  /** What each use of a question means in the procedure. */
  uses: PackFact[];
  severity: PackTable;
  matrix: PackTable;
  /** From the highest level, and from a stopper, to what is recommended. */
  recommendation: PackFact[];
}

/** A small table of words; the first cell of a row names it. */
export interface PackTable {
  caption: string;
  columns: string[];
  rows: string[][];
}

/** One vendor questionnaire that applies. */
export interface PackQuestionnaire {
  /** Never printed. */
  id: string;
  title: string;
  description: string;
  minutes: Minutes;
  /** How many questions are always asked, and how many may be, in words. */
  count: string;
  /** Why it is asked of vendors in this purchase. */
  why: string;
  /** The buyer's answers behind that; empty where it does not depend on any. */
  because: PackFact[];
  pages: { title: string; description: string; questions: PackQuestion[] }[];
  /** Titles of its questions that are not asked here. */
  notAsked: string[];
}

/** One question, and how each answer to it counts. */
export interface PackQuestion {
  /** Never printed. */
  id: string;
  /** Where it stands: `2.4`. */
  number: string;
  title: string;
  help: string;
  /** When it is asked, where that depends on the vendor's other answers; else empty. */
  condition: string;
  why: string;
  sources: string[];
  /** How it is answered: the choices from safe to risky where such an order is known, or the kind of answer. */
  answering: string;
  choices: string[];
  use: string;
  proof: string;
  /** What could show it; may be empty. */
  evidence: string;
  /** What an answer does; at least one, or `information` says that it moves no level. */
  effects: PackEffect[];
  /** Present where no rule reads it. */
  information?: string;
}

/** One way in which answers to a question count. */
export interface PackEffect {
  /** As a stopper, a safeguard, a fact in a part of a risk, or because it opens other questions. */
  kind: 'stopper' | 'safeguard' | 'part' | 'opens';
  /** What it is, in a word or two. */
  name: string;
  /** The same in a sentence. */
  says: string;
  /** Titles of what it bears on: risks, the stopper, or the questions it opens. */
  about: string[];
  /** What single choices lead to, whatever else is answered; choices with one outcome stand together. */
  outcomes: { outcome: string; choices: string[] }[];
  /** The rule in words, where single choices do not tell all. */
  rule: string;
}

/** One risk that can be present, and its rules. */
export interface PackRisk {
  /** Never printed. */
  id: string;
  title: string;
  domain: string;
  /** Cause, event and harm. */
  story: string;
  right: string;
  /** `settled` is what the buyer's answers alone make of a part, in a word or a number; empty where a vendor's answer can move it. */
  parts: { part: RiskPart; name: string; settled: string; rule: string }[];
  /** `state` says which question decides, or what the buyer's answers alone make of it; the rule says it in full. */
  safeguards: { title: string; weight: string; state: string; rule: string }[];
}

/** One state of affairs in which the purchase stops. */
export interface PackStopper {
  /** Never printed. */
  id: string;
  title: string;
  explanation: string;
  rule: string;
  /** Whether it is excluded, possible or holds by the buyer's own answers. */
  state: string;
}
