import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { ConsultationList } from '~/ui/consult/consultation-list';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  return orRespond(useCases.listConsultations(actor, { draftId: params['draftId'] ?? '' }));
}

export async function action({ request, params, context: { actor } }: ActionFunctionArgs) {
  const draftId = params['draftId'] ?? '';
  const form = await readForm(request);
  const typed = { welcome: postedText(form, 'welcome'), closesOn: postedText(form, 'closesOn') };
  const revision = Number(postedText(form, 'revision'));
  const started = await orRespond(useCases.startConsultation(actor, { ...typed, draftId, revision }));
  if (started.ok) return redirect(`/drafts/${draftId}/consultations/${started.value.id}`);
  return data({ typed, issues: started.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('consult:manage.title'));

export default function ConsultationsRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  return <ConsultationList {...loaded} issues={returned?.issues ?? []} typed={returned?.typed ?? {}} />;
}

export { RouteError as ErrorBoundary };
