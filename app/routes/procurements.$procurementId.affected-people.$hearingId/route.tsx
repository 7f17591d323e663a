import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { HearingForm, hearingIn, typedHearing } from '~/ui/hearings/hearing-form';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

/** In place of an id: one that is written down for the first time. */
const fresh = 'new';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const { procurement, hearings, mayWrite } = await orRespond(useCases.listHearings(context.actor, { procurementId }));
  if (!mayWrite) throw new Response(null, { status: 403 });
  const isNew = params['hearingId'] === fresh;
  const hearing = hearings.find(({ id }) => id === params['hearingId']);
  if (hearing === undefined && !isNew) throw new Response(null, { status: 404 });
  return { procurement, isNew, typed: hearing === undefined ? {} : typedHearing(hearing) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const typed = postedFields(await readForm(request));
  const hearingId = params['hearingId'] === fresh ? '' : (params['hearingId'] ?? '');
  const written = await orRespond(
    useCases.writeHearing(context.actor, { procurementId, hearingId, form: hearingIn(typed) }),
  );
  if (written.ok) return redirect(`/procurements/${procurementId}/affected-people`);
  return data({ typed, issues: written.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('hearings:title'));

export default function HearingPage() {
  const { procurement, isNew, typed } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const trail = [
    ...useProcurementTrail(procurement),
    { href: `/procurements/${procurement.id}/affected-people`, text: translate('hearings:title') },
  ];
  return (
    <Page heading={translate(isNew ? 'hearings:newTitle' : 'hearings:editTitle')} trail={trail}>
      <HearingForm issues={returned?.issues ?? []} typed={returned?.typed ?? typed} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
