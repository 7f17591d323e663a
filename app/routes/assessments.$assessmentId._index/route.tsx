import { Heading } from '@navikt/ds-react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { AssessmentFacts } from '~/ui/assessment/assessment-facts';
import { QuestionnaireSteps } from '~/ui/assessment/questionnaire-steps';
import { Standing } from '~/ui/assessment/standing';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const input = { assessmentId: params['assessmentId'] ?? '' };
  const { assessment, ruleSet, progress } = await orRespond(useCases.getAssessment(context.actor, input));
  const { evaluation } = await orRespond(useCases.getResult(context.actor, input));
  const steps = progress.map(({ questionnaire: { id, title, description, audience }, ...counts }) => ({
    ...{ id, title, description, audience },
    ...counts,
  }));
  return { assessment, ruleSet, evaluation, steps };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.assessment.title ?? '');

export default function OverviewPage() {
  const { assessment, ruleSet, evaluation, steps } = useLoaderData<typeof loader>();
  const { translate } = useWords();
  return (
    <Page heading={<Data>{assessment.title}</Data>} trail={[{ href: '/', text: translate('pages:home.list') }]}>
      <AssessmentFacts assessment={assessment} stages={ruleSet.stages} />
      <section aria-labelledby="questionnaires" className="rs-stack">
        <Heading id="questionnaires" level="2" size="medium">
          {translate('pages:overview.questionnaires')}
        </Heading>
        <QuestionnaireSteps assessmentId={assessment.id} steps={steps} />
      </section>
      <section aria-labelledby="standing" className="rs-stack">
        <Heading id="standing" level="2" size="medium">
          {translate('pages:overview.standing')}
        </Heading>
        <Standing assessmentId={assessment.id} evaluation={evaluation} ruleSet={ruleSet} />
      </section>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
