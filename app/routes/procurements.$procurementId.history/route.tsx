import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readPage } from '~/http/read-page';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { HistoryParts } from '~/ui/record/history-parts';
import { OpenedList } from '~/ui/record/opened-list';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const input = { procurementId: params['procurementId'] ?? '', page: readPage(request) };
  return orRespond(useCases.getHistory(context.actor, input));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('record:history.title'));

export default function HistoryPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { procurement, isLead, opened, ...history } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { translate } = useWords();
  const address = `/procurements/${procurement.id}`;
  return (
    <Page
      heading={translate('record:history.title')}
      trail={[
        { href: '/procurements', text: translate('procurement:list.title') },
        { href: address, text: <Data>{procurement.title}</Data> },
      ]}
    >
      <p>{translate('record:history.lead')}</p>
      {isLead && (
        <p>
          <a className="aksel-link" href={`${address}/export`}>
            {translate('record:export.title')}
          </a>
        </p>
      )}
      <HistoryParts {...history} address={`${address}/history`} />
      <OpenedList opened={opened} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
