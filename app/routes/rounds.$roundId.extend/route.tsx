import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireTeam } from '~/http/require-team';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { ChangeForm, NewDeadline, ReasonField } from '~/ui/round/change-form';
import { DeadlineText } from '~/ui/round/deadline-text';
import { useRoundTrail } from '~/ui/round/round-trail';
import { deadlineOf, postedDeadline } from '~/ui/round/typed-plan';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const round = await orRespond(useCases.getRound(context.actor, { roundId: params['roundId'] ?? '' }));
  const loaded = requireTeam(round, 'lead');
  if (loaded.phase !== 'running') throw new Response(null, { status: 404 });
  const procurementId = loaded.procurement.id;
  const { zones } = await orRespond(useCases.getPlanChoices(context.actor, { procurementId }));
  return { ...loaded, zones };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const form = await readForm(request);
  const typed = { ...postedDeadline(form), reason: postedText(form, 'reason') };
  const input = { roundId, deadline: deadlineOf(typed), reason: typed.reason };
  const changed = await orRespond(useCases.extendRound(context.actor, input));
  if (changed.ok) return redirect(`/rounds/${roundId}`);
  return data({ typed, issues: changed.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:extend.title'));

export default function ExtendPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { round, zones } = loaded;
  const issues = returned?.issues ?? [];
  const typed = returned?.typed ?? { day: '', time: '', zone: round.deadline.zone, reason: '' };
  return (
    <Page heading={translate('round:extend.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:extend.lead')}</p>
      <p>
        {translate('round:extend.now')} <DeadlineText deadline={round.deadline} />
      </p>
      <ChangeForm issues={issues} name="extend" roundId={round.id} submit={translate('round:extend.submit')}>
        <NewDeadline issues={issues} typed={typed} zones={zones} />
        <ReasonField issues={issues} value={typed.reason} />
      </ChangeForm>
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
