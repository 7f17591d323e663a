import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireSigned } from '~/http/signed-contract.server';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { IncidentForm } from '~/ui/contract/incident-form';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { postedTexts } from '~/ui/plain-form/posted-text';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { signed, procurement } = await requireSigned(context.actor, params['procurementId'] ?? '', { toKeep: true });
  const { risks } = signed.evaluation;
  const present = signed.ruleSet.risks.filter(({ id }) => risks.some((one) => one.id === id && one.applies !== 'no'));
  return { procurement, risks: present.map(({ id, title }) => ({ id, title })) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const form = await readForm(request);
  const typed = postedFields(form);
  const chosen = postedTexts(form, 'risks');
  const { kind = '', on = '', what = '', affected = '' } = typed;
  const recorded = await orRespond(
    useCases.recordIncident(context.actor, { procurementId, form: { kind, on, what, affected, risks: chosen } }),
  );
  if (recorded.ok) return redirect(`/procurements/${procurementId}/contract/incidents/${recorded.value}`);
  return data({ typed, chosen, issues: recorded.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:incidents.newTitle'));

export default function NewIncidentPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { procurement, risks } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('contract:incidents.newTitle')} trail={useContractTrail(procurement)}>
      <IncidentForm
        chosen={returned?.chosen ?? []}
        issues={returned?.issues ?? []}
        risks={risks}
        typed={returned?.typed ?? {}}
      />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
