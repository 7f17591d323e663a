import { Heading } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import type { Result } from '~/core/shared/issue';
import { logAdministration } from '~/http/log.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { InviteForm } from '~/ui/administration/invite-form';
import { OrganisationNameForm } from '~/ui/administration/organisation-name-form';
import { PeopleList } from '~/ui/administration/people-list';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText, postedTexts } from '~/ui/plain-form/posted-text';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

const acts = ['invite', 'name'];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const organisationId = params['organisationId'] ?? '';
  const found = await orRespond(useCases.getOrganisation(context.actor, { organisationId }));
  const done = new URL(request.url).searchParams.get('done') ?? '';
  return { ...found, done: acts.includes(done) ? done : '' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const organisationId = params['organisationId'] ?? '';
  const intent = postedText(form, 'intent') === 'invite' ? 'invite' : 'name';
  const typed = {
    name: postedText(form, 'name'),
    email: postedText(form, 'email'),
    roles: postedTexts(form, 'roles'),
  };
  const done = await orRespond<Result<{ id: string } | void>>(
    intent === 'invite'
      ? useCases.invitePerson(context.actor, { organisationId, email: typed.email, roles: typed.roles })
      : useCases.renameOrganisation(context.actor, { organisationId, name: typed.name }),
  );
  if (!done.ok) return data({ intent, typed, issues: done.issues }, 400);
  logAdministration(context.actor, `organisation_${intent}`, done.value?.id ?? organisationId);
  return redirect(`/admin/organisations/${organisationId}?done=${intent}`);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => args.data?.organisation.name ?? translate('people:admin.title'));

export default function OrganisationPage() {
  const { organisation, people, done } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const issues = returned?.issues ?? [];
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  const typed = returned?.typed ?? { name: '', email: '', roles: [] };
  const name = returned?.intent === 'name' ? typed.name : organisation.name;
  return (
    <Page
      heading={<Data>{organisation.name}</Data>}
      trail={[{ href: '/admin', text: translate('people:admin.title') }]}
    >
      {done !== '' && issues.length === 0 && (
        <Note tone="success">
          <p role="status">{translate(`people:admin.done.${done}`)}</p>
        </Note>
      )}
      <FormIssues heading={translate('people:problems', { count: issues.length })} issues={issues} />
      <section aria-labelledby="people" className="rs-stack">
        <Heading id="people" level="2" size="medium">
          {translate('people:admin.whoIsHere')}
        </Heading>
        <PeopleList people={people} />
      </section>
      <section aria-labelledby="invite" className="rs-stack">
        <Heading id="invite" level="2" size="medium">
          {translate('people:admin.inviteTitle')}
        </Heading>
        <InviteForm email={typed.email} errorAt={errorAt} roles={typed.roles} />
      </section>
      <section aria-labelledby="rename" className="rs-stack">
        <Heading id="rename" level="2" size="medium">
          {translate('people:admin.rename')}
        </Heading>
        <OrganisationNameForm error={errorAt('name')} name={name} submit={translate('people:admin.save')} />
      </section>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
