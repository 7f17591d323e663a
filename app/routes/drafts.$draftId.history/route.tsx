import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ownPath } from '~/http/own-path';
import { readForm } from '~/http/read-form.server';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { HistoryList } from '~/ui/studio/history-list';
import { isOpen } from '~/ui/studio/is-open';
import { UndoRedo } from '~/ui/studio/undo-redo';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  return orRespond(useCases.getDraftHistory(actor, { draftId: params['draftId'] ?? '' }));
}

/** Undoes an edit, and goes back to the page from which that was asked. */
export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draftId = params['draftId'] ?? '';
  const revision = Number(postedText(form, 'revision'));
  const outcome = await orRespond(useCases.undoDraftEdit(actor, { draftId, revision }));
  if (outcome.kind === 'refused') return data({ issues: outcome.issues }, 400);
  const back = postedText(form, 'back');
  return redirect(back === '' ? `/drafts/${draftId}/history` : ownPath(back));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('studio:history.title'));

export default function DraftHistoryPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { draft, edits, next } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('studio:history.title')} trail={useDraftTrail(draft)}>
      <FormIssues heading={translate('studio:history.problems')} issues={returned?.issues ?? []} />
      <p>{translate('studio:history.lead')}</p>
      {isOpen(draft) && <UndoRedo back={`/drafts/${draft.id}/history`} draftId={draft.id} next={next} />}
      <HistoryList draftId={draft.id} edits={edits} isOpen={isOpen(draft)} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
