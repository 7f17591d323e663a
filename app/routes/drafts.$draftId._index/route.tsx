import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { draftContents } from '~/core/studio/draft-contents';
import { ruleSetsToAddTo } from '~/core/studio/rules/add-thing';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DraftPage } from '~/ui/studio/draft-page';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const input = { draftId: params['draftId'] ?? '' };
  const [{ draft, files }, { next }, { issues, cases }] = await orRespond(
    Promise.all([
      useCases.getDraft(actor, input),
      useCases.getDraftHistory(actor, input),
      useCases.examineDraft(actor, input),
    ]),
  );
  const addTo = ruleSetsToAddTo(files).map(({ folder }) => folder);
  return { draft, contents: draftContents(files), next, issues, cases, addTo };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.draft.title ?? '');

export default function DraftRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  return <DraftPage {...(useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>)} />;
}

export { RouteError as ErrorBoundary };
