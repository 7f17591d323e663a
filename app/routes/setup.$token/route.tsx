import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { sessionCookie } from '~/http/session-cookie.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DeadLink } from '~/ui/people/dead-link';
import { SetupForm } from '~/ui/people/setup-form';
import { postedText } from '~/ui/plain-form/posted-text';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = { purpose: 'setup' as const, token: params['token'] ?? '' };
  const isAlive = (await orRespond(useCases.readLink(context.actor, link))) !== undefined;
  return data({ isAlive }, isAlive ? 200 : 404);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = {
    organisation: postedText(form, 'organisation'),
    name: postedText(form, 'name'),
    email: postedText(form, 'email'),
  };
  const started = await orRespond(
    useCases.setUp(context.actor, {
      ...typed,
      token: params['token'] ?? '',
      password: postedText(form, 'password'),
      repeated: postedText(form, 'repeated'),
      device: context.device,
    }),
  );
  if (!started.ok) return data({ typed, issues: started.issues }, 400);
  return redirect('/', { headers: { 'Set-Cookie': sessionCookie(started.value, context.isSecure) } });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:setup.title'));

export default function SetupPage() {
  const { isAlive } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  if (!isAlive) return <DeadLink purpose="setup" />;
  return (
    <Page heading={translate('people:setup.title')}>
      <p>{translate('people:setup.lead')}</p>
      <SetupForm issues={returned?.issues ?? []} typed={returned?.typed ?? {}} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
