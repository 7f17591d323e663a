import type { Decision } from '~/core/judgement/decision';

/**
 * What a procurement's team and its evaluators wrote after the opening, one kind beside the other. Each is read and
 * written as a whole; whoever changes one reads it and writes it in the same transaction, so that nothing is lost.
 */
export interface Papers {
  /** One of each round, under the round's id; it belongs to the round. */
  decisions: PaperStore<Decision>;
}

/** All papers of one kind. */
export interface PaperStore<Paper extends { id: string }> {
  find(id: string): Promise<Paper | undefined>;
  /** Those that belong to one round, response or procurement, in the order in which they were first written. */
  listOf(ownerId: string): Promise<Paper[]>;
  /** Writes it, new or anew. Whom it belongs to never changes. */
  put(ownerId: string, paper: Paper): Promise<void>;
  /** Gone; nothing where there is none. */
  remove(id: string): Promise<void>;
}
