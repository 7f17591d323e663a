import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import type { QuestionUse } from '~/core/questionnaire/envelope';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { UsesForm } from '~/ui/procurement/uses-form';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  return orRespond(useCases.getUses(context.actor, { procurementId }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const procurementId = params['procurementId'] ?? '';
  const uses = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  const confirmed = await orRespond(useCases.confirmUses(context.actor, { procurementId, uses }));
  if (confirmed.ok) return redirect(`/procurements/${procurementId}`);
  return data({ typed: uses, issues: confirmed.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('procurement:uses.title'));

export default function UsesPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { procurement, questionnaires, uses, proposed, isNewer, mayConfirm } = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const isConfirmed = procurement.usesConfirmedAt !== undefined;
  return (
    <Page heading={translate('procurement:uses.title')} trail={useProcurementTrail(procurement)}>
      <p>{translate('procurement:uses.lead')}</p>
      <Note tone={isConfirmed ? 'success' : 'info'}>
        <p>{translate(isConfirmed ? 'procurement:uses.confirmed' : 'procurement:uses.notConfirmed')}</p>
        {isNewer && <p>{translate('procurement:uses.newer')}</p>}
      </Note>
      <UsesForm
        issues={returned?.issues ?? []}
        mayConfirm={mayConfirm}
        proposed={proposed}
        questionnaires={questionnaires}
        uses={{ ...uses, ...(returned?.typed as Record<string, QuestionUse> | undefined) }}
      />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
