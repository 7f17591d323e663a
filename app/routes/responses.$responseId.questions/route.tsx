import { Button, Heading } from '@navikt/ds-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { TextArea } from '~/ui/frame/text-area';
import { postedText } from '~/ui/plain-form/posted-text';
import { PublishedQuestions, WaitingQuestions } from '~/ui/response/question-lists';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.listQuestions(context.actor, { responseId: params['responseId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const text = postedText(await readForm(request), 'text');
  const asked = await orRespond(useCases.askQuestion(context.actor, { responseId: params['responseId'] ?? '', text }));
  return asked.ok ? redirect('') : data({ text, issues: asked.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:questions.title'));

export default function QuestionsPage() {
  const { response, title, deadline, published, waiting, mayAsk } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const issues = returned?.issues ?? [];
  const errorAt = useErrorAt(issues);
  const { translate } = useWords();
  const trail = useResponseTrail(response.id, title);
  return (
    <Page heading={translate('response:questions.title')} trail={trail}>
      <p>{translate('response:questions.lead')}</p>
      {mayAsk ? (
        <form className="rs-stack" method="post" noValidate>
          <FormIssues heading={translate('response:questions.problems')} issues={issues} />
          <TextArea
            defaultValue={returned?.text ?? ''}
            description={translate('response:questions.help')}
            error={errorAt('text')}
            id="field-text"
            label={translate('response:questions.label')}
            name="text"
          />
          <div>
            <Button type="submit">{translate('response:questions.submit')}</Button>
          </div>
        </form>
      ) : (
        <p>{translate('response:questions.closed')}</p>
      )}
      {waiting.length > 0 && <WaitingQuestions questions={waiting} zone={deadline.zone} />}
      <section aria-labelledby="published" className="rs-stack">
        <Heading id="published" level="2" size="medium">
          {translate('response:questions.published')}
        </Heading>
        <PublishedQuestions questions={published} zone={deadline.zone} />
      </section>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
