import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { sessionCookie } from '~/http/session-cookie.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { DeadLink } from '~/ui/people/dead-link';
import { JoinForm } from '~/ui/people/reset-forms';
import { postedText } from '~/ui/plain-form/posted-text';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = { purpose: 'join' as const, token: params['token'] ?? '' };
  const bearer = await orRespond(useCases.readLink(context.actor, link));
  return data({ bearer }, bearer === undefined ? 404 : 200);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const name = postedText(form, 'name');
  const joined = await orRespond(
    useCases.join(context.actor, {
      name,
      token: params['token'] ?? '',
      password: postedText(form, 'password'),
      repeated: postedText(form, 'repeated'),
      device: context.device,
    }),
  );
  if (!joined.ok) return data({ name, issues: joined.issues }, 400);
  return redirect('/', { headers: { 'Set-Cookie': sessionCookie(joined.value, context.isSecure) } });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:join.title'));

export default function JoinPage() {
  const { bearer } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  if (bearer === undefined) return <DeadLink purpose="join" />;
  // Until somebody has joined, their address stands for their name.
  const name = bearer.name === bearer.email ? '' : bearer.name;
  return (
    <Page heading={translate('people:join.title')}>
      <p>
        {translate('people:join.lead')} <Data>{bearer.organisation}</Data>
      </p>
      <p>
        {translate('people:join.address')} <Data>{bearer.email}</Data>
      </p>
      <JoinForm email={bearer.email} issues={returned?.issues ?? []} name={returned?.name ?? name} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
