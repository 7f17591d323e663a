import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { success } from '~/core/shared/issue';
import { logAdministration } from '~/http/log.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { FirmPage } from '~/ui/people/firm-page';
import { postedText } from '~/ui/plain-form/posted-text';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  return orRespond(useCases.getFirm(context.actor, {}));
}

export async function action({ request, context: { actor } }: ActionFunctionArgs) {
  const form = await readForm(request);
  const personId = postedText(form, 'person');
  const intent = postedText(form, 'intent');
  const doing = {
    close: () => useCases.closeAccount(actor, { personId, isSure: postedText(form, 'sure') === 'yes' }),
    open: async () => success(await useCases.reopenAccount(actor, { personId })),
  }[intent];
  if (doing === undefined) throw new Response(null, { status: 400 });
  const done = await orRespond(doing());
  if (!done.ok) return data({ issues: done.issues }, 400);
  logAdministration(actor, `account_${intent}`, personId);
  const isOwn = actor.kind === 'person' && actor.id === personId;
  return redirect(isOwn ? '/' : '/firm');
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:firm.title'));

export default function OwnFirmPage() {
  const firm = useLoaderData<typeof loader>();
  const issues = useActionData<typeof action>()?.issues ?? [];
  return <FirmPage firm={firm} issues={issues} />;
}

export { RouteError as ErrorBoundary };
