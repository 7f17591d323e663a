import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { PublicRoundParts } from '~/ui/round/public-round';
import { TeamRoundPage } from '~/ui/round/team-round-page';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const round = await orRespond(useCases.getRound(actor, { roundId: params['roundId'] ?? '' }));
  return { round, viewerId: actor.kind === 'person' ? actor.id : '' };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.round.procurement.title ?? '');

/** One address for the team and for everybody else: what is sent on leads each to what they may see. */
export default function RoundPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { round, viewerId } = useLoaderData<unknown>() as Loaded;
  const { translate } = useWords();
  if (round.kind === 'team') return <TeamRoundPage viewerId={viewerId} {...round} />;
  return (
    <Page
      heading={<Data>{round.procurement.title}</Data>}
      trail={round.round.access === 'open' ? [{ href: '/rounds', text: translate('round:list.title') }] : []}
    >
      <PublicRoundParts {...round} />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
