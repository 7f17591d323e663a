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

/** A published version as policy makers see it. */
export interface PublicationView {
  publication: Publication;
  /** Whether new assessments and rounds may begin with it today. */
  isInEffect: boolean;
  /** Whether the actor's organisation published it, so that its policy makers may retire it. */
  isOwn: boolean;
  /** Names of whoever proposed, approved and retired it, by id; of the actor's own organisation alone. */
  names: Record<string, string>;
}
