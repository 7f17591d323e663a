import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { VersionComparisonPage } from '~/ui/publishing/version-comparison';
import { useCases } from '~/wiring.server';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = await readerLanguage(request, context.languages);
  const { searchParams } = new URL(request.url);
  const chosen = { before: searchParams.get('before') ?? '', after: searchParams.get('after') ?? '' };
  const compared = await orRespond(useCases.compareVersions(context.actor, { ...chosen, language }));
  return { ...compared, isIncomplete: searchParams.size > 0 && compared.diff === undefined };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('consult:compare.title'));

export default function CompareVersionsRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  return <VersionComparisonPage {...(useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>)} />;
}

export { RouteError as ErrorBoundary };
