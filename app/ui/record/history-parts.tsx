import { Heading } from '@navikt/ds-react';
import type { ChainFault, RecordedEvent, StreamHead } from '~/core/procurement/record';
import { useWords } from '~/ui/words';
import { ChainNote } from './chain-note';
import { EventList } from './event-list';
import { PageLinks } from './page-links';

interface Props {
  /** Address of the page without its query. */
  address: string;
  /** On this page, the newest first. */
  events: readonly RecordedEvent[];
  count: number;
  head?: StreamHead;
  faults: readonly ChainFault[];
  page: number;
  pages: number;
}

/** The record of one stream: whether it holds, then what happened. */
export function HistoryParts({ address, events, page, pages, ...chain }: Props) {
  const { translate } = useWords();
  return (
    <>
      <ChainNote {...chain} />
      <section aria-labelledby="events" className="rs-stack">
        <Heading id="events" level="2" size="medium">
          {translate('record:events.title')}
        </Heading>
        <p>{translate('record:events.order')}</p>
        <EventList events={events} />
        <PageLinks address={address} page={page} pages={pages} />
      </section>
    </>
  );
}
