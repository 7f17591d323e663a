import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ExplainedPage } from '~/ui/replay/explained-page';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const input = { draftId: params['draftId'] ?? '', replayId: params['replayId'] ?? '' };
  return orRespond(useCases.explainReplayed(actor, { ...input, responseId: params['pastId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('replay:report.singles'));

export default function ExplainedRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  return <ExplainedPage {...(useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>)} />;
}

export { RouteError as ErrorBoundary };
