import { verifyChain, type ChainFault, type RecordedEvent, type StreamHead } from '~/core/procurement/record';
import type { Stores } from '~/use-cases/ports';

/** Events that a page shows at once. */
const eventsOnPage = 50;

/** A part of one stream, and what is known of all of it. */
export interface History {
  /** The newest first. */
  events: RecordedEvent[];
  /** How many there are in all. */
  count: number;
  /** The noted end; absent where nothing happened yet. */
  head?: StreamHead;
  /** Where the chain does not hold; empty where it does. */
  faults: ChainFault[];
  /** Counts from 1, which shows the newest events. */
  page: number;
  pages: number;
}

/**
 * One page of a stream, the newest events first, with all of its chain checked.
 * @param page that does not exist gives the nearest one that does.
 */
export async function readHistory(
  { record }: Pick<Stores, 'record'>,
  stream: string,
  page: number,
): Promise<{ history: History; all: RecordedEvent[] }> {
  const [all, head] = [await record.list(stream), await record.head(stream)];
  const pages = Math.max(1, Math.ceil(all.length / eventsOnPage));
  const shown = Number.isInteger(page) ? Math.min(Math.max(page, 1), pages) : 1;
  const newest = [...all].reverse();
  const history: History = {
    events: newest.slice((shown - 1) * eventsOnPage, shown * eventsOnPage),
    count: all.length,
    ...(head && { head }),
    faults: verifyChain(all, head),
    page: shown,
    pages,
  };
  return { history, all };
}
