import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { TreatPage } from '~/ui/consult/treat-page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { useCases } from '~/wiring.server';

function which({ draftId = '', consultationId = '', commentId = '' }: LoaderFunctionArgs['params']) {
  return { draftId, consultationId, commentId };
}

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const loaded = await orRespond(useCases.getDraftConsultation(actor, which(params)));
  const comment = loaded.comments.find(({ id }) => id === params['commentId']);
  if (comment === undefined) throw new Response(null, { status: 404 });
  return { ...loaded, comment };
}

export async function action({ request, params, context: { actor } }: ActionFunctionArgs) {
  const form = await readForm(request);
  const input = which(params);
  const does = postedText(form, 'do');
  switch (does) {
    case 'show':
    case 'hide':
      await orRespond(useCases.showComment(actor, { ...input, isShown: does === 'show' }));
      break;
    case 'names':
    case 'words':
      await orRespond(useCases.redactComment(actor, { ...input, what: does }));
      break;
    default: {
      const typed = { verdict: postedText(form, 'verdict'), text: postedText(form, 'text') };
      const answered = await orRespond(useCases.answerComment(actor, { ...input, ...typed }));
      if (!answered.ok) return data({ typed, issues: answered.issues }, 400);
    }
  }
  return redirect(`/drafts/${input.draftId}/consultations/${input.consultationId}/comments/${input.commentId}`);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('consult:treat.title'));

export default function CommentRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  return <TreatPage {...loaded} issues={returned?.issues ?? []} typed={returned?.typed ?? {}} />;
}

export { RouteError as ErrorBoundary };
