import { contentHash } from '../shared/hash';

/**
 * One thing that happened, for good. Events of one stream are numbered from 1 without gaps, and each carries the hash
 * of the one before it.
 */
export interface RecordedEvent {
  /** `procurement:<id>`, or `response:<id>` for what happens before the opening and is the vendor's own. */
  stream: string;
  number: number;
  /** ISO 8601. */
  at: string;
  /** Who did it: a person's id and name as it was then; `system` for what the clock or the console did. */
  by: { personId: string; name: string } | 'system';
  /** What happened, in snake_case: `round_published`. The catalogue tells each in plain words. */
  kind: string;
  /** Names, dates, hashes and reasons: never an answer, a code or a link. */
  data: Record<string, unknown>;
  /** Hash of the event before it; empty for the first. */
  previous: string;
  /** Hash of everything above. */
  hash: string;
}

/** An event before it has its place in the chain. */
export type NewEvent = Pick<RecordedEvent, 'stream' | 'at' | 'by' | 'kind' | 'data'>;

/** Gives an event its place after `previous`, the last one of its stream; nothing for the first. */
export function chainEvent(
  event: NewEvent,
  previous: Pick<RecordedEvent, 'number' | 'hash'> | undefined,
): RecordedEvent {
  const { stream, at, by, kind, data } = event;
  const placed = { stream, number: (previous?.number ?? 0) + 1, at, by, kind, data, previous: previous?.hash ?? '' };
  return { ...placed, hash: contentHash(placed) };
}

/** A place where a chain does not hold. */
export interface ChainFault {
  stream: string;
  /** Number of the event concerned, or that should be there. */
  number: number;
  /** `altered`: its content does not fit its hash. `missing`: there is a gap. `reordered`: it does not follow the one before it. */
  fault: 'altered' | 'missing' | 'reordered';
}

/**
 * Everything that is wrong with one stream; empty where its chain holds. A stream without events holds.
 * @param events in the order they are stored.
 * @param head number and hash that the store believes to be the last: events that are gone from the end are missing.
 */
export function verifyChain(
  events: readonly RecordedEvent[],
  head?: { stream: string; number: number; hash: string },
): ChainFault[] {
  const faults: ChainFault[] = [];
  let expected = 1;
  let previous = '';
  for (const event of events) {
    const { hash, ...content } = event;
    const { stream, number } = event;
    if (number < expected) faults.push({ stream, number, fault: 'reordered' });
    for (let gap = expected; gap < number; gap += 1) faults.push({ stream, number: gap, fault: 'missing' });
    if (contentHash(content) !== hash) faults.push({ stream, number, fault: 'altered' });
    else if (number === expected && event.previous !== previous) faults.push({ stream, number, fault: 'reordered' });
    expected = Math.max(expected, number + 1);
    previous = hash;
  }
  if (head === undefined) return faults;
  for (let gap = expected; gap <= head.number; gap += 1) {
    faults.push({ stream: head.stream, number: gap, fault: 'missing' });
  }
  const last = events.at(-1);
  if (last?.number === head.number && last.hash !== head.hash) {
    faults.push({ stream: head.stream, number: head.number, fault: 'altered' });
  }
  return faults;
}
