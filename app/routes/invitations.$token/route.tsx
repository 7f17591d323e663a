import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { enteredResponse } from '~/http/entered-response.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { AtTheDoor, EnterForm, SendCode } from '~/ui/response/entrance';
import { ShutDoor, statusOf } from '~/ui/response/shut-door';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const view = await orRespond(useCases.viewInvitation(context.actor, { token: params['token'] ?? '' }));
  const isSent = new URL(request.url).searchParams.has('code');
  const packHref = `/invitations/${params['token'] ?? ''}/pack`;
  return data({ view, isSent, packHref }, statusOf(view.state));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const token = params['token'] ?? '';
  const form = await readForm(request);
  if (postedText(form, 'intent') === 'send') {
    await orRespond(useCases.sendInvitationCode(context.actor, { token, address: context.address }));
    return redirect('?code');
  }
  const typed = { code: postedText(form, 'code'), firm: postedText(form, 'firm'), name: postedText(form, 'name') };
  const input = { ...typed, token, device: context.device, address: context.address };
  const entered = await orRespond(useCases.acceptInvitation(context.actor, input));
  if (entered.ok) return enteredResponse(entered.value, context.isSecure);
  return data({ typed, issues: entered.issues }, 400);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate(`response:${args.data?.view.state === 'open' ? 'entrance' : 'shut'}.title`));

export default function InvitationPage() {
  const { view, isSent, packHref } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  if (view.state !== 'open') return <ShutDoor {...view} />;
  const { notice, firm, maskedEmail, isInvited } = view;
  const issues = returned?.issues ?? [];
  return (
    <Page heading={<Data>{notice.title}</Data>}>
      <AtTheDoor notice={notice} packHref={packHref}>
        {!isInvited && !isSent && returned === undefined ? (
          <>
            <p>{translate('response:entrance.noAccount')}</p>
            <SendCode isAgain={false} maskedEmail={maskedEmail} />
            <div>
              <ButtonLink href="?code" size="small" variant="tertiary">
                {translate('response:entrance.haveCode')}
              </ButtonLink>
            </div>
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
              isKnown={isInvited}
              issues={issues}
              submit={translate(`response:entrance.submit.${notice.kind}`)}
              typed={returned?.typed ?? { code: '', firm, name: '' }}
            />
            {!isInvited && <SendCode isAgain maskedEmail={maskedEmail} />}
          </>
        )}
      </AtTheDoor>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
