import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { DocumentFields } from '~/ui/documents/document-fields';
import { postedDocument, postedRevision } from '~/ui/documents/posted-document';
import { ButtonLink } from '~/ui/frame/button-link';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { assessmentId = '', documentId = '' } = params;
  const list = await orRespond(useCases.listDocuments(context.actor, { assessmentId }));
  const document = list.documents.find(({ id }) => id === documentId);
  if (document?.mayChange !== true) throw new Response(null, { status: 404 });
  return { ...list, document };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { assessmentId = '', documentId = '' } = params;
  const form = await readForm(request);
  const typed = postedDocument(form);
  const input = { assessmentId, documentId, form: typed, basedOn: postedRevision(form) };
  const changed = await orRespond(useCases.changeDocument(context.actor, input));
  if (changed.ok) return redirect(`/assessments/${assessmentId}/documents`);
  return data({ typed, issues: changed.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('documents:edit.title'));

export default function EditDocumentPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { assessment, document, supportable, revision } = useLoaderData<unknown>() as Awaited<
    ReturnType<typeof loader>
  >;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const issues = returned?.issues ?? [];
  const errorAt = useErrorAt(issues);
  const list = `/assessments/${assessment.id}/documents`;
  const trail = [...useAssessmentTrail(assessment), { href: list, text: translate('documents:title') }];
  const { name, dated, expires = '', version = '', confidential, supports } = document;
  return (
    <Page heading={translate('documents:edit.title')} trail={trail}>
      <p>{translate('documents:edit.lead')}</p>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <FormIssues heading={translate('documents:edit.problem')} issues={issues} />
        <input name="based-on" type="hidden" value={revision} />
        <DocumentFields
          errorAt={errorAt}
          nameHelp={translate('documents:edit.nameHelp')}
          supportable={supportable}
          typed={returned?.typed ?? { name, dated, expires, version, confidential, supports }}
        />
        <div className="rs-row">
          <Button type="submit">{translate('documents:edit.submit')}</Button>
          <ButtonLink href={list} variant="secondary">
            {translate('documents:edit.keep')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
