import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireSigned } from '~/http/signed-contract.server';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { HandoverList } from '~/ui/contract/handover-list';
import { RegisterTable } from '~/ui/contract/register-table';
import { FormIssues } from '~/ui/frame/form-issues';
import { useFields } from '~/ui/frame/form-fields';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { signed, procurement, mayKeep, today } = await requireSigned(context.actor, params['procurementId'] ?? '');
  const { contract, ruleSet } = signed;
  const last = ruleSet.stages.at(-1)?.id;
  const entries = contract.entries.filter(({ stage }) => stage !== undefined && stage === last);
  return { handover: contract.handover, entries, procurement, mayKeep, today };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const typed = postedFields(await readForm(request));
  const { itemId = '', what = '', until = '', note = '' } = typed;
  const settled = { procurementId, itemId, until, note, isDone: typed['done'] === 'yes' };
  const done = await orRespond(
    typed['do'] === 'settle'
      ? useCases.settleHandover(context.actor, settled)
      : useCases.addHandover(context.actor, { procurementId, what, until }),
  );
  if (done.ok) return redirect(`/procurements/${procurementId}/contract/exit`);
  return data({ itemId, typed, issues: done.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:exit.title'));

export default function ExitPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { handover, entries, procurement, mayKeep, today } = useLoaderData<unknown>() as Awaited<
    ReturnType<typeof loader>
  >;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const added = returned?.itemId === '' ? returned : { typed: {}, issues: [] };
  const field = useFields('contract:exit.field', added, 'new');
  const base = `/procurements/${procurement.id}/contract`;
  return (
    <Page heading={translate('contract:exit.title')} trail={useContractTrail(procurement)}>
      <p>{translate('contract:exit.lead')}</p>
      <HandoverList items={handover} mayKeep={mayKeep} returned={returned?.itemId === '' ? undefined : returned} />
      {mayKeep && (
        <Part id="add" title={translate('contract:exit.add')}>
          <form className="rs-stack" method="post" noValidate>
            <FormIssues heading={translate('contract:exit.problem')} issues={added.issues} />
            {field.line('what')}
            {field.day('until')}
            <div>
              <Button name="do" type="submit" value="add">
                {translate('contract:exit.addSubmit')}
              </Button>
            </div>
          </form>
        </Part>
      )}
      <Part id="entries" title={translate('contract:exit.entries')}>
        {entries.length === 0 ? (
          <p>{translate('contract:exit.noEntries')}</p>
        ) : (
          <RegisterTable
            entries={entries}
            hrefOf={(entry) => `${base}/entries/${encodeURIComponent(entry.id)}`}
            today={today}
          />
        )}
      </Part>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
