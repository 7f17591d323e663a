import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { CoveragePage } from '~/ui/coverage/coverage-page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import type { CoverageView } from '~/use-cases/content/get-coverage';
import { useCases } from '~/wiring.server';

export async function loader({ request, context }: LoaderFunctionArgs): Promise<CoverageView> {
  const ruleSet = new URL(request.url).searchParams.get('ruleSet');
  return orRespond(useCases.getCoverage(context.actor, ruleSet === null ? {} : { ruleSet }));
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (translate) => translate('coverage:title'));

export default function CoverageRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { coverage, others } = useLoaderData<unknown>() as CoverageView;
  return <CoveragePage coverage={coverage} others={others} />;
}

export { RouteError as ErrorBoundary };
