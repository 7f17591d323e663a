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
  if (loaded.phase !== 'draft' && loaded.phase !== 'frozen') throw new Response(null, { status: 404 });
  return loaded;
}

export async function action({ params, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const frozen = await orRespond(useCases.freezeRound(context.actor, { roundId }));
  if (frozen.ok) return redirect(`/rounds/${roundId}`);
  return data({ issues: frozen.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:freeze.title'));

export default function FreezePage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { round, procurement, blanks, freezeObstacles } = loaded;
  const { translate } = useWords();
  return (
    <Page heading={translate('round:freeze.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:freeze.lead')}</p>
      <p>
        <a className="aksel-link" href={`/rounds/${round.id}/pack`}>
          {translate('round:freeze.preview')}
        </a>
      </p>
      <Obstacles
        blanks={blanks}
        heading={translate('round:obstacle.headingFreeze')}
        issues={freezeObstacles}
        procurement={procurement}
        roundId={round.id}
      />
      {freezeObstacles.length === 0 && (
        <ChangeForm
          issues={returned?.issues ?? []}
          name="freeze"
          roundId={round.id}
          submit={translate('round:freeze.submit')}
        />
      )}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
