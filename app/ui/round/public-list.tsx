import { Heading } from '@navikt/ds-react';
import type { Deadline, Round } from '~/core/procurement/round';
import { Data, useWords } from '~/ui/words';
import { DeadlineText } from './deadline-text';

interface Props {
  rounds: { id: string; kind: Round['kind']; deadline: Deadline; procurement: { title: string; buyer: string } }[];
}

/** Open rounds that are running, the soonest deadline first. */
export function PublicList({ rounds }: Props) {
  const { translate } = useWords();
  if (rounds.length === 0) return <p>{translate('round:list.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {rounds.map(({ id, kind, deadline, procurement: { title, buyer } }) => (
        <li className="rs-card rs-stack rs-stack-small" key={id}>
          <Heading level="2" size="small">
            <a className="aksel-link" href={`/rounds/${id}`}>
              <Data>{title}</Data>
            </a>
          </Heading>
          <p>
            <Data>{buyer}</Data>
            {' · '}
            {translate(`round:kind.${kind}`)}
          </p>
          <p>
            {translate('round:list.until')} <DeadlineText deadline={deadline} />
          </p>
        </li>
      ))}
    </ul>
  );
}
