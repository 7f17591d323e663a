import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { VersionComments } from '~/core/studio/consultation-views';
import { contentWanted } from '~/http/content-wanted';
import { orRespond } from '~/http/or-respond.server';
import { VersionCommentsPage } from '~/ui/consult/version-comments-page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useCases } from '~/wiring.server';

export async function loader(args: LoaderFunctionArgs): Promise<VersionComments> {
  return orRespond(useCases.listVersionComments(args.context.actor, await contentWanted(args, 'ruleSetId')));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('consult:kept.title'));

export default function VersionCommentsRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  return <VersionCommentsPage {...(useLoaderData<unknown>() as VersionComments)} />;
}

export { RouteError as ErrorBoundary };
