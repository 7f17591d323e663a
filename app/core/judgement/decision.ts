import type { Range } from '../scoring/evaluation';
import type { Recommendation } from '../rules/rule-set-file';

/** What was decided about a tender, by a named person, once everything that was opened had been judged. */
export interface Decision extends DecisionText {
  /** Also the id of its round. */
  id: string;
  by: { personId: string; name: string };
  /** ISO 8601. */
  at: string;
  /** What it replaces, the oldest first; absent where it is the first. */
  earlier?: EarlierDecision[];
}

/** A decision that was corrected before the contract was signed. */
export type EarlierDecision = Omit<Decision, 'earlier'>;

/** What a decision says. */
export interface DecisionText {
  /** The response that the contract is meant to go to; absent where nobody gets it. */
  awarded?: string;
  /** Why, in the words of whoever decided. */
  reason: string;
  /** One for each response that was opened, in the order of the firms' names. */
  responses: DecidedResponse[];
  /**
   * The last day on which the others may object before the contract is signed (YYYY-MM-DD); may be empty where nobody
   * gets it.
   */
  standstillUntil: string;
  /** Why it replaces the one before it; absent where it is the first. */
  correction?: string;
}

/** A response that something has to be decided about. */
export interface Decidable {
  responseId: string;
  firm: string;
  /** What the rules recommend, from the most to the least favourable completion of what is still blank. */
  recommended: Range<Recommendation>;
  /** Ids of the stoppers that hold for a practice which the law prohibits; whoever decides cannot depart from these. */
  prohibitedBy?: string[];
  /** Hash of the answers that were judged, as their result names it. */
  answersHash: string;
}

/** What was decided about one response. */
export interface DecidedResponse extends Decidable {
  /** What the person decided; a departure from what is recommended, in either direction, has its reason. */
  decided: Recommendation;
  /** Empty where nothing departs. */
  reason: string;
  /** What the firm is told of how the awarded one was better; empty for the awarded one. */
  advantages: string;
}
