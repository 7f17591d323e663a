import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { InviteParts } from '~/ui/round/invite-page';
import { readInvited } from '~/ui/round/read-invited';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.listInvitations(context.actor, { roundId: params['roundId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const form = await readForm(request);
  // Without empty lines, so that the lines are counted as they are shown.
  const typed = postedText(form, 'invited')
    .replaceAll(/\n\s*\n/g, '\n')
    .trim();
  const one = { roundId, invitationId: postedText(form, 'invitation') };
  const act = postedText(form, 'do');
  const done =
    act === 'resend'
      ? await orRespond(useCases.resendInvitation(actor, one))
      : act === 'revoke'
        ? await orRespond(useCases.revokeInvitation(actor, one))
        : await orRespond(useCases.inviteVendors(actor, { roundId, invited: readInvited(typed) }));
  if (done.ok) return redirect(`/rounds/${roundId}/invite`);
  return data({ typed, issues: done.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:invite.title'));

export default function InvitePage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('round:invite.title')} trail={useRoundTrail(loaded)}>
      <InviteParts
        invitations={loaded.invitations}
        issues={returned?.issues ?? []}
        mayInvite={loaded.member.part !== 'evaluator'}
        phase={loaded.phase}
        typed={returned?.typed ?? ''}
        zone={loaded.round.deadline.zone}
      />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
