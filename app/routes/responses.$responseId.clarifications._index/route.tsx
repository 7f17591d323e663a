import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { OwnList } from '~/ui/clarification/own-list';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.listOwnClarifications(context.actor, { responseId: params['responseId'] ?? '' }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('clarification:own.title'));

export default function OwnClarificationsPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { title, ...listed } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { translate } = useWords();
  return (
    <Page heading={translate('clarification:own.title')} trail={useResponseTrail(listed.responseId, title)}>
      <p>{translate('clarification:own.lead')}</p>
      <OwnList {...listed} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
