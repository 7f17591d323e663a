import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { readUpload } from '~/http/read-upload.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedText } from '~/ui/plain-form/posted-text';
import { ImportPage } from '~/ui/publishing/import-page';
import { useCases } from '~/wiring.server';

export async function loader({ params, context: { actor } }: LoaderFunctionArgs) {
  const { draft } = await orRespond(useCases.getDraft(actor, { draftId: params['draftId'] ?? '' }));
  return { draft };
}

export async function action({ request, params, context: { actor } }: ActionFunctionArgs) {
  const draftId = params['draftId'] ?? '';
  const form = await readForm(request);
  const typed = { path: postedText(form, 'path'), audience: postedText(form, 'audience') };
  const audience = typed.audience === 'buyer' ? 'buyer' : 'vendor';
  const basedOn = Number(postedText(form, 'basedOn'));
  const upload = await readUpload(form, 'file');
  const input = { draftId, basedOn, ...upload, path: typed.path, audience } as const;
  const outcome = await orRespond(useCases.importIntoDraft(actor, input));
  const none = { typed, issues: [], isConflict: false, report: undefined };
  if (outcome.kind === 'refused') return data({ ...none, issues: outcome.issues }, 400);
  if (outcome.kind === 'conflict') return data({ ...none, isConflict: true }, 409);
  if (outcome.report === undefined) return redirect(`/drafts/${draftId}/changes`);
  return { ...none, typed: undefined, report: outcome.report };
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('publishing:import.title'));

export default function ImportRoute() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { draft } = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const returned = useActionData<typeof action>();
  return (
    <ImportPage
      draft={draft}
      isConflict={returned?.isConflict ?? false}
      issues={returned?.issues ?? []}
      report={returned?.report}
      typed={returned?.typed ?? {}}
    />
  );
}

export { RouteError as ErrorBoundary };
