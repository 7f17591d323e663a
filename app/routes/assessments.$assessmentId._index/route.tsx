import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { homeOf, standsAlone } from '~/ui/assessment/assessment-home';
import { AssessmentFacts } from '~/ui/assessment/assessment-facts';
import { OverviewParts } from '~/ui/assessment/overview-parts';
import { Notice } from '~/ui/examples/notice';
import { PracticeFacts } from '~/ui/examples/practice-facts';
import { Page } from '~/ui/frame/page';
import { MoveOffer } from '~/ui/move/move-offer';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const input = { assessmentId: params['assessmentId'] ?? '' };
  const { assessment, ruleSet, progress, practice, offered, readOnly } = await orRespond(
    useCases.getAssessment(context.actor, input),
  );
  // What belongs to a procurement or a response is answered from its page.
  if (!standsAlone(assessment.owner))
    throw redirect(homeOf({ ...assessment, isReader: readOnly === 'not_yours' }).href);
  const { evaluation } = await orRespond(useCases.getResult(context.actor, input));
  const steps = progress.map(({ questionnaire: { id, title, description, audience }, ...counts }) => ({
    ...{ id, title, description, audience },
    ...counts,
  }));
  return { assessment, ruleSet, evaluation, steps, practice, offered };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.assessment.title ?? '');

export default function OverviewPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { assessment, ruleSet, evaluation, steps, practice, offered } = useLoaderData<unknown>() as Loaded;
  const { translate } = useWords();
  const parts = <OverviewParts assessmentId={assessment.id} evaluation={evaluation} ruleSet={ruleSet} steps={steps} />;
  return (
    <Page
      heading={<Data>{assessment.title}</Data>}
      trail={[{ href: '/assessments', text: translate('pages:home.list') }]}
      wide={practice?.example !== undefined}
    >
      {practice && <Notice isPractice text={practice.example?.notice} />}
      <div className="rs-stack rs-stack-small">
        <AssessmentFacts assessment={assessment} stages={ruleSet.stages} />
        {practice === undefined && (
          <p>
            <a className="aksel-link" href={`/assessments/${assessment.id}/edit`}>
              {translate('pages:edit.link')}
            </a>
          </p>
        )}
      </div>
      <MoveOffer assessmentId={assessment.id} offered={offered} version={ruleSet.version} />
      {practice?.example === undefined ? (
        parts
      ) : (
        <div className="rs-beside rs-beside-even">
          <PracticeFacts {...practice.example} />
          {parts}
        </div>
      )}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
