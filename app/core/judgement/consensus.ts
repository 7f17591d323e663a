import type { Findings, Judge } from './finding';

/** What the evaluators of one response agree on. It counts once each of them has agreed. */
export interface Consensus {
  /** Also the id of its response. */
  id: string;
  findings: Findings;
  /** Where they differed: the question, and why it was settled as `findings` say, or as it was answered. */
  settled: { question: string; reason: string }[];
  /** All who judged. */
  judges: Judge[];
  /** Those of them who have agreed, the one who wrote it first. Empty while it is judged again. */
  agreed: (Judge & { at: string })[];
  /** ISO 8601 of the agreement of the last of them; absent until then. */
  at?: string;
  /** Each time that judging began again. */
  reopenings: Reopening[];
}

/** Judging began again after everybody had agreed. */
export interface Reopening extends Judge {
  /** ISO 8601. */
  at: string;
  reason: string;
}

/** What counts of it: nothing until all who judged have agreed. */
export function findingsInForce(consensus: Consensus | undefined): Findings {
  return isInForce(consensus) ? consensus.findings : {};
}

/** Whether all who judged have agreed. */
export function isInForce(consensus: Consensus | undefined): consensus is Consensus & { at: string } {
  return consensus?.at !== undefined;
}

/** The consensus with one more who agreed; twice is once. Whoever did not judge has nothing to agree to. */
export function withAgreement(consensus: Consensus, judge: Judge, at: string): Consensus {
  const isJudge = consensus.judges.some(({ personId }) => personId === judge.personId);
  const hasAgreed = consensus.agreed.some(({ personId }) => personId === judge.personId);
  if (!isJudge || hasAgreed) return consensus;
  const agreed = [...consensus.agreed, { ...judge, at }];
  return { ...consensus, agreed, ...(agreed.length === consensus.judges.length && { at }) };
}

/** The same, to be judged again: nothing counts any more, and what was agreed is only where to begin. */
export function reopened({ at: _, ...consensus }: Consensus, reopening: Reopening): Consensus {
  return { ...consensus, agreed: [], reopenings: [...consensus.reopenings, reopening] };
}
