import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { requireTeam } from '~/http/require-team';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ChangeForm } from '~/ui/round/change-form';
import { OpeningState } from '~/ui/round/opening-state';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const loaded = requireTeam(await orRespond(useCases.getRound(actor, { roundId: params['roundId'] ?? '' })));
  if (loaded.phase !== 'closed' || loaded.round.kind === 'consultation') throw new Response(null, { status: 404 });
  const viewerId = actor.kind === 'person' ? actor.id : '';
  const isOpener = loaded.round.openers.includes(viewerId);
  const hasConfirmed = loaded.round.openings.some(({ personId }) => personId === viewerId);
  return { ...loaded, isOpener, hasConfirmed };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const opened = await orRespond(useCases.openRound(context.actor, { roundId }));
  if (!opened.ok) return data({ issues: opened.issues }, 400);
  return redirect(opened.value.openedAt === undefined ? `/rounds/${roundId}/open` : `/rounds/${roundId}/responses`);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:open.title'));

export default function OpenPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { round, members, isOpener, hasConfirmed } = loaded;
  return (
    <Page heading={translate('round:open.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:open.lead')}</p>
      <OpeningState members={members} round={round} />
      {hasConfirmed && <p>{translate('round:open.mine')}</p>}
      {!isOpener && <p>{translate('round:open.notOpener')}</p>}
      {isOpener && !hasConfirmed && (
        <ChangeForm
          issues={returned?.issues ?? []}
          name="open"
          roundId={round.id}
          submit={translate('round:open.submit')}
        />
      )}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
