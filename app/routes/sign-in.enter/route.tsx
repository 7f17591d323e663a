import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { ownPath } from '~/http/own-path';
import { readForm } from '~/http/read-form.server';
import { sessionCookie } from '~/http/session-cookie.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { EnterCodeForm } from '~/ui/people/sign-in-forms';
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
  const typed = { email, code: postedText(form, 'code'), address, device };
  const started = await orRespond(useCases.enterCode(context.actor, typed));
  if (!started.ok) return data({ email, to, issues: started.issues }, 400);
  return redirect(to, { headers: { 'Set-Cookie': sessionCookie(started.value, context.isSecure) } });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:code.enter'));

export default function EnterCodePage() {
  const loaded = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() ?? { email: '', to: loaded.to, issues: [] };
  const { translate } = useWords();
  const again = typed.to === '/' ? '/sign-in/code' : `/sign-in/code?to=${encodeURIComponent(typed.to)}`;
  return (
    <Page
      heading={translate('people:code.enter')}
      trail={[{ href: '/sign-in', text: translate('people:signIn.title') }]}
    >
      <EnterCodeForm {...typed} />
      <p>
        <a className="aksel-link" href={again}>
          {translate('people:code.again')}
        </a>
      </p>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
