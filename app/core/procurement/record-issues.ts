import type { Issue } from '../shared/issue';
import type { KeptContent, KeptFile } from './kept-content';
import { verifyChain, type RecordedEvent, type StreamHead } from './record';

/** What the events of one stream vouch for: every hash that stands in them. */
export type Vouched = ReadonlySet<string>;

/** The hashes that events name, however deep in their data. */
export function vouchedBy(events: readonly RecordedEvent[]): Vouched {
  return new Set(events.flatMap(({ data }) => JSON.stringify(data).match(/\b[0-9a-f]{64}\b/g) ?? []));
}

const codes = {
  event: {
    altered: 'record_event_altered',
    missing: 'record_event_missing',
    reordered: 'record_event_reordered',
    added: 'record_event_added',
  },
  pack: { altered: 'record_pack_altered', missing: 'record_pack_missing', unrecorded: 'record_pack_unrecorded' },
  submission: {
    altered: 'record_submission_altered',
    missing: 'record_submission_missing',
    unrecorded: 'record_submission_unrecorded',
  },
  document: { altered: 'record_document_altered', missing: 'record_document_missing' },
} as const;

/**
 * What is wrong with a stream, event by event: `record_event_altered`, `record_event_missing`, `record_event_reordered`,
 * `record_event_added`; `record_stream_missing` for one without any events and without an end.
 */
export function streamIssues(stream: string, events: readonly RecordedEvent[], head: StreamHead | undefined): Issue[] {
  if (events.length === 0 && head === undefined) return [issue('record_stream_missing', stream)];
  return verifyChain(events, head ?? noted(stream)).map(({ number, fault }) => {
    const event = events.find((one) => one.number === number);
    const values = { number, kind: event?.kind ?? '', at: event?.at ?? '' };
    return issue(codes.event[fault], stream, values);
  });
}

/** Events without a noted end stand beyond it, all of them. */
function noted(stream: string): StreamHead {
  return { stream, number: 0, hash: '' };
}

/**
 * What is wrong with a pack or submission, or nothing: `record_pack_altered` (or `…_submission_…`), `…_missing`, and
 * `…_unrecorded` where no event of its stream names its hash.
 */
export function contentIssues(kept: KeptContent, vouched: Vouched): Issue[] {
  const { what, stream, ownerId, number, hash, found, mayBeGone } = kept;
  const named = (fault: keyof (typeof codes)['pack']) => [
    issue(codes[what][fault], stream, { number, owner: ownerId }),
  ];
  if (found === undefined) return mayBeGone ? [] : named('missing');
  if (hash !== undefined && found !== hash) return named('altered');
  return vouched.has(found) ? [] : named('unrecorded');
}

/** What is wrong with a document: `record_document_altered`, `record_document_missing`. */
export function documentIssues({ hash, name, ownerId }: KeptFile, state: 'whole' | 'altered' | 'missing'): Issue[] {
  if (state === 'whole') return [];
  return [issue(codes.document[state], '', { name, hash, owner: ownerId })];
}

/** One response as the event of the opening names it. */
export interface OpenedResponse {
  responseId: string;
  firm: string;
  /** Of the submission that was opened. */
  hash: string;
  /** The end of the vendor's own stream at that moment. */
  head: { number: number; hash: string };
}

/** Everything that the record of a procurement says was opened. */
export function openedResponses(events: readonly RecordedEvent[]): OpenedResponse[] {
  return events.flatMap(({ kind, data }) => {
    const submissions: unknown = kind === 'round_opened' ? data['submissions'] : [];
    return Array.isArray(submissions) ? submissions.filter(isOpenedResponse) : [];
  });
}

/** What was altered is named by its event; here it must only not stand in the way. */
function isOpenedResponse(value: unknown): value is OpenedResponse {
  if (typeof value !== 'object' || value === null || !('head' in value)) return false;
  const { responseId, firm, hash, head } = value as Partial<OpenedResponse>;
  const hasWords = [responseId, firm, hash, head?.hash].every((word) => typeof word === 'string');
  return hasWords && typeof head?.number === 'number';
}

/**
 * Whether the vendor's stream is still the one that was opened: `record_opening_differs` where the event at the place
 * named has another hash or is gone, or no event of it names the submission.
 */
export function openingIssues(opened: OpenedResponse, events: readonly RecordedEvent[]): Issue[] {
  const { responseId, hash, head } = opened;
  const end = events.find(({ number }) => number === head.number);
  const isSame = end?.hash === head.hash && vouchedBy(events).has(hash);
  return isSame ? [] : [issue('record_opening_differs', `response:${responseId}`, { number: head.number })];
}

function issue(code: string, stream: string, values: Issue['values'] = {}): Issue {
  return { code, severity: 'error', where: { file: stream, pointer: '' }, values };
}
