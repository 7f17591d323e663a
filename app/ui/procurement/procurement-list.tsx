import { Heading } from '@navikt/ds-react';
import type { Round, RoundPhase } from '~/core/procurement/round';
import { ButtonLink } from '~/ui/frame/button-link';
import { PhaseTag } from '~/ui/round/phase-tag';
import { Data, useWords } from '~/ui/words';

interface Props {
  procurements: {
    id: string;
    title: string;
    service: string;
    reference: string;
    rounds: { id: string; kind: Round['kind']; phase: RoundPhase }[];
  }[];
  mayCreate: boolean;
}

/** Procurements in whose team somebody is, the newest first; or how to come to one. */
export function ProcurementList({ procurements, mayCreate }: Props) {
  const { translate } = useWords();
  return (
    <>
      {procurements.length === 0 && (
        <p>{translate(mayCreate ? 'procurement:list.empty' : 'procurement:list.emptyForOthers')}</p>
      )}
      {mayCreate && (
        <div>
          <ButtonLink href="/procurements/new">{translate('procurement:new.title')}</ButtonLink>
        </div>
      )}
      <ul className="rs-plain-list rs-stack">
        {procurements.map(({ id, title, service, reference, rounds }) => (
          <li className="rs-card rs-stack rs-stack-small" key={id}>
            <Heading level="2" size="small">
              <a className="aksel-link" href={`/procurements/${id}`}>
                <Data>{title}</Data>
              </a>
            </Heading>
            <p>
              <Data>{service}</Data>
              {reference !== '' && (
                <>
                  {' · '}
                  <Data>{reference}</Data>
                </>
              )}
            </p>
            {rounds.length === 0 ? (
              <p className="rs-subtle">{translate('procurement:list.noRound')}</p>
            ) : (
              <ul className="rs-plain-list">
                {rounds.map((round) => (
                  <li key={round.id}>
                    <a className="aksel-link" href={`/rounds/${round.id}`}>
                      {translate(`round:kind.${round.kind}`)}
                    </a>{' '}
                    <PhaseTag phase={round.phase} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
