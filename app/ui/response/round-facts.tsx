import type { Deadline } from '~/core/procurement/round';
import { Data, useWords } from '~/ui/words';
import { Instant } from './instant';

/** What a vendor is told about a round before anything else. */
export interface Notice {
  roundId: string;
  kind: 'consultation' | 'tender';
  title: string;
  service: string;
  buyer: string;
  deadline: Deadline;
  minutes: { atLeast: number; atMost: number };
}

/** What is bought, by whom, until when, and how long answering takes. */
export function RoundFacts({ notice }: { notice: Notice }) {
  const { translate } = useWords();
  const { service, buyer, deadline, minutes, kind } = notice;
  return (
    <dl className="rs-facts">
      <Fact name="service">
        <Data>{service}</Data>
      </Fact>
      {buyer !== '' && (
        <Fact name="buyer">
          <Data>{buyer}</Data>
        </Fact>
      )}
      <Fact name={kind === 'tender' ? 'deadline' : 'commentsUntil'}>
        <Instant at={deadline.at} zone={deadline.zone} />
      </Fact>
      {kind === 'tender' && (
        <Fact name="minutes">
          {minutes.atLeast === minutes.atMost
            ? translate('response:facts.minutesExact', { count: minutes.atMost })
            : translate('response:facts.minutesRange', minutes)}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  const { translate } = useWords();
  return (
    <div className="rs-facts-entry">
      <dt>{translate(`response:facts.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where a vendor reads every question and how each answer counts. */
export function packHref(roundId: string): string {
  return `/rounds/${roundId}/pack`;
}
