import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DebriefPage } from '~/ui/judgement/debrief-page';
import { postedText } from '~/ui/plain-form/posted-text';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getDebrief(context.actor, { responseId: params['responseId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const text = postedText(await readForm(request), 'text');
  const said = await orRespond(useCases.commentOnDecision(context.actor, { responseId, text }));
  if (said.ok) return redirect(`/responses/${responseId}/debrief`);
  return data({ text, issues: said.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('decision:debrief.title'));

export default function Debrief() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const debrief = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  return <DebriefPage {...debrief} issues={returned?.issues ?? []} typed={returned?.text ?? ''} />;
}

export { RouteError as ErrorBoundary };
