import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DeadLink } from '~/ui/people/dead-link';
import { ResetForm } from '~/ui/people/reset-forms';
import { postedText } from '~/ui/plain-form/posted-text';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = { purpose: 'password_reset' as const, token: params['token'] ?? '' };
  const bearer = await orRespond(useCases.readLink(context.actor, link));
  return data({ email: bearer?.email }, bearer === undefined ? 404 : 200);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = { password: postedText(form, 'password'), repeated: postedText(form, 'repeated') };
  const done = await orRespond(useCases.resetPassword(context.actor, { ...typed, token: params['token'] ?? '' }));
  return done.ok ? data({ isDone: true, issues: [] }, 200) : data({ isDone: false, issues: done.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:reset.title'));

export default function ResetPage() {
  const { email } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  if (returned?.isDone === true)
    return (
      <Page heading={translate('people:reset.done')}>
        <p>{translate('people:reset.next')}</p>
        <div className="rs-row">
          <ButtonLink href="/sign-in">{translate('people:signIn.link')}</ButtonLink>
        </div>
      </Page>
    );
  if (email === undefined) return <DeadLink purpose="reset" />;
  return (
    <Page heading={translate('people:reset.title')}>
      <p>
        {translate('people:reset.lead')} <Data>{email}</Data>
      </p>
      <ResetForm email={email} issues={returned?.issues ?? []} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
