import type { Answers, AnswerState, AnswerValue, Grade } from '../questionnaire/answers';
import type { Level, Recommendation, RiskFile } from '../rules/rule-set-file';
import type { Certainty, Completeness, Profile, Proof, Range, StopperResult } from '../scoring/evaluation';
import type { Conclusion } from '../scoring/evaluate-risks';
import type { Situation } from '../scoring/situation';

/** One who answered, as judged by the same rules on the same day as all others. */
export interface Bidder {
  responseId: string;
  firm: string;
  /** What was judged. */
  answers: Answers;
  evaluation: Conclusion;
  /** The answers as they were settled for that. */
  situation: Situation;
}

/**
 * All who answered, side by side. Plain data: pages, spreadsheets and documents show this and count nothing
 * themselves. Every list of cells is in the order of `bidders`. There is no rank and no total.
 */
export interface Comparison {
  /** In the order of the firms' names, which says nothing about anybody. */
  bidders: ComparedBidder[];
  stoppers: StopperRow[];
  domains: DomainRow[];
  /** In the order of the domains, within each in that of the rule set. */
  risks: RiskRow[];
  /** Questions in which not all gave the same answer, in the order in which they are asked. */
  differences: Difference[];
}

/** One bidder as a whole. */
export interface ComparedBidder {
  responseId: string;
  firm: string;
  overall: { stated: Range<Level>; evidenced: Range<Level> };
  recommendation: Range<Recommendation>;
  profile: Profile;
  completeness: Completeness;
  proof: Proof;
  /** Hash of the answers that were judged. */
  answersHash: string;
}

/** A stopper, and whether it holds for each. */
export interface StopperRow {
  id: string;
  canAct: RiskFile['canAct'];
  prohibitedByLaw: boolean;
  cells: StopperResult['state'][];
}

/** A domain, and how each stands in it. */
export interface DomainRow {
  id: string;
  cells: DomainCell[];
}

/** One bidder in one domain. */
export interface DomainCell {
  stated: Range<Level>;
  evidenced: Range<Level>;
  profile: Profile;
  completeness: Completeness;
  proof: Proof;
}

/** A risk, and how each stands to it. */
export interface RiskRow {
  id: string;
  domain: string;
  /** `buyer`: no vendor can mend it, so it tells nothing between them. */
  canAct: RiskFile['canAct'];
  cells: RiskCell[];
}

/** One bidder's risk. */
export interface RiskCell {
  applies: Certainty;
  /** What they say. */
  stated: Range<Level>;
  /** What is shown: its least favourable end is the level. */
  evidenced: Range<Level>;
  proof: Proof;
}

/** A question in which bidders differ. */
export interface Difference {
  question: string;
  questionnaire: string;
  cells: DifferingAnswer[];
  /** What the difference moves by itself; both may be empty. */
  moves: Moves;
}

/** An answer as far as bidders can differ in it. */
export interface DifferingAnswer {
  state: AnswerState;
  value?: AnswerValue;
  /** The words beside "another way". */
  comment?: string;
  /** The grade that counts, where proof of the answer is looked for. */
  grade?: Grade;
  /** Until when it will be so, where it was promised (YYYY-MM-DD). */
  committedBy?: string;
  /** The reason why it does not apply was accepted. */
  excused?: true;
}

/** Risks and stoppers, by id in the rule set's order, that come out differently for some bidder with the answer of another. */
export interface Moves {
  risks: string[];
  stoppers: string[];
}
