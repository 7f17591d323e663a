import { Heading } from '@navikt/ds-react';
import type { Round, RoundPhase } from '~/core/procurement/round';
import { ButtonLink } from '~/ui/frame/button-link';
import { Part } from '~/ui/frame/part';
import { DeadlineText } from '~/ui/round/deadline-text';
import { PhaseTag } from '~/ui/round/phase-tag';
import { useWords } from '~/ui/words';

interface Props {
  procurementId: string;
  rounds: { round: Round; phase: RoundPhase }[];
  isLead: boolean;
}

/** The rounds of a procurement, the newest first. */
export function RoundsPart({ procurementId, rounds, isLead }: Props) {
  const { translate } = useWords();
  return (
    <Part id="rounds" title={translate('procurement:rounds.title')}>
      {rounds.length === 0 && <p>{translate('procurement:rounds.none')}</p>}
      <ul className="rs-plain-list rs-stack">
        {rounds.map(({ round: { id, kind, deadline }, phase }) => (
          <li className="rs-card rs-stack rs-stack-small" key={id}>
            <Heading level="3" size="small">
              <a className="aksel-link" href={`/rounds/${id}`}>
                {translate(`round:kind.${kind}`)}
              </a>
            </Heading>
            <div className="rs-row">
              <PhaseTag phase={phase} />
              <DeadlineText deadline={deadline} />
            </div>
          </li>
        ))}
      </ul>
      {isLead && (
        <div>
          <ButtonLink href={`/procurements/${procurementId}/rounds/new`} variant="secondary">
            {translate('round:new.title')}
          </ButtonLink>
        </div>
      )}
    </Part>
  );
}
