import { Heading } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readUpload } from '~/http/read-upload.server';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { AddDocumentForm } from '~/ui/documents/add-form';
import { DocumentList } from '~/ui/documents/document-list';
import { postedDocument, postedRevision } from '~/ui/documents/posted-document';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  return orRespond(useCases.listDocuments(context.actor, { assessmentId }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  // Before the file is read: whoever may not bring one is told at once.
  await orRespond(useCases.listDocuments(context.actor, { assessmentId }));
  const form = await readForm(request);
  const typed = postedDocument(form);
  const added = await orRespond(
    useCases.addDocument(context.actor, {
      ...{ assessmentId, form: typed, basedOn: postedRevision(form) },
      ...(await readUpload(form, 'file')),
    }),
  );
  if (added.ok) return redirect(`/assessments/${assessmentId}/documents`);
  return data({ typed, issues: added.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('documents:title'));

const nothingTyped = { name: '', dated: '', expires: '', version: '', confidential: false, supports: [] };

export default function DocumentsPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { assessment, documents, readOnly, ...form } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { id, title, owner } = assessment;
  const trail = useAssessmentTrail({ id, title, owner, isReader: readOnly === 'not_yours' });
  const issues = returned?.issues ?? [];
  return (
    <Page heading={translate('documents:title')} trail={trail}>
      <FormIssues heading={translate('documents:form.problem')} issues={issues} />
      <p>{translate(readOnly === 'not_yours' ? 'documents:leadReader' : 'documents:lead')}</p>
      <DocumentList base={`/assessments/${id}/documents`} documents={documents} />
      {readOnly === undefined ? (
        <section aria-labelledby="add" className="rs-stack">
          <Heading id="add" level="2" size="medium">
            {translate('documents:form.title')}
          </Heading>
          <AddDocumentForm
            {...form}
            issues={issues}
            largest={form.limits.file}
            typed={returned?.typed ?? nothingTyped}
          />
        </section>
      ) : (
        readOnly !== 'not_yours' && (
          <Note tone="warning">
            <p>{translate('documents:readOnly')}</p>
          </Note>
        )
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
