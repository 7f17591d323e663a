import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { AssessmentList } from '~/ui/assessment/assessment-list';
import { FirstSteps } from '~/ui/assessment/first-steps';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ context }: LoaderFunctionArgs) {
  return { assessments: await orRespond(useCases.listAssessments(context.actor, {})) };
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate('pages:home.title'));

export default function HomePage() {
  const { assessments } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('pages:home.heading')}>
      <p>{translate('pages:home.lead')}</p>
      <div>
        <ButtonLink href="/assessments/new">{translate('pages:home.new')}</ButtonLink>
      </div>
      {assessments.length === 0 ? <FirstSteps /> : <AssessmentList assessments={assessments} />}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
