import type { Round } from '~/core/procurement/round';
import { Data, useWords } from '~/ui/words';
import { ZonedText } from './deadline-text';

interface Props {
  round: Pick<Round, 'openers' | 'openings' | 'deadline'>;
  members: { personId: string; name: string }[];
}

/** Who opens, and who of them has confirmed when. */
export function OpeningState({ round: { openers, openings, deadline }, members }: Props) {
  const { translate } = useWords();
  return (
    <ul className="rs-list">
      {openers.map((opener) => {
        const confirmed = openings.find(({ personId }) => personId === opener);
        return (
          <li key={opener}>
            <Data>{members.find(({ personId }) => personId === opener)?.name ?? ''}</Data>
            {': '}
            {confirmed === undefined ? (
              translate('round:open.notYet')
            ) : (
              <>
                {translate('round:open.confirmed')} <ZonedText instant={confirmed.at} zone={deadline.zone} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
