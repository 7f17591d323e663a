import { instantText } from '~/core/shared/dates';
import type { RecordedEvent } from '~/core/procurement/record';
import { hasText } from '~/locales/translate';
import { Data, useWords } from '~/ui/words';
import { eventValues, shortHash } from './event-values';

/** Events in plain words, each with its number, who, when and the beginning of its hash. */
export function EventList({ events }: { events: readonly RecordedEvent[] }) {
  return (
    <ol className="rs-plain-list rs-stack" reversed>
      {events.map((event) => (
        <li className="rs-card rs-stack rs-stack-small" id={`event-${event.number}`} key={event.number}>
          <EventFacts event={event} />
        </li>
      ))}
    </ol>
  );
}

function EventFacts({ event }: { event: RecordedEvent }) {
  const { language, translate } = useWords();
  const { number, at, by, hash } = event;
  return (
    <>
      <p>
        <EventWords event={event} />
      </p>
      <p className="rs-subtle">
        {translate('record:event.number', { number })} {' · '}
        {by === 'system' ? translate('record:event.system') : <Data>{by.name}</Data>}
        {' · '}
        <time dateTime={at}>
          <Data>{instantText(at, language)}</Data>
        </time>
        {' · '}
        <span className="rs-hash">
          {translate('record:event.hash')} <Data>{shortHash(hash)}</Data>
        </span>
      </p>
    </>
  );
}

/** What happened. An event out of an archive may be of a kind that this release does not know. */
function EventWords({ event: { kind, data } }: { event: RecordedEvent }) {
  const { language, translate } = useWords();
  const key = `events:${kind}`;
  if (!hasText(key)) return <>{translate('record:event.unknown', { kind })}</>;
  return <>{translate(key, eventValues(data, { language, translate }))}</>;
}
