import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, useActionData, useLoaderData } from '@remix-run/react';
import type { Issue } from '~/core/shared/issue';
import { enteredResponse } from '~/http/entered-response.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { AtTheDoor, EnterForm } from '~/ui/response/entrance';
import { packHref } from '~/ui/response/round-facts';
import { EmailField } from '~/ui/response/entrance-fields';
import { ShutDoor, statusOf } from '~/ui/response/shut-door';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await orRespond(useCases.viewOpenRound(context.actor, { roundId: params['roundId'] ?? '' }));
  return data({ view }, statusOf(view.state));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { actor, address, device, isSecure } = context;
  const roundId = params['roundId'] ?? '';
  const form = await readForm(request);
  const text = (name: string) => postedText(form, name);
  const typed = { email: text('email'), code: text('code'), firm: text('firm'), name: text('name') };
  if (text('intent') === 'send') {
    const sent = await orRespond(useCases.sendJoinCode(actor, { roundId, email: typed.email, address }));
    if (!sent.ok) return data({ isSent: false, typed, issues: sent.issues }, 400);
    return data({ isSent: true, typed: { ...typed, email: sent.value.email }, issues: [] });
  }
  const joined = await orRespond(useCases.joinRound(actor, { ...typed, roundId, address, device }));
  if (joined.ok) return enteredResponse(joined.value, isSecure);
  const isAddressWrong = joined.issues.some(({ where }) => where.pointer === '/email');
  return data({ isSent: !isAddressWrong, typed, issues: joined.issues }, 400);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate(`response:${args.data?.view.state === 'open' ? 'entrance' : 'shut'}.title`));

export default function JoinPage() {
  const { view } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  if (view.state !== 'open') return <ShutDoor {...view} />;
  const { notice, knownAs } = view;
  const issues = returned?.issues ?? [];
  const typed = returned?.typed ?? { email: '', code: '', firm: knownAs ?? '', name: '' };
  const enter = { issues, typed, submit: translate(`response:entrance.submit.${notice.kind}`) };
  return (
    <Page heading={<Data>{notice.title}</Data>}>
      <AtTheDoor notice={notice} packHref={packHref(notice.roundId)}>
        {knownAs !== undefined && <EnterForm {...enter} isKnown />}
        {knownAs === undefined && returned?.isSent !== true && <AskForCode email={typed.email} issues={issues} />}
        {knownAs === undefined && returned?.isSent === true && (
          <>
            {issues.length === 0 && (
              <Note tone="info">
                <p>
                  {translate('response:entrance.sent')} <Data>{typed.email}</Data>
                </p>
              </Note>
            )}
            <EnterForm {...enter} hidden={{ email: typed.email }} isKnown={false} />
            <p>
              <a className="aksel-link" href={`/rounds/${notice.roundId}/join`}>
                {translate('response:entrance.otherAddress')}
              </a>
            </p>
          </>
        )}
      </AtTheDoor>
    </Page>
  );
}

function AskForCode({ email, issues }: { email: string; issues: Issue[] }) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('response:entrance.problem')} issues={issues} />
      <p>{translate('response:entrance.noAccountOpen')}</p>
      <input name="intent" type="hidden" value="send" />
      <EmailField
        defaultValue={email}
        description={translate('response:entrance.emailHelp')}
        error={errorAt('email')}
        label={translate('response:entrance.email')}
      />
      <div className="rs-row">
        <Button type="submit">{translate('response:entrance.sendHere')}</Button>
      </div>
    </form>
  );
}

export { RouteError as ErrorBoundary };
