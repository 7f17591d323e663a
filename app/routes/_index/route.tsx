import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { RoleChoice } from '~/ui/evaluation/role-choice';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { HomeFor } from '~/ui/home/home-for';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, isEvaluation } = context;
  if (actor.kind === 'person') return { roles: [...actor.roles], people: [], isEvaluation };
  const listed = isEvaluation ? await orRespond(useCases.listSamplePeople(actor, {})) : [];
  const people = listed.map(({ person: { id, name, roles }, organisation }) => ({
    id,
    name,
    roles,
    organisation: organisation.name,
  }));
  return { roles: undefined, people, isEvaluation };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('pages:home.title'));

export default function HomePage() {
  const { roles, people, isEvaluation } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('pages:home.heading')}>
      <p>{translate('pages:home.lead')}</p>
      {roles !== undefined && <HomeFor roles={roles} />}
      {roles === undefined && !isEvaluation && (
        <div className="rs-row">
          <ButtonLink href="/sign-in">{translate('people:signIn.link')}</ButtonLink>
          <ButtonLink href="/examples" variant="secondary">
            {translate('examples:list.home')}
          </ButtonLink>
        </div>
      )}
      {people.length > 0 && (
        <>
          <p>{translate('people:actAs.lead')}</p>
          <RoleChoice people={people} />
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
