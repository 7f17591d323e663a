import type { SubmissionHead } from '~/core/procurement/response';
import type { Deadline, RoundPhase } from '~/core/procurement/round';
import { timeLeft } from '~/core/procurement/time-left';
import { hashInGroups } from '~/core/pack/build-receipt-document';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';
import { Instant } from './instant';

export interface StateOfResponse {
  response: { id: string };
  part: 'owner' | 'colleague' | 'subcontractor';
  phase: RoundPhase;
  notice: { deadline: Deadline };
  now: string;
  cancelled?: { at: string; reason: string };
  standing?: SubmissionHead;
  last?: SubmissionHead;
  amended?: string;
}

/** Where a response stands, and what can be done about it now. */
export function ResponseState(state: StateOfResponse) {
  const { translate } = useWords();
  const { phase, standing, last, amended, cancelled, notice } = state;
  const { at, zone } = notice.deadline;
  if (cancelled !== undefined) {
    return (
      <Note tone="danger">
        <p>
          {translate('response:state.cancelled')} <Instant at={cancelled.at} zone={zone} />
        </p>
        <p>
          {translate('response:state.reason')} <Data>{cancelled.reason}</Data>
        </p>
      </Note>
    );
  }
  if (standing !== undefined) return <HandedIn {...state} standing={standing} />;
  if (phase !== 'running') {
    return (
      <Note tone="danger">
        <p>
          {translate('response:state.missed')} <Instant at={at} zone={zone} />
        </p>
      </Note>
    );
  }
  return (
    <Note tone={last === undefined ? 'info' : 'warning'}>
      {last !== undefined && amended !== undefined && (
        <p>
          {translate('response:state.amended')} <Data>{amended}</Data>
        </p>
      )}
      {last !== undefined && amended === undefined && <p>{translate('response:state.withdrawn')}</p>}
      <p>
        <strong>
          <Left deadline={at} now={state.now} />
        </strong>{' '}
        {translate('response:state.until')} <Instant at={at} zone={zone} />
      </p>
      <p>{translate('response:state.notYet')}</p>
    </Note>
  );
}

function HandedIn({ response, part, phase, notice, standing }: StateOfResponse & { standing: SubmissionHead }) {
  const { translate } = useWords();
  return (
    <Note tone="success">
      <p>
        {translate('response:state.handedIn', { number: standing.number })}{' '}
        <Instant at={standing.at} zone={notice.deadline.zone} />
      </p>
      <p className="rs-hash">
        {translate('response:state.hash')} <Data>{hashInGroups(standing.hash)}</Data>
      </p>
      <p>
        {translate(
          `response:state.after.${phase === 'running' ? 'running' : phase === 'opened' ? 'opened' : 'closed'}`,
        )}
      </p>
      {part !== 'subcontractor' && (
        <div className="rs-row">
          <ButtonLink href={`/responses/${response.id}/receipt`} size="small">
            {translate('response:receipt.link')}
          </ButtonLink>
          {phase === 'running' && (
            <ButtonLink href={`/responses/${response.id}/withdraw`} size="small" variant="secondary">
              {translate('response:withdraw.link')}
            </ButtonLink>
          )}
        </div>
      )}
    </Note>
  );
}

function Left({ now, deadline }: { now: string; deadline: string }) {
  const { translate } = useWords();
  const left = timeLeft(now, deadline);
  return left === undefined ? null : <>{translate(`response:left.${left.unit}`, { count: left.count })}</>;
}
