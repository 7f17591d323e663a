import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireSigned } from '~/http/signed-contract.server';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { EntryFacts } from '~/ui/contract/entry-facts';
import { type EntryAct, OpenEntryForms, type Returned, SettledEntryForms } from '~/ui/contract/entry-forms';
import { entryIn, proofIn } from '~/ui/contract/posted-entry';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { Content } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { signed, procurement, mayKeep, today } = await requireSigned(context.actor, params['procurementId'] ?? '');
  const entry = signed.contract.entries.find(({ id }) => id === params['entryId']);
  if (entry === undefined) throw new Response(null, { status: 404 });
  const risks = signed.ruleSet.risks.map(({ id, title }) => ({ id, title }));
  return { entry, risks, procurement, mayKeep, today };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const typed = postedFields(await readForm(request));
  const act = acts.find((one) => one === typed['do']) ?? 'change';
  const input = { procurementId, entryId: params['entryId'] ?? '', reason: typed['reason'] ?? '' };
  const done = await orRespond(
    {
      prove: () => useCases.proveEntry(context.actor, { ...input, form: proofIn(typed) }),
      change: () => useCases.editEntry(context.actor, { ...input, form: entryIn(typed) }),
      waive: () => useCases.waiveEntry(context.actor, input),
      reopen: () => useCases.reopenEntry(context.actor, input),
    }[act](),
  );
  if (done.ok) return redirect(`/procurements/${procurementId}/contract/entries/${encodeURIComponent(input.entryId)}`);
  return data({ act, typed, issues: done.issues }, 400);
}

const acts: readonly EntryAct[] = ['prove', 'change', 'waive', 'reopen'];

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:register.title'));

export default function EntryPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { entry, risks, procurement, mayKeep, today } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned: Returned = useActionData<typeof action>();
  const isSettled = entry.proof !== undefined || entry.waived !== undefined;
  return (
    <Page heading={<Content text={entry.title} />} trail={useContractTrail(procurement)}>
      <EntryFacts entry={entry} risks={risks} today={today} />
      {mayKeep && !isSettled && <OpenEntryForms entry={entry} returned={returned} />}
      {mayKeep && isSettled && <SettledEntryForms returned={returned} />}
    </Page>
  );
}

export { RouteError as ErrorBoundary };
