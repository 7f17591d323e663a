import type { Answer } from '~/core/questionnaire/answers';
import type { ReadOnly } from '~/core/procurement/read-only';

export type Changes = Record<string, Answer | null>;

/** What became of a patch, as the server said it; `unreachable` where it said nothing that can be understood. */
export type SendOutcome =
  | { kind: 'saved'; revision: number }
  | { kind: 'conflict'; revision: number; theirs: Changes }
  /** The answers to these questions cannot be saved as they are; where none is named, none of the patch can. */
  | { kind: 'refused'; questions: string[] }
  /** Nothing can be changed here any more. */
  | { kind: 'closed'; why: ReadOnly }
  /** Whoever sent it has to sign in again. */
  | { kind: 'signed_out' }
  /** There is no such assessment any more, or it may not be changed from here. */
  | { kind: 'gone' }
  | { kind: 'unreachable' };

/** What others changed after a revision. */
export type LookOutcome =
  | { kind: 'found'; revision: number; changes: Changes; closed?: ReadOnly | undefined }
  | { kind: 'signed_out' }
  | { kind: 'gone' }
  | { kind: 'unreachable' };

/** A change on its way to the server. */
export interface Patch {
  id: string;
  basedOn: number;
  changes: Changes;
  /** It may have arrived, so its content never changes again: sent twice it counts once. */
  isSent: boolean;
}

/** Everything that is not known to be on the server's disk. */
export interface Unsent {
  patches: Patch[];
  /** Waiting for a person to choose between theirs and mine; based on what the person had seen. */
  disputed: Patch[];
  /** Answers that cannot be saved as they are, such as a reason that is still missing. */
  unfinished: Changes;
  /** Revision that an answer goes back to, by question, where that is not the one its patch is based on. */
  bases: Record<string, number>;
}

export interface Conflict {
  mine: Answer | null;
  theirs: Answer | null;
  /** The revision that has theirs. */
  revision: number;
}

export interface SyncState {
  /** `saved` is said only of what the server has acknowledged. */
  status: 'saved' | 'saving' | 'waiting' | 'signed_out' | 'closed' | 'gone';
  conflicts: Record<string, Conflict>;
  unfinished: string[];
  /** Why nothing can be changed here now; absent where it can. */
  closed?: ReadOnly;
  /** Everything that the server has not acknowledged, as the person last meant it. */
  unsent: Changes;
  /** False where this browser could not keep what is unsent: closing the tab would lose it. */
  isKept: boolean;
}

export interface SyncParts {
  /** Revision of the answers that were loaded. */
  revision: number;
  /** What was loaded; `undefined` for a question that is not on the screen. */
  loaded: (question: string) => Answer | null | undefined;
  /** Why nothing can be changed from the beginning; absent where it can. */
  closed?: ReadOnly | undefined;
  send: (patch: Omit<Patch, 'isSent'>) => Promise<SendOutcome>;
  /** Asks what changed after a revision. */
  look: (since: number) => Promise<LookOutcome>;
  /** Keeps what is unsent in this browser. @returns whether it could. */
  keep: (unsent: Unsent) => boolean;
  newId: () => string;
  onChange: (state: SyncState) => void;
  /** Shows what others answered in place of what is on the screen. */
  showOthers: (changes: Changes) => void;
  /** Whether the person is in the field of this question, so that it must not change under their hands. */
  isInUse: (question: string) => boolean;
  /** Calls back after a while; milliseconds. */
  later: (work: () => void, delay: number) => void;
}
