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
  const all = await orRespond(useCases.listAssessments(context.actor, {}));
  const practices = all.filter(({ practiceOf }) => practiceOf !== undefined);
  return { assessments: all.filter((one) => !practices.includes(one)), practices };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, (translate) => translate('pages:home.list'));

export default function AssessmentsPage() {
  const { assessments, practices } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={translate('pages:home.list')}>
      <p>{translate('pages:home.listLead')}</p>
      <div className="rs-row">
        <ButtonLink href="/assessments/new">{translate('pages:home.new')}</ButtonLink>
        <ButtonLink href="/examples" variant="secondary">
          {translate('examples:list.home')}
        </ButtonLink>
      </div>
      {assessments.length === 0 ? (
        <FirstSteps />
      ) : (
        <AssessmentList assessments={assessments} heading={translate('pages:home.listHeading')} name="assessments" />
      )}
      {practices.length > 0 && (
        <AssessmentList
          assessments={practices}
          heading={translate('examples:practice.list')}
          lead={translate('examples:practice.listLead')}
          name="practices"
        />
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
