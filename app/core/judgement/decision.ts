import type { Range } from '../scoring/evaluation';
import type { Recommendation } from '../rules/rule-set-file';

/** What was decided about a tender, by a named person, once everything that was opened had been judged. */
export interface Decision {
  /** Also the id of its round. */
  id: string;
  /** The response that the contract is meant to go to; absent where nobody gets it. */
  awarded?: string;
  /** Why, in the words of whoever decided. */
  reason: string;
  /** One for each response that was opened, in the order of the firms' names. */
  responses: DecidedResponse[];
  /** The last day on which the others may object before the contract is signed (YYYY-MM-DD). */
  standstillUntil: string;
  by: { personId: string; name: string };
  /** ISO 8601. */
  at: string;
}

/** What was decided about one response. */
export interface DecidedResponse {
  responseId: string;
  firm: string;
  /** What the rules recommend, from the most to the least favourable completion of what is still blank. */
  recommended: Range<Recommendation>;
  /** What the person decided; a departure from what is recommended, in either direction, has its reason. */
  decided: Recommendation;
  /** Empty where nothing departs. */
  reason: string;
  /** What the firm is told of how the awarded one was better; empty for the awarded one. */
  advantages: string;
  /** Hash of the answers that were judged, as their result names it. */
  answersHash: string;
}
