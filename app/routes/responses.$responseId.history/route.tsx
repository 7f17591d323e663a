import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readPage } from '~/http/read-page';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { HistoryParts } from '~/ui/record/history-parts';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const input = { responseId: params['responseId'] ?? '', page: readPage(request) };
  return orRespond(useCases.getResponseHistory(context.actor, input));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('record:ownHistory.title'));

export default function ResponseHistoryPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { responseId, title, ...history } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { translate } = useWords();
  const trail = useResponseTrail(responseId, title);
  return (
    <Page heading={translate('record:ownHistory.title')} trail={trail}>
      <p>{translate('record:ownHistory.lead')}</p>
      <HistoryParts {...history} address={`/responses/${responseId}/history`} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
