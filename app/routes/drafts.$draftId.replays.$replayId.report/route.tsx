import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { replayHref } from '~/ui/replay/hrefs';
import { ReportPage } from '~/ui/replay/report-page';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const input = { draftId: params['draftId'] ?? '', replayId: params['replayId'] ?? '' };
  const { found, ...view } = await orRespond(useCases.getReplay(actor, input));
  if (found === undefined) throw redirect(replayHref(view.run));
  return { ...view, found };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('replay:report.title'));

export default function ReportRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  return <ReportPage {...(useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>)} />;
}

export { RouteError as ErrorBoundary };
