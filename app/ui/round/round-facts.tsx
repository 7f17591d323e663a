import type { Procurement } from '~/core/procurement/procurement';
import type { Round, RoundPhase } from '~/core/procurement/round';
import { Data, useWords } from '~/ui/words';
import { DeadlineText } from './deadline-text';
import { PhaseTag } from './phase-tag';

interface Props {
  round: Round;
  phase: RoundPhase;
  procurement: Pick<Procurement, 'title'>;
  /** Names of the openers, in the order in which they are named. */
  openers: string[];
}

/** What is fixed or planned about a round, for its team. */
export function RoundFacts({ round, phase, procurement, openers }: Props) {
  const { translate } = useWords();
  const pack = round.packs.at(-1);
  const fact = (name: string, value: React.ReactNode) => (
    <div className="rs-facts-entry">
      <dt>{translate(`round:facts.${name}`)}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <dl className="rs-facts">
      {fact('procurement', <Data>{procurement.title}</Data>)}
      {fact('phase', <PhaseTag phase={phase} />)}
      {fact('deadline', <DeadlineText deadline={round.deadline} />)}
      {fact('access', translate(`round:access.${round.access}`))}
      {openers.length > 0 &&
        fact(
          'openers',
          openers.map((name, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <Data>{name}</Data>
            </span>
          )),
        )}
      {round.kind === 'tender' && fact('negotiated', translate(round.isNegotiated ? 'round:yes' : 'round:no'))}
      {round.reminderDays.length > 0 &&
        fact('reminders', translate('round:facts.reminderDays', { days: round.reminderDays.join(', ') }))}
      {pack !== undefined && fact('pack', <PackVersionText hash={pack.hash} number={pack.number} roundId={round.id} />)}
    </dl>
  );
}

/** A pack by its number and its hash, leading to it. */
export function PackVersionText({ roundId, number, hash }: { roundId: string; number: number; hash: string }) {
  const { translate } = useWords();
  return (
    <>
      <a className="aksel-link" href={`/rounds/${roundId}/pack`}>
        {translate('round:facts.packNumber', { number })}
      </a>{' '}
      <code className="rs-hash" dir="ltr">
        {hash}
      </code>
    </>
  );
}
