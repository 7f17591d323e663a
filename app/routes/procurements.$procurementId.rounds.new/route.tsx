import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { RoundForm } from '~/ui/round/round-form';
import { emptyPlan, planOf, postedPlan } from '~/ui/round/typed-plan';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const { procurement, member, members, zones, zone } = await orRespond(
    useCases.getPlanChoices(context.actor, { procurementId }),
  );
  if (member.part !== 'lead') throw new Response(null, { status: 403 });
  return { procurement: { id: procurement.id, title: procurement.title }, members, zones, zone };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const typed = postedPlan(await readForm(request));
  const added = await orRespond(useCases.addRound(context.actor, { procurementId, plan: planOf(typed) }));
  if (added.ok) return redirect(`/rounds/${added.value.id}`);
  return data({ typed, issues: added.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:new.title'));

export default function NewRoundPage() {
  const { procurement, members, zones, zone } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('round:new.title')} trail={useProcurementTrail(procurement)}>
      <p>{translate('round:new.lead')}</p>
      <RoundForm
        issues={returned?.issues ?? []}
        submit={translate('round:new.submit')}
        team={members}
        typed={returned?.typed ?? emptyPlan(zone)}
        zones={zones}
      />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
