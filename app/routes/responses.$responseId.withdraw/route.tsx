import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { Instant } from '~/ui/response/instant';
import { useResponseTrail } from '~/ui/response/use-response-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const { head, procurement, deadline, phase } = await orRespond(useCases.getReceipt(context.actor, { responseId }));
  return { responseId, head, title: procurement.title, deadline, canWithdraw: phase === 'running' };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const responseId = params['responseId'] ?? '';
  const number = Number(postedText(await readForm(request), 'number'));
  const withdrawn = await orRespond(useCases.withdrawResponse(context.actor, { responseId, number }));
  if (withdrawn.ok) return redirect(`/responses/${responseId}`);
  return data({ issues: withdrawn.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('response:withdraw.title'));

export default function WithdrawPage() {
  const { responseId, head, title, deadline, canWithdraw } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const trail = useResponseTrail(responseId, title);
  return (
    <Page heading={translate('response:withdraw.title')} trail={trail}>
      <FormIssues heading={translate('response:withdraw.problem')} issues={returned?.issues ?? []} />
      <Note tone={canWithdraw ? 'danger' : 'warning'}>
        <p>
          {translate('response:state.handedIn', { number: head.number })} <Instant at={head.at} zone={deadline.zone} />
        </p>
        <p>{translate(`response:withdraw.${canWithdraw ? 'what' : 'late'}`)}</p>
        <p>
          {translate('response:facts.deadline')} <Instant at={deadline.at} zone={deadline.zone} />
        </p>
      </Note>
      <form className="rs-row" method="post">
        <input name="number" type="hidden" value={head.number} />
        {canWithdraw && (
          <Button data-color="danger" type="submit">
            {translate('response:withdraw.confirm')}
          </Button>
        )}
        <ButtonLink href={`/responses/${responseId}`} variant="secondary">
          {translate('response:withdraw.keep')}
        </ButtonLink>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
