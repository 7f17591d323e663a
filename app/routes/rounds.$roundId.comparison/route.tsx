import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { comparisonWanted } from '~/http/comparison-wanted';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { ComparisonPage } from '~/ui/judgement/comparison-page';
import { useCases } from '~/wiring.server';

export async function loader(args: LoaderFunctionArgs) {
  return orRespond(useCases.getComparison(args.context.actor, await comparisonWanted(args)));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('comparison:title'));

export default function Comparison() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  return <ComparisonPage {...loaded} />;
}

export { RouteError as ErrorBoundary };
