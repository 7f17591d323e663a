import { Button, Heading } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { TextArea } from '~/ui/frame/text-area';
import { postedText } from '~/ui/plain-form/posted-text';
import { QuestionList } from '~/ui/response/question-list';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.listQuestions(context.actor, { responseId: params['responseId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const text = postedText(await readForm(request), 'text');
  const asked = await orRespond(useCases.askQuestion(context.actor, { responseId, text }));
  if (asked.ok) return redirect(`/responses/${responseId}/questions`);
  return data({ text, issues: asked.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:questions.title'));

export default function QuestionsPage() {
  const { responseId, title, mayAsk, phase, ...listed } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const trail = useResponseTrail(responseId, title);
  const issues = returned?.issues ?? [];
  const errorAt = useErrorAt(issues);
  return (
    <Page heading={translate('response:questions.title')} trail={trail}>
      <FormIssues heading={translate('response:questions.problem')} issues={issues} />
      <p>{translate('response:questions.lead')}</p>
      <QuestionList {...listed} />
      {mayAsk && (
        <section aria-labelledby="ask" className="rs-stack">
          <Heading id="ask" level="2" size="medium">
            {translate('response:questions.ask')}
          </Heading>
          <form className="rs-stack rs-stack-large" method="post" noValidate>
            <TextArea
              defaultValue={returned?.text ?? ''}
              description={translate('response:questions.help')}
              error={errorAt('text')}
              id="field-text"
              label={translate('response:questions.label')}
              name="text"
              rows={6}
            />
            <div className="rs-row">
              <Button type="submit">{translate('response:questions.submit')}</Button>
            </div>
          </form>
        </section>
      )}
      {phase !== 'running' && (
        <Note tone="warning">
          <p>{translate('response:questions.over')}</p>
        </Note>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
