import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { SharingPage } from '~/ui/replay/sharing-page';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  return orRespond(useCases.getReplaySharing(actor, { procurementId: params['procurementId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const isShared = postedText(await readForm(request), 'do') === 'share';
  const shared = await orRespond(useCases.shareForReplay(actor, { procurementId, isShared }));
  return shared.ok ? redirect(`/procurements/${procurementId}/sharing`) : data({ issues: shared.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('replay:sharing.title'));

export default function SharingRoute() {
  const returned = useActionData<typeof action>();
  return <SharingPage issues={returned?.issues ?? []} view={useLoaderData<typeof loader>()} />;
}

export { RouteError as ErrorBoundary };
