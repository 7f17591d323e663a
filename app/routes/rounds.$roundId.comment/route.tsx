import { Button, Heading, Select } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { TextArea } from '~/ui/frame/text-area';
import { postedText } from '~/ui/plain-form/posted-text';
import { CommentList } from '~/ui/response/comment-list';
import { packHref, RoundFacts } from '~/ui/response/round-facts';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getConsultation(context.actor, { roundId: params['roundId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const form = await readForm(request);
  const typed = { question: postedText(form, 'question'), text: postedText(form, 'text') };
  const said = await orRespond(useCases.commentOnRound(context.actor, { ...typed, roundId }));
  if (said.ok) return redirect(`/rounds/${roundId}/comment`);
  return data({ typed, issues: said.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:comment.title'));

export default function CommentPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { notice, isRunning, firm, questionnaires, comments } = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { language, translate } = useWords();
  const issues = returned?.issues ?? [];
  const errorAt = useErrorAt(issues);
  return (
    <Page heading={<Data>{notice.title}</Data>}>
      <FormIssues heading={translate('response:comment.problem')} issues={issues} />
      <p>{translate('response:comment.lead')}</p>
      <RoundFacts notice={notice} />
      <p>
        <a className="aksel-link" href={packHref(notice.roundId)}>
          {translate('response:entrance.pack')}
        </a>
      </p>
      <CommentList comments={comments} questionnaires={questionnaires} zone={notice.deadline.zone} />
      {isRunning ? (
        <section aria-labelledby="comment" className="rs-stack">
          <Heading id="comment" level="2" size="medium">
            {translate('response:comment.title')}
          </Heading>
          <p>
            {translate('response:comment.from')} <Data>{firm}</Data>
          </p>
          <form className="rs-stack rs-stack-large" method="post" noValidate>
            <Select
              defaultValue={returned?.typed.question ?? ''}
              error={errorAt('question')}
              id="field-question"
              label={translate('response:comment.about')}
              name="question"
            >
              <option value="">{translate('response:comment.general')}</option>
              {questionnaires.map(({ id, title, questions }) => (
                <optgroup data-content="" key={id} label={textIn(title, language)}>
                  {questions.map((question) => (
                    <option data-content="" key={question.name} value={question.name}>
                      {textIn(question.title, language)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
            <TextArea
              defaultValue={returned?.typed.text ?? ''}
              error={errorAt('text')}
              id="field-text"
              label={translate('response:comment.label')}
              name="text"
              rows={6}
            />
            <div className="rs-row">
              <Button type="submit">{translate('response:comment.submit')}</Button>
            </div>
          </form>
        </section>
      ) : (
        <Note tone="warning">
          <p>{translate('response:comment.over')}</p>
        </Note>
      )}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
