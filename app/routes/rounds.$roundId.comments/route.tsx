import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { CommentParts } from '~/ui/round/comments-page';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getRoundComments(context.actor, { roundId: params['roundId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:comments.title'));

export default function CommentsPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const { comments, questionnaires, round } = loaded;
  const { translate } = useWords();
  return (
    <Page heading={translate('round:comments.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:comments.lead')}</p>
      <CommentParts comments={comments} questionnaires={questionnaires} zone={round.deadline.zone} />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
