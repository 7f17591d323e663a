import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireTeam } from '~/http/require-team';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { ChangeForm, ReasonField } from '~/ui/round/change-form';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const round = await orRespond(useCases.getRound(context.actor, { roundId: params['roundId'] ?? '' }));
  const loaded = requireTeam(round, 'lead');
  if (loaded.phase === 'opened' || loaded.phase === 'cancelled') throw new Response(null, { status: 404 });
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const reason = postedText(await readForm(request), 'reason');
  const cancelled = await orRespond(useCases.cancelRound(context.actor, { roundId, reason }));
  if (cancelled.ok) return redirect(`/rounds/${roundId}`);
  return data({ reason, issues: cancelled.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:cancel.title'));

export default function CancelPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const issues = returned?.issues ?? [];
  return (
    <Page heading={translate('round:cancel.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:cancel.lead')}</p>
      <ChangeForm issues={issues} name="cancel" roundId={loaded.round.id} submit={translate('round:cancel.submit')}>
        <ReasonField issues={issues} value={returned?.reason ?? ''} />
      </ChangeForm>
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
