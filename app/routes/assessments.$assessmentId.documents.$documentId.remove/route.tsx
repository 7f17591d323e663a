import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { ButtonLink } from '~/ui/frame/button-link';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { assessmentId = '', documentId = '' } = params;
  const { assessment, documents } = await orRespond(useCases.listDocuments(context.actor, { assessmentId }));
  const document = documents.find(({ id }) => id === documentId);
  if (document?.mayChange !== true) throw new Response(null, { status: 404 });
  const { id, title, owner } = assessment;
  const resting = document.supported.filter(({ state }) => state !== 'open').length;
  return { assessment: { id, title, owner }, name: document.name, resting };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { assessmentId = '', documentId = '' } = params;
  const removed = await orRespond(useCases.removeDocument(context.actor, { assessmentId, documentId }));
  if (removed.ok) return redirect(`/assessments/${assessmentId}/documents`);
  return data({ issues: removed.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('documents:remove.title'));

export default function RemoveDocumentPage() {
  const { assessment, name, resting } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const list = `/assessments/${assessment.id}/documents`;
  const trail = [...useAssessmentTrail(assessment), { href: list, text: translate('documents:title') }];
  return (
    <Page heading={translate('documents:remove.title')} trail={trail}>
      <FormIssues heading={translate('documents:remove.problem')} issues={returned?.issues ?? []} />
      <Note tone="danger">
        <p>
          <strong>
            <Data>{name}</Data>
          </strong>
        </p>
        <p>{translate('documents:remove.what', { count: resting })}</p>
      </Note>
      <form className="rs-row" method="post">
        <Button data-color="danger" type="submit">
          {translate('documents:remove.confirm')}
        </Button>
        <ButtonLink href={list} variant="secondary">
          {translate('documents:remove.keep')}
        </ButtonLink>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
