import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ResponseList } from '~/ui/response/response-list';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  return { responses: await orRespond(useCases.listResponses(context.actor, {})) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:list.title'));

export default function ResponsesPage() {
  const { responses } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('response:list.title')}>
      <p>{translate('response:list.lead')}</p>
      <ResponseList responses={responses} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
