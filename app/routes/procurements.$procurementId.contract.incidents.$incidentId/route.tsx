import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireSigned } from '~/http/signed-contract.server';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { DayText } from '~/ui/contract/day-text';
import { FollowForm } from '~/ui/contract/follow-form';
import { IncidentFacts } from '~/ui/contract/incident-facts';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { signed, procurement, mayKeep } = await requireSigned(context.actor, params['procurementId'] ?? '');
  const incident = signed.contract.incidents.find(({ id }) => id === params['incidentId']);
  if (incident === undefined) throw new Response(null, { status: 404 });
  const risks = signed.ruleSet.risks.map(({ id, title }) => ({ id, title }));
  return { incident, risks, procurement, mayKeep };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const [procurementId, incidentId] = [params['procurementId'] ?? '', params['incidentId'] ?? ''];
  const typed = postedFields(await readForm(request));
  const { affected = '', remedy = '', found = '', restored = '', closedOn = '' } = typed;
  const followed = await orRespond(
    useCases.followIncident(context.actor, {
      ...{ procurementId, incidentId },
      form: { affected, remedy, found, restored, closedOn },
    }),
  );
  if (followed.ok) return redirect(`/procurements/${procurementId}/contract/incidents/${incidentId}`);
  return data({ typed, issues: followed.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:incidents.title'));

export default function IncidentPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { incident, risks, procurement, mayKeep } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const base = `/procurements/${procurement.id}/contract`;
  const trail = [
    ...useContractTrail(procurement),
    { href: `${base}/incidents`, text: translate('contract:incidents.title') },
  ];
  return (
    <Page
      heading={
        <>
          {translate(`contract:incidentKind.${incident.kind}`)} · <DayText day={incident.on} />
        </>
      }
      trail={trail}
    >
      <IncidentFacts incident={incident} risks={risks} />
      {mayKeep && (
        <>
          <div className="rs-stack rs-stack-small">
            <p>{translate('contract:incidents.reassessLead')}</p>
            <div>
              <ButtonLink href={`${base}/reassessments?incident=${incident.id}`} variant="secondary">
                {translate('contract:incidents.reassess')}
              </ButtonLink>
            </div>
          </div>
          <FollowForm incident={incident} issues={returned?.issues ?? []} typed={returned?.typed} />
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
