import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedProcurement } from '~/ui/procurement/posted-procurement';
import { ProcurementForm } from '~/ui/procurement/procurement-form';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const { procurement, ruleSet, member } = await orRespond(useCases.getProcurement(context.actor, { procurementId }));
  if (member.part === 'evaluator') throw new Response(null, { status: 403 });
  const { id, title, service, stage, ocid, reference } = procurement;
  return { id, details: { title, service, stage, ocid, reference }, stages: ruleSet.stages };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const typed = postedProcurement(await readForm(request));
  const edited = await orRespond(useCases.editProcurement(context.actor, { procurementId, details: typed }));
  if (edited.ok) return redirect(`/procurements/${procurementId}`);
  return data({ typed, issues: edited.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('procurement:edit.title'));

export default function EditProcurementPage() {
  const { id, details, stages } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const trail = useProcurementTrail({ id, title: details.title });
  return (
    <Page heading={translate('procurement:edit.title')} trail={trail}>
      <p>{translate('procurement:edit.lead')}</p>
      <ProcurementForm
        issues={returned?.issues ?? []}
        stages={stages}
        submit={translate('procurement:edit.submit')}
        typed={returned?.typed ?? details}
      />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
