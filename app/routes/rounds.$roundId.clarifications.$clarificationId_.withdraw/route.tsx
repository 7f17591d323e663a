import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { useQuestionTitle } from '~/ui/clarification/question-name';
import { ButtonLink } from '~/ui/frame/button-link';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { TextArea } from '~/ui/frame/text-area';
import { postedText } from '~/ui/plain-form/posted-text';
import { useRoundTrail } from '~/ui/round/round-trail';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const input = { roundId: params['roundId'] ?? '', clarificationId: params['clarificationId'] ?? '' };
  return orRespond(useCases.getClarification(context.actor, input));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const ids = { roundId: params['roundId'] ?? '', clarificationId: params['clarificationId'] ?? '' };
  const reason = postedText(await readForm(request), 'reason');
  const withdrawn = await orRespond(useCases.withdrawClarification(context.actor, { ...ids, reason }));
  if (withdrawn.ok) return redirect(`/rounds/${ids.roundId}/clarifications/${ids.clarificationId}`);
  return data({ reason, issues: withdrawn.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('clarification:withdraw.title'));

export default function WithdrawClarificationPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { round, clarification, question, mayWithdraw } = loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const titleOf = useQuestionTitle();
  const issues = returned?.issues ?? [];
  const errorAt = useErrorAt(issues);
  const list = `/rounds/${round.id}/clarifications`;
  const back = `${list}/${clarification.id}`;
  const trail = [
    ...useRoundTrail(loaded),
    { href: list, text: translate('clarification:title') },
    { href: back, text: <Data>{titleOf(question)}</Data> },
  ];
  return (
    <Page heading={translate('clarification:withdraw.title')} trail={trail}>
      <FormIssues heading={translate('clarification:withdraw.problem')} issues={issues} />
      <p className="rs-lines">
        {translate('clarification:one.message')}: <Data>{clarification.message}</Data>
      </p>
      <Note tone="warning">
        <p>{translate(`clarification:withdraw.${mayWithdraw ? 'what' : 'cannot'}`)}</p>
      </Note>
      <form className="rs-stack" method="post" noValidate>
        {mayWithdraw && (
          <TextArea
            defaultValue={returned?.reason ?? ''}
            description={translate('clarification:withdraw.reasonHelp')}
            error={errorAt('reason')}
            id="field-reason"
            label={translate('clarification:withdraw.reason')}
            name="reason"
            rows={3}
          />
        )}
        <div className="rs-row">
          {mayWithdraw && (
            <Button data-color="danger" type="submit">
              {translate('clarification:withdraw.confirm')}
            </Button>
          )}
          <ButtonLink href={back} variant="secondary">
            {translate('clarification:withdraw.keep')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
