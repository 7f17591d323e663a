import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { requireSigned } from '~/http/signed-contract.server';
import { QuestionnaireSteps } from '~/ui/assessment/questionnaire-steps';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { DayText } from '~/ui/contract/day-text';
import { Facts } from '~/ui/frame/facts';
import { ResultLinks } from '~/ui/assessment/result-links';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const assessmentId = params['assessmentId'] ?? '';
  const { signed, procurement, mayKeep } = await requireSigned(context.actor, params['procurementId'] ?? '');
  const reassessment = signed.contract.reassessments.find(({ begun }) => begun?.assessmentId === assessmentId);
  if (reassessment === undefined) throw new Response(null, { status: 404 });
  const { progress } = await orRespond(useCases.getAssessment(context.actor, { assessmentId }));
  const steps = progress.map(({ questionnaire: { id, title, description, audience }, ...counts }) => ({
    ...{ id, title, description, audience },
    ...counts,
  }));
  return { reassessment, steps, assessmentId, procurement, mayKeep };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const [procurementId, assessmentId] = [params['procurementId'] ?? '', params['assessmentId'] ?? ''];
  const { signed } = await requireSigned(context.actor, procurementId);
  const found = signed.contract.reassessments.find(({ begun }) => begun?.assessmentId === assessmentId);
  const input = { procurementId, reassessmentId: found?.id ?? '' };
  const finished = await orRespond(useCases.finishReassessment(context.actor, input));
  if (finished.ok) return redirect(`/procurements/${procurementId}/contract/trend`);
  return data({ issues: finished.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:reassessment.title'));

export default function ReassessmentPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { reassessment, steps, assessmentId, procurement, mayKeep } = loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { because, note, due, finished } = reassessment;
  const trail = [
    ...useContractTrail(procurement),
    { href: `/procurements/${procurement.id}/contract/reassessments`, text: translate('contract:reassessments.title') },
  ];
  const isOpen = finished === undefined && mayKeep;
  return (
    <Page heading={translate('contract:reassessment.title')} trail={trail}>
      <FormIssues heading={translate('contract:reassessment.finishProblem')} issues={returned?.issues ?? []} />
      <Facts
        facts={[
          [translate('contract:reassessments.because'), translate(`contract:because.${because}`)],
          [translate('contract:reassessments.note'), note && <Data>{note}</Data>],
          [translate('contract:reassessments.due'), <DayText day={due} key="due" />],
        ]}
      />
      {finished !== undefined && (
        <Note>
          <p>
            {translate('contract:reassessment.finished')} <DayText day={finished.at} />
          </p>
        </Note>
      )}
      <Part id="answers" title={translate('contract:reassessment.answers')}>
        <QuestionnaireSteps assessmentId={assessmentId} isReadOnly={!isOpen} steps={steps} />
      </Part>
      <ResultLinks assessmentId={assessmentId} />
      {isOpen && (
        <Part id="finish" title={translate('contract:reassessment.finish')}>
          <p>{translate('contract:reassessment.finishLead')}</p>
          <form method="post">
            <Button type="submit">{translate('contract:reassessment.finishSubmit')}</Button>
          </form>
        </Part>
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
