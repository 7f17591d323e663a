import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { requireTeam } from '~/http/require-team';
import { useErrorAt } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedTexts } from '~/ui/plain-form/posted-text';
import { ChangeForm } from '~/ui/round/change-form';
import { OpenerFields } from '~/ui/round/opener-fields';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const round = await orRespond(useCases.getRound(context.actor, { roundId: params['roundId'] ?? '' }));
  const loaded = requireTeam(round, 'lead');
  const isOver = loaded.phase === 'opened' || loaded.phase === 'cancelled';
  if (isOver || loaded.round.kind === 'consultation') throw new Response(null, { status: 404 });
  return loaded;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const openers = postedTexts(await readForm(request), 'opener');
  const named = await orRespond(useCases.nameOpeners(context.actor, { roundId, openers }));
  if (named.ok) return redirect(`/rounds/${roundId}`);
  return data({ openers, issues: named.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:openers.title'));

export default function OpenersPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const issues = returned?.issues ?? [];
  return (
    <Page heading={translate('round:openers.title')} trail={useRoundTrail(loaded)}>
      <p>{translate('round:openers.lead')}</p>
      <ChangeForm issues={issues} name="openers" roundId={loaded.round.id} submit={translate('round:openers.submit')}>
        <OpenerFields
          chosen={returned?.openers ?? loaded.round.openers}
          error={useErrorAt(issues)('openers')}
          team={loaded.members}
        />
      </ChangeForm>
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
