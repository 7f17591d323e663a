import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { PublicList } from '~/ui/round/public-list';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  return { rounds: await orRespond(useCases.listPublicRounds(context.actor, {})) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:list.title'));

export default function PublicRoundsPage() {
  const { rounds } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('round:list.title')}>
      <p>{translate('round:list.lead')}</p>
      <PublicList rounds={rounds} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
