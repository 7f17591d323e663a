import type { ArchivedPaper } from '~/core/archive/archive';
import type { Clarification } from '~/core/judgement/clarification';
import type { Consensus } from '~/core/judgement/consensus';
import type { Contract } from '~/core/judgement/contract';
import type { Decision } from '~/core/judgement/decision';
import type { Remarks } from '~/core/judgement/remarks';
import type { Hearing } from '~/core/judgement/hearing';
import type { Panel } from '~/core/judgement/panel';
import type { ReplayRefusal, ReplaySharing } from '~/core/replay/consent';
import type { SecondChecks } from '~/core/judgement/second-check';
import type { Sheet } from '~/core/judgement/sheet';

/**
 * What a procurement's team and its evaluators wrote beside the answers, one kind beside the other. Each is read and
 * written as a whole; whoever changes one reads it and writes it in the same transaction, so that nothing is lost.
 */
export interface Papers {
  /** One of each round, under the round's id; it belongs to the round. */
  decisions: PaperStore<Decision>;
  /** One of each round, under the round's id; it belongs to the round. */
  panels: PaperStore<Panel>;
  /** One of each evaluator and response; it belongs to the response. */
  sheets: PaperStore<Sheet>;
  /** One of each response, under the response's id; it belongs to the response. */
  consensuses: PaperStore<Consensus>;
  /** Of a round. */
  clarifications: PaperStore<Clarification>;
  /** What the firms say of a decision, one of each response, under its id; they belong to the round. */
  remarks: PaperStore<Remarks>;
  /** One of each procurement, under the procurement's id; it belongs to the procurement. */
  contracts: PaperStore<Contract>;
  /** Of a procurement: what affected people were asked and said. */
  hearings: PaperStore<Hearing>;
  /** One of each procurement, under its id: what second persons found about the buyer's own answers. */
  secondChecks: PaperStore<SecondChecks>;
  /** One of each procurement, under its id: present while its buyer lets others replay over it. */
  replaySharings: PaperStore<ReplaySharing>;
  /** One of each response, under its id, whatever the round's phase: present while its firm refuses. */
  replayRefusals: PaperStore<ReplayRefusal>;
  /** Papers of every kind at once, for archives: whatever kinds there are, they travel with what they belong to. */
  all: PaperCarrier;
}

/** Carries papers to and from archives as they stand. */
export interface PaperCarrier {
  /** Those that belong to any of these, in the order in which they were first written. */
  listOf(ownerIds: readonly string[]): Promise<ArchivedPaper[]>;
  /** The paper of this kind and id; nothing where there is none. */
  find(called: Pick<ArchivedPaper, 'kind' | 'id'>): Promise<ArchivedPaper | undefined>;
  /** Takes over papers that were written elsewhere. Throws where there is one of this kind and id. */
  adopt(papers: readonly ArchivedPaper[]): Promise<void>;
}

/** All papers of one kind. */
export interface PaperStore<Paper extends { id: string }> {
  find(id: string): Promise<Paper | undefined>;
  /** All of this kind, in the order in which they were first written: for what the clock does. */
  list(): Promise<Paper[]>;
  /** Those that belong to one round, response or procurement, in the order in which they were first written. */
  listOf(ownerId: string): Promise<Paper[]>;
  /** Writes it, new or anew. Whom it belongs to never changes. */
  put(ownerId: string, paper: Paper): Promise<void>;
  /** Gone; nothing where there is none. */
  remove(id: string): Promise<void>;
}
