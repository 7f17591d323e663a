import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Heading } from '@navikt/ds-react';
import { orRespond } from '~/http/or-respond.server';
import { RoleChoice } from '~/ui/evaluation/role-choice';
import { Stories } from '~/ui/evaluation/stories';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { HomeFor } from '~/ui/home/home-for';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, isEvaluation } = context;
  if (actor.kind === 'person') return { roles: [...actor.roles], people: [], hasRounds: false, isEvaluation };
  if (!isEvaluation) return { roles: undefined, people: [], hasRounds: false, isEvaluation };
  const cast = await orRespond(useCases.listSamplePeople(actor, {}));
  const people = cast.people.map(({ person: { id, name, roles }, organisation }) => ({
    id,
    name,
    roles,
    organisation: organisation.name,
  }));
  return { roles: undefined, people, hasRounds: cast.hasRounds, isEvaluation };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('pages:home.title'));

export default function HomePage() {
  const { roles, people, hasRounds, isEvaluation } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('pages:home.heading')}>
      <p>{translate('pages:home.lead')}</p>
      {roles !== undefined && <HomeFor roles={roles} />}
      {roles === undefined && !isEvaluation && (
        <div className="rs-row">
          <ButtonLink href="/sign-in">{translate('people:signIn.link')}</ButtonLink>
          <ButtonLink href="/rounds" variant="secondary">
            {translate('round:list.title')}
          </ButtonLink>
          <ButtonLink href="/examples" variant="secondary">
            {translate('examples:list.home')}
          </ButtonLink>
          <ButtonLink href="/rules" variant="secondary">
            {translate('pages:home.way.rules.title')}
          </ButtonLink>
        </div>
      )}
      {people.length > 0 && (
        <>
          <p>{translate('people:actAs.lead')}</p>
          <p>
            <a className="aksel-link" href="/rules">
              {translate('pages:home.way.rules.title')}
            </a>
          </p>
          {hasRounds && <Stories people={people} />}
          <section aria-labelledby="everybody" className="rs-stack">
            <Heading id="everybody" level="2" size="medium">
              {translate('people:actAs.everybody')}
            </Heading>
            <RoleChoice people={people} />
          </section>
        </>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
