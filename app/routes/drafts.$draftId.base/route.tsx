import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { BaseUpdateForm } from '~/ui/studio/base-update-form';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { postedDecisions } from '~/ui/studio/posted-decisions';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context: { actor } }: LoaderFunctionArgs) {
  const to = new URL(request.url).searchParams.get('to');
  return orRespond(useCases.getBaseUpdate(actor, { draftId: params['draftId'] ?? '', ...(to !== null && { to }) }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const form = await readForm(request);
  const draftId = params['draftId'] ?? '';
  const outcome = await orRespond(
    useCases.updateDraftBase(actor, {
      draftId,
      basedOn: Number(postedText(form, 'basedOn')),
      to: postedText(form, 'to'),
      decisions: postedDecisions(form),
    }),
  );
  if (outcome.kind === 'saved') return redirect(`/drafts/${draftId}`);
  if (outcome.kind === 'refused') return data({ issues: outcome.issues, isConflict: false }, 400);
  return data({ issues: [], isConflict: true }, 409);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('studio:base.title'));

export default function DraftBasePage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { draft, base, versions, update } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('studio:base.title')} trail={useDraftTrail(draft)}>
      <FormIssues heading={translate('studio:base.problems')} issues={returned?.issues ?? []} />
      {returned?.isConflict === true && <Note tone="warning">{translate('studio:base.conflict')}</Note>}
      <p>{translate('studio:base.lead')}</p>
      <p>{base === undefined ? translate('studio:base.none') : translate('studio:base.stands', base)}</p>
      {base !== undefined && versions.length === 0 && <p>{translate('studio:base.newest')}</p>}
      {update !== undefined && <BaseUpdateForm draft={draft} update={update} versions={versions} />}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
