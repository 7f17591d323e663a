import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ownPath } from '~/http/own-path';
import { readForm } from '~/http/read-form.server';
import { sessionCookie } from '~/http/session-cookie.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { SignInForm } from '~/ui/people/sign-in-forms';
import { postedText } from '~/ui/plain-form/posted-text';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export function loader({ request }: LoaderFunctionArgs) {
  return { to: ownPath(new URL(request.url).searchParams.get('to')) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = postedText(form, 'email');
  const to = ownPath(postedText(form, 'to'));
  const { address, device } = context;
  const typed = { email, password: postedText(form, 'password'), address, device };
  const started = await orRespond(useCases.signIn(context.actor, typed));
  if (!started.ok) return data({ email, to, issues: started.issues }, 400);
  return redirect(to, { headers: { 'Set-Cookie': sessionCookie(started.value, context.isSecure) } });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:signIn.title'));

export default function SignInPage() {
  const loaded = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const to = returned?.to ?? loaded.to;
  const onward = to === '/' ? '' : `?to=${encodeURIComponent(to)}`;
  return (
    <Page heading={translate('people:signIn.title')}>
      <SignInForm email={returned?.email ?? ''} issues={returned?.issues ?? []} to={to} />
      <ul className="rs-list">
        <li>
          <a className="aksel-link" href={`/sign-in/code${onward}`}>
            {translate('people:signIn.byCode')}
          </a>
        </li>
        <li>
          <a className="aksel-link" href="/forgotten-password">
            {translate('people:signIn.forgotten')}
          </a>
        </li>
      </ul>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
