/** One event, append-only. */
export interface EventRow {
  stream: string;
  number: number;
  at: string;
  byJson: string;
  kind: string;
  dataJson: string;
  previous: string;
  hash: string;
}

/** The last event of a stream, written in the same transaction: shows when events are gone from the end. */
export interface EventHeadRow {
  stream: string;
  number: number;
  hash: string;
}

export interface OutboxRow {
  id: string;
  recipient: string;
  subject: string;
  /** Empty once delivered, except in the evaluation mode. */
  text: string;
  queuedAt: string;
  attempts: number;
  dueAt: string;
  deliveredAt: string | null;
}
