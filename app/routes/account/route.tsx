import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { success, type Result } from '~/core/shared/issue';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { AccountPage } from '~/ui/people/account-page';
import { postedText } from '~/ui/plain-form/posted-text';
import type { Actor } from '~/use-cases/actor';
import { useCases } from '~/wiring.server';

/** What can be done here, by the intent that a button sends. */
const intents: Record<string, (actor: Actor, form: FormData, address: string) => Promise<Result<void>>> = {
  name: (actor, form) => useCases.changeName(actor, { name: postedText(form, 'name') }),
  password: (actor, form, address) =>
    useCases.changePassword(actor, {
      old: postedText(form, 'old'),
      password: postedText(form, 'password'),
      repeated: postedText(form, 'repeated'),
      address,
    }),
  address: (actor, form, address) =>
    useCases.askForNewAddress(actor, {
      email: postedText(form, 'email'),
      present: postedText(form, 'present'),
      address,
    }),
  end: async (actor, form) => success(await useCases.endSession(actor, { sessionId: postedText(form, 'session') })),
  'end-others': async (actor) => success(await useCases.endOtherSessions(actor, {})),
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = await orRespond(useCases.getAccount(context.actor, {}));
  const done = new URL(request.url).searchParams.get('done') ?? '';
  return { account, done: Object.hasOwn(intents, done) ? done : '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const intent = postedText(form, 'intent');
  const act = Object.hasOwn(intents, intent) ? intents[intent] : undefined;
  if (act === undefined) throw new Response(null, { status: 400 });
  const done = await orRespond(act(context.actor, form, context.address));
  return done.ok
    ? redirect(`/account?done=${intent}`)
    : data({ issues: done.issues, typed: postedText(form, 'email') }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:account.title'));

export default function OwnAccountPage() {
  const { account, done } = useLoaderData<typeof loader>();
  const { issues = [], typed = '' } = useActionData<typeof action>() ?? {};
  return <AccountPage account={account} done={issues.length > 0 ? '' : done} issues={issues} typed={typed} />;
}

export { RouteError as ErrorBoundary };
