import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { AnswerText } from '~/ui/answers/answer-text';
import { EffectsList } from '~/ui/clarification/effects-list';
import { LaterAnswer } from '~/ui/clarification/later-answer';
import { QuestionName } from '~/ui/clarification/question-name';
import { RulingForm } from '~/ui/clarification/ruling-form';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { Instant } from '~/ui/response/instant';
import { useRoundTrail } from '~/ui/round/round-trail';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const input = { roundId: params['roundId'] ?? '', clarificationId: params['clarificationId'] ?? '' };
  return orRespond(useCases.getClarification(context.actor, input));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const ids = { roundId: params['roundId'] ?? '', clarificationId: params['clarificationId'] ?? '' };
  const form = await readForm(request);
  const typed = {
    responseId: postedText(form, 'responseId'),
    ruling: postedText(form, 'ruling'),
    reason: postedText(form, 'reason'),
  };
  const ruled = await orRespond(useCases.ruleOnSlip(context.actor, { ...ids, ...typed }));
  if (ruled.ok) return redirect(`/rounds/${ids.roundId}/clarifications/${ids.clarificationId}`);
  return data({ typed, issues: ruled.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('clarification:title'));

export default function ClarificationPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { round, clarification, question, answers, ruleSet, mayRule } = loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const trail = [
    ...useRoundTrail(loaded),
    { href: `/rounds/${round.id}/clarifications`, text: translate('clarification:title') },
  ];
  return (
    <Page heading={<QuestionName question={question} />} trail={trail}>
      <p>
        {translate(`clarification:gap.${clarification.gap}`)}. {translate('clarification:asked.until')}{' '}
        <Instant at={clarification.until} zone={round.deadline.zone} />
        {!loaded.isOpen && clarification.withdrawn === undefined && ` (${translate('clarification:asked.over')})`}.
      </p>
      <p className="rs-lines">
        {translate('clarification:one.message')}: <Data>{clarification.message}</Data>
      </p>
      {clarification.withdrawn !== undefined && (
        <Note tone="warning">
          <p>{translate('clarification:withdraw.done')}</p>
          <p className="rs-lines">
            <Data>
              {translate('clarification:one.ruledBy', {
                name: clarification.withdrawn.by.name,
                reason: clarification.withdrawn.reason,
              })}
            </Data>
          </p>
        </Note>
      )}
      {loaded.mayWithdraw && (
        <p>
          <a className="aksel-link" href={`/rounds/${round.id}/clarifications/${clarification.id}/withdraw`}>
            {translate('clarification:withdraw.way')}
          </a>
        </p>
      )}
      {answers.map(({ responseId, firm, first, later, standing, effects, isFinished, isAgreedBefore }) => {
        const isReturned = returned?.typed.responseId === responseId;
        return (
          <Part id={`firm-${responseId}`} key={responseId} title={<Data>{firm}</Data>}>
            <p>
              {translate('clarification:one.first')}: <AnswerText answer={first} question={question} />
            </p>
            {later === undefined ? (
              <p>{translate(`clarification:one.${isFinished ? 'nothingToAdd' : 'noLater'}`)}</p>
            ) : (
              <LaterAnswer later={later} question={question} standing={standing} />
            )}
            {effects && <EffectsList effects={effects} ruleSet={ruleSet} />}
            {isAgreedBefore && (
              <Note tone="warning">
                <p>
                  {translate('clarification:one.agreedBefore')}{' '}
                  <a className="aksel-link" href={`/responses/${responseId}/consensus`}>
                    {translate('clarification:one.toConsensus')}
                  </a>
                </p>
              </Note>
            )}
            {mayRule && later?.kind === 'slip' && (
              <RulingForm
                issues={isReturned ? returned.issues : []}
                responseId={responseId}
                typed={isReturned ? returned.typed : undefined}
              />
            )}
          </Part>
        );
      })}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
