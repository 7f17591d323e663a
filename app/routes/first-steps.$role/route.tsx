import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Heading } from '@navikt/ds-react';
import { RoleList } from '~/ui/first-steps/role-list';
import { isRole } from '~/ui/first-steps/roles';
import { StepList } from '~/ui/first-steps/step-list';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';

export function loader({ params }: LoaderFunctionArgs) {
  if (!isRole(params.role)) throw new Response(null, { status: 404 });
  return { role: params.role };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate(`steps:${args.data?.role ?? 'buyer'}.title`));

export default function RolePage() {
  const { role } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate(`steps:${role}.title`)} trail={[{ href: '/first-steps', text: translate('steps:title') }]}>
      <p>{translate(`steps:${role}.lead`)}</p>
      <StepList role={role} />
      <section className="rs-stack" aria-labelledby="next">
        <Heading id="next" level="2" size="medium">
          {translate('steps:next')}
        </Heading>
        <p>{translate(`steps:${role}.then`)}</p>
      </section>
      <nav className="rs-stack" aria-labelledby="others">
        <Heading id="others" level="2" size="small">
          {translate('steps:others')}
        </Heading>
        <RoleList except={role} />
      </nav>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
