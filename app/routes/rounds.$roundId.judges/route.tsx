import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { PanelPage } from '~/ui/judgement/panel-page';
import { postedText, postedTexts } from '~/ui/plain-form/posted-text';
import { useRoundTrail } from '~/ui/round/round-trail';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getPanel(context.actor, { roundId: params['roundId'] ?? '' }));
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const form = await readForm(request);
  const what = postedText(form, 'do');
  const ties = { hasTies: postedText(form, 'hasTies'), ties: postedText(form, 'ties') };
  const firms = firmsOf(form);
  const done = await orRespond(
    what === 'name'
      ? useCases.namePanel(actor, { roundId, members: postedTexts(form, 'member') })
      : what === 'declareFirms'
        ? useCases.declareFirmInterests(actor, { roundId, firms })
        : useCases.declareInterests(actor, { roundId, ...ties }),
  );
  if (done.ok) return redirect(`/rounds/${roundId}/judges`);
  return data({ ties, firms, issues: done.issues }, 400);
}

/** One of each firm that stands in the form: what is not chosen is not sent, the field for words always is. */
function firmsOf(form: FormData) {
  const words = 'words:';
  const ids = [...form.keys()].filter((name) => name.startsWith(words)).map((name) => name.slice(words.length));
  return ids.map((responseId) => ({
    responseId,
    stance: postedText(form, `stance:${responseId}`),
    words: postedText(form, `words:${responseId}`),
  }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('judgement:panel.title'));

export default function JudgesPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('judgement:panel.title')} trail={useRoundTrail(loaded)}>
      <PanelPage
        {...loaded}
        isLead={loaded.member.part === 'lead'}
        issues={returned?.issues ?? []}
        typed={returned && { ties: returned.ties, firms: returned.firms }}
      />
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
