import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { RefusalPage } from '~/ui/replay/refusal-page';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  return orRespond(useCases.getReplayRefusal(actor, { responseId: params['responseId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const isRefused = postedText(await readForm(request), 'do') === 'refuse';
  await orRespond(useCases.refuseReplay(actor, { responseId, isRefused }));
  return redirect(`/responses/${responseId}/use`);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('replay:refusal.title'));

export default function RefusalRoute() {
  return <RefusalPage view={useLoaderData<typeof loader>()} />;
}

export { RouteError as ErrorBoundary };
