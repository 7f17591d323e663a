import { Heading } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { logAdministration } from '~/http/log.server';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { OrganisationNameForm } from '~/ui/administration/organisation-name-form';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  return { organisations: await orRespond(useCases.listOrganisations(context.actor, {})) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const name = postedText(await readForm(request), 'name');
  const added = await orRespond(useCases.addOrganisation(context.actor, { name }));
  if (!added.ok) return data({ name, issues: added.issues }, 400);
  logAdministration(context.actor, 'organisation_added', added.value.id);
  return redirect(`/admin/organisations/${added.value.id}`);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:admin.title'));

export default function AdministrationPage() {
  const { organisations } = useLoaderData<typeof loader>();
  const { name, issues } = useActionData<typeof action>() ?? { name: '', issues: [] };
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <Page heading={translate('people:admin.title')}>
      <FormIssues heading={translate('people:problems', { count: issues.length })} issues={issues} />
      <p>{translate('people:admin.lead')}</p>
      <section aria-labelledby="organisations" className="rs-stack">
        <Heading id="organisations" level="2" size="medium">
          {translate('people:admin.organisations')}
        </Heading>
        <ul className="rs-plain-list rs-stack rs-stack-small">
          {organisations.map((one) => (
            <li className="rs-card rs-row rs-row-apart" key={one.id}>
              <a className="aksel-link" href={`/admin/organisations/${one.id}`}>
                <Data>{one.name}</Data>
              </a>
              <span className="rs-subtle">{translate('people:admin.people', { count: one.people })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="add" className="rs-stack">
        <Heading id="add" level="2" size="medium">
          {translate('people:admin.add')}
        </Heading>
        <p>{translate('people:admin.addLead')}</p>
        <OrganisationNameForm error={errorAt('name')} name={name} submit={translate('people:admin.add')} />
      </section>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
