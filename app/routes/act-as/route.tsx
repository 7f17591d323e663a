import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { sessionCookie } from '~/http/session-cookie.server';
import { RoleChoice } from '~/ui/evaluation/role-choice';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  const { people } = await orRespond(useCases.listSamplePeople(context.actor, {}));
  return people.map(({ person, organisation }) => ({
    id: person.id,
    name: person.name,
    roles: person.roles,
    organisation: organisation.name,
  }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const input = { personId: postedText(form, 'person'), device: context.device };
  const started = await orRespond(useCases.actAs(context.actor, input));
  return redirect('/', { headers: { 'Set-Cookie': sessionCookie(started, context.isSecure) } });
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('people:actAs.title'));

export default function ActAsPage() {
  const people = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('people:actAs.title')}>
      <p>{translate('people:actAs.lead')}</p>
      <RoleChoice level="2" people={people} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
