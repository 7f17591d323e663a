import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { TeamForm } from '~/ui/procurement/team-form';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  return orRespond(useCases.getTeam(context.actor, { procurementId }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const procurementId = params['procurementId'] ?? '';
  const input = { procurementId, personId: postedText(form, 'person') };
  const changed = await orRespond(
    postedText(form, 'do') === 'remove'
      ? useCases.removeTeamMember(context.actor, input)
      : useCases.setTeamMember(context.actor, { ...input, part: postedText(form, 'part') }),
  );
  if (changed.ok) return redirect(`/procurements/${procurementId}/team`);
  return data({ issues: changed.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('procurement:team.title'));

export default function TeamPage() {
  const { procurement, members, colleagues, isLead } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('procurement:team.title')} trail={useProcurementTrail(procurement)}>
      <p>{translate('procurement:team.lead')}</p>
      <TeamForm colleagues={colleagues} isLead={isLead} issues={returned?.issues ?? []} members={members} />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
