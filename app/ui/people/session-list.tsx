import { Button } from '@navikt/ds-react';
import { instantText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';
import { deviceOf } from './device';

/** A browser that somebody is signed in with. */
export interface ShownSession {
  id: string;
  device: string;
  seenAt: string;
  isThis: boolean;
}

/** Where somebody is signed in, with a way to end each other session, and all of them. */
export function SessionList({ sessions }: { sessions: ShownSession[] }) {
  const { translate } = useWords();
  return (
    <>
      <ul className="rs-plain-list rs-stack rs-stack-small">
        {sessions.map((session) => (
          <li className="rs-card rs-row rs-row-apart" key={session.id}>
            <OneSession {...session} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form className="rs-row" method="post">
          <Button name="intent" type="submit" value="end-others" variant="secondary">
            {translate('people:account.endOthers')}
          </Button>
        </form>
      )}
    </>
  );
}

function OneSession({ id, device, seenAt, isThis }: ShownSession) {
  const { language, translate } = useWords();
  const { browser, system } = deviceOf(device);
  const name = translate('people:device.on', {
    browser: translate(`people:device.browser.${browser}`),
    system: translate(`people:device.system.${system}`),
  });
  return (
    <>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p className="rs-subtle">
          {isThis ? (
            translate('people:account.thisSession')
          ) : (
            <>
              {translate('people:account.seen')}{' '}
              <time dateTime={seenAt}>
                <Data>{instantText(seenAt, language)}</Data>
              </time>
            </>
          )}
        </p>
      </div>
      {!isThis && (
        <form method="post">
          <input name="session" type="hidden" value={id} />
          <Button name="intent" size="small" type="submit" value="end" variant="secondary">
            {translate('people:account.end')} <span className="aksel-sr-only">{name}</span>
          </Button>
        </form>
      )}
    </>
  );
}
