import { Heading } from '@navikt/ds-react';
import { ButtonLink } from '~/ui/frame/button-link';
import { Data, useWords } from '~/ui/words';

interface Props {
  procurements: { id: string; title: string; service: string; reference: string }[];
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
        {procurements.map(({ id, title, service, reference }) => (
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
          </li>
        ))}
      </ul>
    </>
  );
}
