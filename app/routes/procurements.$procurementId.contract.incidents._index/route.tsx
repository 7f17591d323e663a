import { Heading } from '@navikt/ds-react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSigned } from '~/http/signed-contract.server';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { DayText } from '~/ui/contract/day-text';
import { IncidentFacts } from '~/ui/contract/incident-facts';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { signed, procurement, mayKeep } = await requireSigned(context.actor, params['procurementId'] ?? '');
  const risks = signed.ruleSet.risks.map(({ id, title }) => ({ id, title }));
  return { incidents: signed.contract.incidents, risks, procurement, mayKeep };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:incidents.title'));

export default function IncidentsPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { incidents, risks, procurement, mayKeep } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { translate } = useWords();
  const base = `/procurements/${procurement.id}/contract/incidents`;
  return (
    <Page heading={translate('contract:incidents.title')} trail={useContractTrail(procurement)}>
      <p>{translate('contract:incidents.lead')}</p>
      {mayKeep && (
        <div>
          <ButtonLink href={`${base}/new`} variant="secondary">
            {translate('contract:incidents.new')}
          </ButtonLink>
        </div>
      )}
      {incidents.length === 0 && <p>{translate('contract:incidents.none')}</p>}
      <ul className="rs-plain-list rs-stack">
        {[...incidents].reverse().map((incident) => (
          <li className="rs-card rs-stack rs-stack-small" key={incident.id}>
            <Heading level="2" size="small">
              <a className="aksel-link" href={`${base}/${incident.id}`}>
                {translate(`contract:incidentKind.${incident.kind}`)} · <DayText day={incident.on} />
              </a>
            </Heading>
            <IncidentFacts incident={incident} risks={risks} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
