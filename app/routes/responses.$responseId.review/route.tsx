import { Heading } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readerLanguage } from '~/http/reader-language';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { AnswersInWords } from '~/ui/response/answers-in-words';
import { DeclarationForm } from '~/ui/response/declaration-form';
import { HandedDocuments } from '~/ui/response/document-list';
import { OpenQuestions } from '~/ui/response/open-questions';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  return orRespond(useCases.reviewResponse(context.actor, { responseId }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const { language } = await readerLanguage(request, context.languages);
  const form = await readForm(request);
  const typed = {
    name: postedText(form, 'name'),
    position: postedText(form, 'position'),
    version: postedText(form, 'version'),
  };
  const submitted = await orRespond(
    useCases.submitResponse(context.actor, {
      ...typed,
      ...{ responseId, language },
      isDeclared: postedText(form, 'declared') === 'yes',
      reviewed: postedText(form, 'reviewed'),
      number: Number(postedText(form, 'number')),
    }),
  );
  if (submitted.ok) return redirect(`/responses/${responseId}/receipt`);
  return data({ typed, issues: submitted.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:review.title'));

export default function ReviewPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const review = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { response, notice, questionnaires, answers, documents, phase, standing } = review;
  const trail = useResponseTrail(response.id, notice.title);
  const issues = returned?.issues ?? [];
  const canSubmit = phase === 'running' && standing === undefined;
  return (
    <Page heading={translate('response:review.title')} trail={trail}>
      <FormIssues heading={translate('response:review.problem')} issues={issues} />
      {canSubmit ? (
        <p>{translate('response:review.lead')}</p>
      ) : (
        <Note tone="warning">
          <p>{translate(standing === undefined ? 'response:review.notRunning' : 'response:review.handedInAlready')}</p>
        </Note>
      )}
      <OpenQuestions answers={answers} isReadOnly={!canSubmit} responseId={response.id} told={questionnaires} />
      <section aria-labelledby="answers" className="rs-stack rs-stack-large">
        <Heading id="answers" level="2" size="medium">
          {translate('response:told.answers')}
        </Heading>
        <AnswersInWords answers={answers} told={questionnaires} />
      </section>
      <section aria-labelledby="documents" className="rs-stack">
        <Heading id="documents" level="2" size="medium">
          {translate('response:told.documents')}
        </Heading>
        <HandedDocuments documents={documents} />
      </section>
      {canSubmit && (
        <section aria-labelledby="declaration" className="rs-stack">
          <Heading id="declaration" level="2" size="medium">
            {translate('response:review.declaration.title')}
          </Heading>
          <DeclarationForm
            firm={response.firm}
            issues={issues}
            number={review.number}
            reviewed={review.reviewed}
            typed={returned?.typed ?? { name: '', position: '', version: '' }}
          />
        </section>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
