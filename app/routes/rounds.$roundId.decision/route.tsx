import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DecisionPage } from '~/ui/judgement/decision-page';
import { typedDecision } from '~/ui/judgement/typed-decision';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getDecision(context.actor, { roundId: params['roundId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const typed = typedDecision(await readForm(request));
  const recorded = await orRespond(useCases.recordDecision(context.actor, { roundId, ...typed }));
  if (recorded.ok) return redirect(`/rounds/${roundId}/decision`);
  return data({ typed: typed.proposed, issues: recorded.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('decision:title'));

export default function Decision() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  return <DecisionPage {...loaded} issues={returned?.issues ?? []} typed={returned?.typed} />;
}

export { RouteError as ErrorBoundary };
