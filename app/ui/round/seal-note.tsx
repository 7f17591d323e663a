import type { Round, RoundPhase } from '~/core/procurement/round';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';
import { ZonedText } from './deadline-text';

interface Props {
  round: Round;
  phase: RoundPhase;
  /** Names of those who have confirmed the opening. */
  confirmed: string[];
}

/** What is sealed in a round, and until when; or why nothing is. */
export function SealNote({ round, phase, confirmed }: Props) {
  const { translate } = useWords();
  const { kind, outage, cancelled, deadline } = round;
  return (
    <>
      <Note tone={phase === 'cancelled' ? 'warning' : 'info'}>
        <p>{translate(`round:sealed.${kind}.${phase}`)}</p>
        {cancelled !== undefined && (
          <p>
            <Data>{cancelled.reason}</Data>
          </p>
        )}
        {phase === 'closed' && confirmed.length > 0 && (
          <p>
            {translate('round:sealed.confirmed')}{' '}
            {confirmed.map((name, index) => (
              <Data key={index}>{name}</Data>
            ))}
          </p>
        )}
      </Note>
      {outage !== undefined && (
        <Note>
          <p>
            {translate('round:outage.was')} <ZonedText instant={outage.from} zone={deadline.zone} />
            {' – '}
            <ZonedText instant={outage.to} zone={deadline.zone} />
          </p>
          <p>
            <Data>{outage.reason}</Data>
          </p>
        </Note>
      )}
    </>
  );
}
