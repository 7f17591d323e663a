import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { success, type Result } from '~/core/shared/issue';
import { logAdministration } from '~/http/log.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { PersonPage } from '~/ui/administration/person-page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText, postedTexts } from '~/ui/plain-form/posted-text';
import type { Actor } from '~/use-cases/actor';
import { useCases } from '~/wiring.server';

/** What can be done here, by the intent that a button sends. */
const intents: Record<string, (actor: Actor, personId: string, roles: string[]) => Promise<Result<void>>> = {
  roles: (actor, personId, roles) => useCases.changeRoles(actor, { personId, roles }),
  again: (actor, personId) => useCases.invitePersonAgain(actor, { personId }),
  disable: (actor, personId) => useCases.disablePerson(actor, { personId }),
  enable: async (actor, personId) => success(await useCases.enablePerson(actor, { personId })),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await orRespond(useCases.getPerson(context.actor, { personId: params['personId'] ?? '' }));
  const done = new URL(request.url).searchParams.get('done') ?? '';
  return { ...found, done: Object.hasOwn(intents, done) ? done : '' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const personId = params['personId'] ?? '';
  const intent = postedText(form, 'intent');
  const roles = postedTexts(form, 'roles');
  const act = Object.hasOwn(intents, intent) ? intents[intent] : undefined;
  if (act === undefined) throw new Response(null, { status: 400 });
  const done = await orRespond(act(context.actor, personId, roles));
  if (!done.ok) return data({ picked: intent === 'roles' ? roles : undefined, issues: done.issues }, 400);
  logAdministration(context.actor, `person_${intent}`, personId);
  return redirect(`/admin/people/${personId}?done=${intent}`);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => args.data?.person.name ?? translate('people:admin.title'));

export default function AdministeredPersonPage() {
  const { person, organisation, done } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const issues = returned?.issues ?? [];
  return (
    <PersonPage
      done={issues.length > 0 ? '' : done}
      issues={issues}
      organisation={organisation}
      person={person}
      picked={returned?.picked ?? person.roles}
    />
  );
}

export { RouteError as ErrorBoundary };
