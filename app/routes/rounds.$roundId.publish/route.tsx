import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { requireTeam } from '~/http/require-team';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ChangeForm } from '~/ui/round/change-form';
import { Obstacles } from '~/ui/round/obstacles';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const round = await orRespond(useCases.getRound(context.actor, { roundId: params['roundId'] ?? '' }));
  const loaded = requireTeam(round, 'lead');
  if (loaded.phase !== 'frozen') throw new Response(null, { status: 404 });
  return loaded;
}

export async function action({ params, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const published = await orRespond(useCases.publishRound(context.actor, { roundId }));
  if (published.ok) return redirect(`/rounds/${roundId}`);
  return data({ issues: published.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:publish.title'));

export default function PublishPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { round, procurement, invited, obstacles } = loaded;
  const { translate } = useWords();
  return (
    <Page heading={translate('round:publish.title')} trail={useRoundTrail(loaded)}>
      {round.access === 'open' && <p>{translate('round:publish.open')}</p>}
      {invited > 0 && <p>{translate('round:publish.invited', { count: invited })}</p>}
      <p>{translate('round:publish.lead')}</p>
      <Obstacles
        blanks={[]}
        heading={translate('round:obstacle.headingPublish')}
        issues={obstacles}
        procurement={procurement}
        roundId={round.id}
      />
      {obstacles.length === 0 && (
        <ChangeForm
          issues={returned?.issues ?? []}
          name="publish"
          roundId={round.id}
          submit={translate('round:publish.submit')}
        />
      )}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
