import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { orRespond } from '~/http/or-respond.server';
import { exampleAsResult } from '~/ui/examples/example-as-result';
import { RemediedPage } from '~/ui/examples/remedied-page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const exampleId = params['exampleId'] ?? '';
  return orRespond(useCases.getRemedied(context.actor, { exampleId }));
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate, language) =>
    translate('examples:twin.pageTitle', { title: textIn(args.data?.example.record.title, language) }),
  );

export default function Remedied() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { example, recorded, remedied, changes } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  return (
    <RemediedPage changes={changes} data={exampleAsResult(remedied)} example={example} recorded={recorded.evaluation} />
  );
}

export { RouteError as ErrorBoundary };
