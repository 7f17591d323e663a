import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { CataloguePage } from '~/ui/rulebook/catalogue-page';
import type { ContentCatalogue } from '~/use-cases/content/list-content';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs): Promise<ContentCatalogue> {
  return orRespond(useCases.listContent(context.actor, {}));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('rulebook:title'));

export default function RulesRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const catalogue = useLoaderData<unknown>() as ContentCatalogue;
  return <CataloguePage {...catalogue} />;
}

export { RouteError as ErrorBoundary };
