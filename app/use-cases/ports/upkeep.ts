import type { KeptDecision } from '~/core/judgement/decision-on-record';
import type { KeptContent, KeptFile } from '~/core/procurement/kept-content';

/**
 * Everything in this installation that has a hash, whosever it is: for checking that nothing was altered. Nothing of it
 * ever reaches a page.
 */
export interface Inventory {
  /** Names of all streams that have an event or a noted end, or should: those of procurements and responses. */
  streams(): Promise<string[]>;
  packs(): Promise<KeptContent[]>;
  submissions(): Promise<KeptContent[]>;
  /** Of every round that was decided, with the stream of its procurement. */
  decisions(): Promise<(KeptDecision & { stream: string })[]>;
  files(): Promise<KeptFile[]>;
}

/** Looks whether the database can be used now. */
export interface Storage {
  /** Whether a change reaches the disk. */
  isWritable(): Promise<boolean>;
  /** Whether its tables are those of this release. */
  isUpToDate(): Promise<boolean>;
}
