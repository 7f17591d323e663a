import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readUpload } from '~/http/read-upload.server';
import { AnswerText } from '~/ui/answers/answer-text';
import { AnswerForm, type TypedClarifying } from '~/ui/clarification/answer-form';
import { FinishForm } from '~/ui/clarification/finish-form';
import { LaterAnswer } from '~/ui/clarification/later-answer';
import { QuestionName } from '~/ui/clarification/question-name';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { answerFrom, readTyped, typedFrom } from '~/ui/plain-form/typed-answer';
import { Instant } from '~/ui/response/instant';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ids = { responseId: params['responseId'] ?? '', clarificationId: params['clarificationId'] ?? '' };
  return orRespond(useCases.getOwnClarification(context.actor, ids));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const ids = { responseId: params['responseId'] ?? '', clarificationId: params['clarificationId'] ?? '' };
  // Before the file is read: whoever may not bring one is told at once.
  const { question } = await orRespond(useCases.getOwnClarification(context.actor, ids));
  const form = await readForm(request);
  const address = `/responses/${ids.responseId}/clarifications/${ids.clarificationId}`;
  if (form.get('intent') === 'finish') {
    const finished = await orRespond(useCases.finishClarification(context.actor, ids));
    return finished.ok ? redirect(address) : data({ typed: undefined, issues: finished.issues }, 400);
  }
  const text = (name: string) => postedText(form, name);
  const typed: TypedClarifying = {
    ...{ kind: text('kind'), words: text('words'), dated: text('dated'), expires: text('expires') },
    answer: readTyped(form, question),
    confidential: form.has('confidential'),
  };
  const upload = await readUpload(form, 'file');
  const answered = await orRespond(
    useCases.answerClarification(context.actor, {
      ...{ ...ids, ...typed, upload },
      answer: answerFrom(question, typed.answer),
    }),
  );
  if (answered.ok) return redirect(address);
  return data({ typed, issues: answered.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('clarification:own.title'));

export default function OwnClarificationPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { responseId, title, zone, question, clarification, first } = loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const issues = returned?.issues ?? [];
  const { answer } = clarification;
  const typed = returned?.typed ?? {
    ...{ kind: '', words: '', dated: '', expires: '', confidential: false },
    answer: typedFrom(first),
  };
  const trail = [
    ...useResponseTrail(responseId, title),
    { href: `/responses/${responseId}/clarifications`, text: translate('clarification:own.title') },
  ];
  return (
    <Page heading={<QuestionName question={question} />} trail={trail}>
      <FormIssues heading={translate('clarification:answer.problem')} issues={issues} />
      <p className="rs-lines">
        {translate('clarification:answer.asked')}: <Data>{clarification.message}</Data>
      </p>
      <p>
        {translate('clarification:answer.first')}: <AnswerText answer={first} question={question} />
      </p>
      <p>
        {translate(`clarification:own.${clarification.isOpen ? 'open' : 'over'}`)}{' '}
        <Instant at={clarification.ended ?? clarification.until} zone={zone} />.{' '}
        {translate('clarification:answer.rules')}
      </p>
      {answer && (
        <Part id="given" title={translate('clarification:answer.given')}>
          <LaterAnswer later={answer} question={question} />
          {clarification.isOpen && <p>{translate('clarification:answer.replace')}</p>}
        </Part>
      )}
      {clarification.isOpen ? (
        <>
          <Part id="finish" title={translate('clarification:finish.title')}>
            <FinishForm isAnswered={answer !== undefined} isFinished={clarification.isFinished} />
          </Part>
          <AnswerForm {...loaded} issues={issues} typed={typed} />
        </>
      ) : (
        <Note tone="warning">
          <p>{translate(`clarification:answer.${clarification.withdrawn === undefined ? 'over' : 'withdrawn'}`)}</p>
          {clarification.withdrawn !== undefined && (
            <p className="rs-lines">
              <Data>{clarification.withdrawn}</Data>
            </p>
          )}
        </Note>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
