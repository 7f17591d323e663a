import type { Pinned } from '../scoring/evaluation';

/** A version of rules, with the questionnaires it is asked with, that a second person approved. */
export interface Publication {
  ruleSet: Pinned;
  questionnaires: Pinned[];
  /** The day from which new rounds and assessments use it, YYYY-MM-DD in UTC. */
  effectiveFrom: string;
  publishedAt: string;
  /** Id of the draft it was made from. */
  draftId: string;
  /** Ids of whoever proposed and of whoever approved it; two people. */
  proposedBy: string;
  approvedBy: string;
  /** What changed and why, in words. */
  changes: string;
  /** Since when nothing new begins with it; what began with it stays. */
  retired?: { at: string; by: string; reason: string };
}

/** Whether new rounds and assessments may begin with it on a day. */
export function isInEffect({ effectiveFrom, retired }: Publication, day: string): boolean {
  return effectiveFrom <= day && retired === undefined;
}
