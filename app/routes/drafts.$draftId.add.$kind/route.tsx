import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { addedKinds, ruleSetsToAddTo, type AddedKind } from '~/core/studio/rules/add-thing';
import { ruleOptions } from '~/core/studio/rules/rule-options';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { AddThingPage } from '~/ui/studio/add-thing-page';
import { useCases } from '~/wiring.server';

/** What is to be added, by the word of the address. Throws the response 404 where there is no such kind of thing. */
function kindIn({ kind }: { kind?: string | undefined }): AddedKind {
  const found = addedKinds.find((one) => one === kind);
  if (found === undefined) throw new Response(null, { status: 404 });
  return found;
}

export async function loader({ params, request, context: { actor } }: LoaderFunctionArgs) {
  const kind = kindIn(params);
  const { draft, files } = await orRespond(useCases.getDraft(actor, { draftId: params['draftId'] ?? '' }));
  const ruleSets = ruleSetsToAddTo(files).map(({ folder, main }) => ({ folder, title: main?.title ?? folder }));
  const domains = ruleSets.flatMap(({ folder }) => ruleOptions(files, `rules/${folder}/`, []).domains);
  const ruleSet = new URL(request.url).searchParams.get('ruleSet') ?? '';
  return { draft: { id: draft.id, title: draft.title }, kind, ruleSets, domains, ruleSet };
}

export async function action({ params, request, context: { actor } }: ActionFunctionArgs) {
  const kind = kindIn(params);
  const draftId = params['draftId'] ?? '';
  const form = await readForm(request);
  const typed = {
    ruleSet: postedText(form, 'ruleSet'),
    title: postedText(form, 'title'),
    domain: postedText(form, 'domain'),
    id: postedText(form, 'id'),
  };
  const added = await orRespond(useCases.addToDraft(actor, { draftId, thing: { kind, ...typed } }));
  if (!added.ok) return data({ typed, issues: added.issues }, 400);
  return redirect(`/drafts/${draftId}/${added.value.kind}/${added.value.id}?saved`);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (translate) => translate(`studio:add.${args.data?.kind ?? 'risks'}.title`));

export default function AddThingRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  return <AddThingPage {...loaded} returned={useActionData<typeof action>()} />;
}

export { RouteError as ErrorBoundary };
