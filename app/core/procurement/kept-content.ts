/** Something that is kept together with the hash under which it is on the record. */
export interface KeptContent {
  what: 'pack' | 'submission';
  /** The stream whose events name its hash. */
  stream: string;
  /** Id of the round or response it belongs to. */
  ownerId: string;
  /** Counts from 1 within its owner. */
  number: number;
  /** The hash that its owner names. Absent where the owner knows no such content. */
  hash?: string;
  /** The hash of what is stored now; absent where nothing is. */
  found?: string;
  /** Whether it may have been deleted on schedule: a withdrawn submission. */
  mayBeGone: boolean;
}

/** A file that something rests on. */
export interface KeptFile {
  /** SHA-256 of its bytes. */
  hash: string;
  /** As its owner called it; empty where only a submission knows it. */
  name: string;
  /** The assessment or response it belongs to. */
  ownerId: string;
}
