import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireSigned } from '~/http/signed-contract.server';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { PlanForm } from '~/ui/contract/plan-form';
import { ReassessmentList } from '~/ui/contract/reassessment-list';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { signed, procurement, mayKeep, today } = await requireSigned(context.actor, params['procurementId'] ?? '');
  const { contract, ruleSet, newest } = signed;
  const { reassessments, incidents } = contract;
  const incidentId = new URL(request.url).searchParams.get('incident') ?? '';
  const present = { id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash };
  return { reassessments, incidents, incidentId, present, newest, procurement, mayKeep, today };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const base = `/procurements/${procurementId}/contract/reassessments`;
  const typed = postedFields(await readForm(request));
  const { because = '', note = '', due = '', incidentId = '', reassessmentId = '' } = typed;
  if (typed['do'] === 'same' || typed['do'] === 'newest') {
    const isNewest = typed['do'] === 'newest';
    const begun = await orRespond(
      useCases.beginReassessment(context.actor, { procurementId, reassessmentId, isNewest }),
    );
    return begun.ok ? redirect(`${base}/${begun.value}`) : data({ act: 'begin', typed, issues: begun.issues }, 400);
  }
  const form = { because, note, due, incidentId };
  const planned = await orRespond(useCases.planReassessment(context.actor, { procurementId, form }));
  return planned.ok ? redirect(base) : data({ act: 'plan', typed, issues: planned.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:reassessments.title'));

export default function ReassessmentsPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const { procurement, incidents, incidentId, mayKeep, ...listed } = loaded;
  const isPlan = returned?.act === 'plan';
  const usual: Record<string, string> = incidentId === '' ? {} : { because: 'incident', incidentId };
  return (
    <Page heading={translate('contract:reassessments.title')} trail={useContractTrail(procurement)}>
      <FormIssues
        heading={translate('contract:reassessments.beginProblem')}
        issues={returned?.act === 'begin' ? returned.issues : []}
      />
      <p>{translate('contract:reassessments.lead')}</p>
      <ReassessmentList {...listed} mayKeep={mayKeep} procurementId={procurement.id} />
      {mayKeep && (
        <PlanForm
          incidents={incidents}
          issues={isPlan ? returned.issues : []}
          typed={isPlan ? returned.typed : usual}
        />
      )}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
