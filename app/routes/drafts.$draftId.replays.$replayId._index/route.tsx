import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { replayHref } from '~/ui/replay/hrefs';
import { ProgressPage } from '~/ui/replay/progress-page';
import { useCases } from '~/wiring.server';

/** How far it has come is asked for again and again. */
export const handle = { needsScript: true };

const wanted = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({
  draftId: params['draftId'] ?? '',
  replayId: params['replayId'] ?? '',
});

export async function loader(args: LoaderFunctionArgs) {
  const { draft, run, standing, found } = await orRespond(useCases.getReplay(args.context.actor, wanted(args)));
  if (found !== undefined) throw redirect(`${replayHref(run)}/report`);
  const { id, draftId, over, done, total } = run;
  return { draft: { id: draft.id, title: draft.title }, run: { id, draftId, over, done, total }, standing };
}

/** The only thing that can be done here: to end it. */
export async function action(args: ActionFunctionArgs) {
  const input = wanted(args);
  await orRespond(useCases.cancelReplay(args.context.actor, input));
  return redirect(replayHref({ id: input.replayId, draftId: input.draftId }));
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('replay:progress.title'));

export default function ReplayRoute() {
  return <ProgressPage {...useLoaderData<typeof loader>()} />;
}

export { RouteError as ErrorBoundary };
