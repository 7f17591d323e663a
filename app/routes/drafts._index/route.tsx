import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Draft } from '~/core/studio/draft';
import { orRespond } from '~/http/or-respond.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DraftList } from '~/ui/studio/draft-list';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context: { actor } }: LoaderFunctionArgs): Promise<{ drafts: Draft[] }> {
  return { drafts: await orRespond(useCases.listDrafts(actor, {})) };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('studio:list.title'));

export default function DraftsPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { drafts } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { translate } = useWords();
  return (
    <Page heading={translate('studio:list.title')}>
      <p>{translate('studio:list.lead')}</p>
      <DraftList drafts={drafts} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
