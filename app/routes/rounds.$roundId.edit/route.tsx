import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireTeam } from '~/http/require-team';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { RoundForm } from '~/ui/round/round-form';
import { useRoundTrail } from '~/ui/round/round-trail';
import { planOf, postedPlan, typedPlanOf } from '~/ui/round/typed-plan';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const loaded = requireTeam(
    await orRespond(useCases.getRound(context.actor, { roundId: params['roundId'] ?? '' })),
    'lead',
  );
  const { round, local, phase, procurement } = loaded;
  if (phase !== 'draft' && phase !== 'frozen') throw new Response(null, { status: 404 });
  const { members, zones } = await orRespond(useCases.getPlanChoices(context.actor, { procurementId: procurement.id }));
  return { round, procurement, members, zones, plan: typedPlanOf(round, local) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const typed = postedPlan(await readForm(request));
  const edited = await orRespond(useCases.editRound(context.actor, { roundId, plan: planOf(typed) }));
  if (edited.ok) return redirect(`/rounds/${roundId}`);
  return data({ typed, issues: edited.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:edit.title'));

export default function EditRoundPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { members, zones, plan, ...loaded } = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('round:edit.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:edit.lead')}</p>
      <RoundForm
        issues={returned?.issues ?? []}
        submit={translate('round:edit.submit')}
        team={members}
        typed={returned?.typed ?? plan}
        zones={zones}
      />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
