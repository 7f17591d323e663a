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
  /**
   * `altered`: its content does not fit its hash, or its hash is not the one that what follows was chained to.
   * `missing`: there is a gap. `reordered`: it stands after one that it comes before, or at another place than the one
   * it was recorded at. `added`: it stands, with those behind it, beyond the last one that the store believes in.
   */
  fault: 'altered' | 'missing' | 'reordered' | 'added';
}

/** Number and hash of the last event of a stream, as the store believes. */
export type StreamHead = Pick<RecordedEvent, 'stream' | 'number' | 'hash'>;

/**
 * Everything that is wrong with one stream, in the order of the numbers; empty where its chain holds. A stream without
 * events holds.
 * @param events in the order they are stored.
 * @param head without it, nobody can tell whether events are gone from the end or the last one was replaced.
 */
export function verifyChain(events: readonly RecordedEvent[], head?: StreamHead): ChainFault[] {
  const stream = head?.stream ?? events[0]?.stream ?? '';
  const named = (fault: ChainFault['fault'], numbers: number[]) => numbers.map((number) => ({ stream, number, fault }));
  const moved = findMoved(events);
  const isBeyond = (number: number) => head !== undefined && number > head.number;
  const altered = findAltered(events, head).filter((number) => !moved.includes(number) && !isBeyond(number));
  const beyond = events.map(({ number }) => number).filter(isBeyond);
  return [
    ...named('altered', altered),
    ...named('missing', findMissing(events, head)),
    ...named('reordered', [...findReordered(events), ...moved]),
    ...named('added', beyond.slice(0, 1)),
  ].sort((one, other) => one.number - other.number);
}

/**
 * From the end back, because each event vouches for the one before it. Where the one after is missing or itself
 * altered, an event is believed if it follows the one before it.
 */
function findAltered(events: readonly RecordedEvent[], head: StreamHead | undefined): number[] {
  const byNumber = new Map(events.map((event) => [event.number, event]));
  const altered = new Set(events.filter((event) => !fitsItsHash(event)).map(({ number }) => number));
  let vouched: Pick<StreamHead, 'number' | 'hash'> | undefined = head;
  for (const event of [...byNumber.values()].sort((one, other) => other.number - one.number)) {
    const { number } = event;
    const isExpected = head === undefined || number <= head.number;
    const isRight = vouched?.number === number ? event.hash === vouched.hash : follows(event, byNumber.get(number - 1));
    if (!isExpected || !isRight) altered.add(number);
    if (isExpected) vouched = altered.has(number) ? undefined : { number: number - 1, hash: event.previous };
  }
  return [...altered];
}

function fitsItsHash({ hash, ...content }: RecordedEvent): boolean {
  return contentHash(content) === hash;
}

/** Events that fit their hash once they have the number that their place along the links gives them. */
function findMoved(events: readonly RecordedEvent[]): number[] {
  const byPrevious = new Map(events.map((event) => [event.previous, event]));
  const moved: number[] = [];
  let event = byPrevious.get('');
  for (let place = 1; event !== undefined && place <= events.length; place += 1) {
    if (event.number !== place && fitsItsHash({ ...event, number: place })) moved.push(event.number);
    event = byPrevious.get(event.hash);
  }
  return moved;
}

function follows(event: RecordedEvent, before: RecordedEvent | undefined): boolean {
  if (event.number === 1) return event.previous === '';
  return before === undefined || event.previous === before.hash;
}

function findMissing(events: readonly RecordedEvent[], head: StreamHead | undefined): number[] {
  const numbers = new Set(events.map(({ number }) => number));
  const missing: number[] = [];
  const last = events.reduce((highest, { number }) => Math.max(highest, number), head?.number ?? 0);
  for (let number = 1; number <= last; number += 1) if (!numbers.has(number)) missing.push(number);
  return missing;
}

function findReordered(events: readonly RecordedEvent[]): number[] {
  const reordered: number[] = [];
  let highest = 0;
  for (const { number } of events) {
    if (number <= highest) reordered.push(number);
    highest = Math.max(highest, number);
  }
  return reordered;
}
