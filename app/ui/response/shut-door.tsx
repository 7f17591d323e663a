import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';
import { Instant } from './instant';
import { RoundFacts, type Notice } from './round-facts';

/** A link or a round that lets nobody in, and why. */
export interface Shut {
  state: 'unknown' | 'expired' | 'revoked' | 'dead' | 'over' | 'cancelled';
  notice?: Notice;
  /** Why it was cancelled. */
  reason?: string;
}

/** What is read instead of the way in: what is so, and what can be done. */
export function ShutDoor({ state, notice, reason = '' }: Shut) {
  const { translate } = useWords();
  return (
    <Page heading={translate(`response:shut.${state}.title`)}>
      <Note tone="warning">
        <p>{translate(`response:shut.${state}.what`)}</p>
        {state === 'over' && notice !== undefined && (
          <p>
            {translate('response:shut.over.when')} <Instant at={notice.deadline.at} zone={notice.deadline.zone} />
          </p>
        )}
        {reason !== '' && (
          <p>
            {translate('response:shut.cancelled.reason')} <Data>{reason}</Data>
          </p>
        )}
      </Note>
      {notice !== undefined && (
        <>
          <p>
            <strong>
              <Data>{notice.title}</Data>
            </strong>
          </p>
          <RoundFacts notice={notice} />
        </>
      )}
      <p>{translate(`response:shut.${state}.next`)}</p>
      <div className="rs-row">
        <ButtonLink href="/sign-in/code?to=/responses" variant="secondary">
          {translate('response:shut.signIn')}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** The status that says the same to programs. */
export function statusOf(state: Shut['state'] | 'open'): number {
  if (state === 'open') return 200;
  return state === 'unknown' || state === 'dead' ? 404 : 410;
}
