import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import type { DraftConsultation } from '~/core/studio/consultation-views';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { ManagePage } from '~/ui/consult/manage-page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { useCases } from '~/wiring.server';

const which = ({ draftId = '', consultationId = '' }: LoaderFunctionArgs['params']) => ({ draftId, consultationId });

export async function loader({ params, context: { actor } }: LoaderFunctionArgs): Promise<DraftConsultation> {
  return orRespond(useCases.getDraftConsultation(actor, which(params)));
}

export async function action({ request, params, context: { actor } }: ActionFunctionArgs) {
  const { draftId, consultationId } = which(params);
  const form = await readForm(request);
  const here = `/drafts/${draftId}/consultations/${consultationId}`;
  if (postedText(form, 'do') === 'close') {
    await orRespond(useCases.closeConsultation(actor, which(params)));
    return redirect(here);
  }
  const typed = { closesOn: postedText(form, 'closesOn') };
  const extended = await orRespond(useCases.extendConsultation(actor, { ...which(params), ...typed }));
  return extended.ok ? redirect(here) : data({ typed, issues: extended.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('consult:manage.title'));

export default function ConsultationRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as DraftConsultation;
  const returned = useActionData<typeof action>();
  return <ManagePage {...loaded} issues={returned?.issues ?? []} typed={returned?.typed ?? {}} />;
}

export { RouteError as ErrorBoundary };
