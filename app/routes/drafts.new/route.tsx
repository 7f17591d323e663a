import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { StartForm } from '~/ui/studio/start-form';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ request, context: { actor } }: LoaderFunctionArgs) {
  const bases = await orRespond(useCases.listDraftBases(actor, {}));
  return { bases, from: new URL(request.url).searchParams.get('from') };
}

export async function action({ request, context: { actor } }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = { title: postedText(form, 'title'), from: postedText(form, 'from') };
  const bases = await orRespond(useCases.listDraftBases(actor, {}));
  const from = bases.find(({ ruleSet }) => ruleSet.hash === typed.from)?.ruleSet;
  if (typed.from !== '' && from === undefined) throw new Response(null, { status: 404 });
  const started = await orRespond(useCases.startDraft(actor, { title: typed.title, ...(from && { from }) }));
  if (started.ok) return redirect(`/drafts/${started.value.id}`);
  return data({ typed, issues: started.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('studio:new.heading'));

export default function NewDraftPage() {
  const { bases, from } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('studio:new.heading')} trail={[{ href: '/drafts', text: translate('studio:list.title') }]}>
      <p>{translate('studio:new.lead')}</p>
      <StartForm
        bases={bases}
        issues={returned?.issues ?? []}
        typed={returned?.typed ?? (from === null ? {} : { from })}
      />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
