import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireSigned } from '~/http/signed-contract.server';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { EntryFields } from '~/ui/contract/entry-forms';
import { entryIn } from '~/ui/contract/posted-entry';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { procurement } = await requireSigned(context.actor, params['procurementId'] ?? '', { toKeep: true });
  return { procurement };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const typed = postedFields(await readForm(request));
  const added = await orRespond(useCases.addEntry(context.actor, { procurementId, form: entryIn(typed) }));
  if (added.ok) return redirect(`/procurements/${procurementId}/contract`);
  return data({ typed, issues: added.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:entry.newTitle'));

export default function NewEntryPage() {
  const { procurement } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const filled = returned ?? { typed: {}, issues: [] };
  return (
    <Page heading={translate('contract:entry.newTitle')} trail={useContractTrail(procurement)}>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <FormIssues heading={translate('contract:entry.newProblem')} issues={filled.issues} />
        <EntryFields filled={filled} isOwn />
        <div className="rs-row">
          <Button type="submit">{translate('contract:entry.add')}</Button>
        </div>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
