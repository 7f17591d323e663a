import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { enteredResponse } from '~/http/entered-response.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { EnterForm, SendCode } from '~/ui/response/entrance';
import { RoundFacts } from '~/ui/response/round-facts';
import { ShutDoor, statusOf } from '~/ui/response/shut-door';
import { Content, Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const view = await orRespond(useCases.viewDelegation(context.actor, { token: params['token'] ?? '' }));
  const isSent = new URL(request.url).searchParams.has('code');
  return data({ view, isSent }, statusOf(view.state));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const token = params['token'] ?? '';
  const { address, device, isSecure } = context;
  const form = await readForm(request);
  if (postedText(form, 'intent') === 'send') {
    await orRespond(useCases.sendDelegationCode(context.actor, { token, address }));
    return redirect('?code');
  }
  const typed = { code: postedText(form, 'code'), firm: postedText(form, 'firm'), name: postedText(form, 'name') };
  const entered = await orRespond(useCases.acceptDelegation(context.actor, { ...typed, token, device, address }));
  if (entered.ok) return enteredResponse(entered.value, isSecure);
  return data({ typed, issues: entered.issues }, 400);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) =>
    translate(`response:${args.data?.view.state === 'open' ? 'delegation' : 'shut'}.title`),
  );

export default function DelegationPage() {
  const { view, isSent } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  if (view.state !== 'open') return <ShutDoor {...view} />;
  const { notice, firm, by, part, parts, maskedEmail, isInvited } = view;
  const issues = returned?.issues ?? [];
  return (
    <Page heading={<Data>{notice.title}</Data>}>
      <p>
        <Data>{by}</Data> (<Data>{firm}</Data>) {translate(`response:delegation.asks.${part}`)}
      </p>
      {parts.length > 0 && (
        <ul className="rs-list">
          {parts.map((title, index) => (
            <li key={index}>
              <Content text={title} />
            </li>
          ))}
        </ul>
      )}
      <RoundFacts notice={notice} />
      <p>{translate(`response:delegation.what.${part}`)}</p>
      {!isInvited && !isSent && returned === undefined ? (
        <>
          <p>{translate('response:entrance.noAccount')}</p>
          <SendCode isAgain={false} maskedEmail={maskedEmail} />
        </>
      ) : (
        <>
          {!isInvited && issues.length === 0 && (
            <Note tone="info">
              <p>
                {translate('response:entrance.sent')} <Data>{maskedEmail}</Data>
              </p>
            </Note>
          )}
          <EnterForm
            asksFirm={part === 'subcontractor' && !isInvited}
            isKnown={isInvited}
            issues={issues}
            submit={translate('response:entrance.submit.tender')}
            typed={returned?.typed ?? { code: '', firm: '', name: '' }}
          />
          {!isInvited && <SendCode isAgain maskedEmail={maskedEmail} />}
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
