import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { readFindingFields, typedFinding } from '~/ui/judgement/typed-finding';
import { postedText } from '~/ui/plain-form/posted-text';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { ChecksPage } from '~/ui/second-check/checks-page';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getSecondChecks(context.actor, { procurementId: params['procurementId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const form = await readForm(request);
  const { parts } = await orRespond(useCases.getSecondChecks(actor, { procurementId }));
  const name = postedText(form, 'question');
  const asked = parts.flatMap(({ answers }) => answers).find(({ question }) => question.name === name);
  if (asked === undefined) throw new Response(null, { status: 404 });
  const typed = readFindingFields(form, asked.question);
  const finding = typedFinding(asked.question, typed);
  const saved = await orRespond(useCases.saveSecondCheck(actor, { procurementId, question: name, finding }));
  if (saved.ok) return redirect(`/procurements/${procurementId}/checks#answer-${name}`);
  return data({ typed, issues: saved.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('procurement:checks.title'));

export default function SecondChecksPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { procurement, ...loaded } = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<unknown>() as Returned;
  const { translate } = useWords();
  return (
    <Page heading={translate('procurement:checks.title')} trail={useProcurementTrail(procurement)} wide>
      <ChecksPage {...loaded} assessmentId={procurement.needId} refused={returned} />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;
type Returned = Parameters<typeof ChecksPage>[0]['refused'];

export { RouteError as ErrorBoundary };
