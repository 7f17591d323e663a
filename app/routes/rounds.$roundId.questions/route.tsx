import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { QuestionParts } from '~/ui/round/questions-page';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getRoundQuestions(context.actor, { roundId: params['roundId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const form = await readForm(request);
  const typed = {
    questionId: postedText(form, 'questionId'),
    question: postedText(form, 'question'),
    text: postedText(form, 'text'),
  };
  const answered = await orRespond(useCases.answerRoundQuestion(context.actor, { roundId, ...typed }));
  if (answered.ok) return redirect(`/rounds/${roundId}/questions`);
  return data({ typed, issues: answered.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:questions.title'));

export default function QuestionsPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('round:questions.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:questions.lead')}</p>
      <QuestionParts
        issues={returned?.issues ?? []}
        mayAnswer={loaded.member.part !== 'evaluator' && loaded.phase === 'running'}
        questions={loaded.questions}
        typed={returned?.typed}
      />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
