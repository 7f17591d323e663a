import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { AssessmentForm } from '~/ui/assessment/assessment-form';
import { standsAlone } from '~/ui/assessment/assessment-home';
import { useAssessmentTrail } from '~/ui/assessment/assessment-trail';
import { postedDetails } from '~/ui/assessment/posted-details';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  const { assessment, ruleSet } = await orRespond(useCases.getAssessment(context.actor, { assessmentId }));
  const { id, owner, title, service, buyer, vendor, stage, practiceOf } = assessment;
  // A practice is about its example, a response about its round.
  if (practiceOf !== undefined || !standsAlone(owner)) throw new Response(null, { status: 404 });
  return { id, owner, details: { title, service, buyer, vendor, stage }, stages: ruleSet.stages };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  const typed = postedDetails(await readForm(request));
  const edited = await orRespond(useCases.editAssessment(context.actor, { assessmentId, details: typed }));
  if (edited.ok) return redirect(`/assessments/${assessmentId}`);
  return data({ typed, issues: edited.issues }, 400);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate('pages:edit.title'));

export default function EditAssessmentPage() {
  const { id, owner, details, stages } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const issues = returned?.issues ?? [];
  const trail = useAssessmentTrail({ id, owner, title: details.title });
  return (
    <Page heading={translate('pages:edit.title')} trail={trail}>
      <p>{translate('pages:edit.lead')}</p>
      <AssessmentForm
        issues={issues}
        problems={translate('pages:edit.problems', { count: issues.length })}
        stages={stages}
        submit={translate('pages:edit.submit')}
        typed={returned?.typed ?? details}
      />
      <div>
        <ButtonLink href={`/assessments/${id}`} variant="secondary">
          {translate('pages:edit.keep')}
        </ButtonLink>
      </div>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
