import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { logError } from '~/http/log.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { replayHref } from '~/ui/replay/hrefs';
import { ReplaysPage } from '~/ui/replay/replays-page';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  return orRespond(useCases.getReplays(actor, { draftId: params['draftId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const draftId = params['draftId'] ?? '';
  const form = await readForm(request);
  const typed = {
    kind: postedText(form, 'kind'),
    count: postedText(form, 'count'),
    series: postedText(form, 'series'),
  };
  const started = await orRespond(useCases.startReplay(actor, { draftId, ...typed }));
  if (!started.ok) return data({ typed, issues: started.issues }, 400);
  const { replayId, underWay } = started.value;
  underWay.catch((error: unknown) => logError(error, { replay: replayId }));
  return redirect(replayHref({ id: replayId, draftId }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('replay:title'));

const untouched = { count: '10000', series: '1' };

export default function ReplaysRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  return <ReplaysPage {...loaded} issues={returned?.issues ?? []} typed={returned?.typed ?? untouched} />;
}

export { RouteError as ErrorBoundary };
