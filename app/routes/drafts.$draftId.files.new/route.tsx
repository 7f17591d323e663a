import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { useFields } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { fileHref } from '~/ui/studio/place-href';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const { draft } = await orRespond(useCases.getDraft(actor, { draftId: params['draftId'] ?? '' }));
  return { draft: { id: draft.id, title: draft.title } };
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const draftId = params['draftId'] ?? '';
  const path = postedText(await readForm(request), 'path').trim();
  const { draft, files } = await orRespond(useCases.getDraft(actor, { draftId }));
  const href = fileHref(draftId, path);
  if (files.some((file) => file.path === path)) return redirect(href);
  const text = path.endsWith('.json') ? '{}\n' : '';
  const changes = [{ kind: 'text' as const, path, text }];
  const outcome = await orRespond(useCases.editDraft(actor, { draftId, basedOn: draft.revision, changes }));
  if (outcome.kind !== 'refused') return redirect(href);
  const issues = outcome.issues.map((issue) => ({ ...issue, where: { file: '', pointer: '/path' } }));
  return data({ typed: { path }, issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('studio:file.new.title'));

export default function NewFilePage() {
  const { draft } = useLoaderData<typeof loader>();
  const { issues, typed } = useActionData<typeof action>() ?? { issues: [], typed: {} };
  const { translate } = useWords();
  const fields = useFields('studio:file.new', { issues, typed });
  return (
    <Page heading={translate('studio:file.new.title')} trail={useDraftTrail(draft)}>
      <p>{translate('studio:file.new.lead')}</p>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <FormIssues heading={translate('studio:file.new.problems')} issues={issues} />
        {fields.line('path')}
        <div>
          <Button type="submit">{translate('studio:file.new.submit')}</Button>
        </div>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
