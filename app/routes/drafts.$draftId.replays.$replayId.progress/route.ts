import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { useCases } from '~/wiring.server';

/** How far a replay has come: what a page asks while it waits. */
export async function loader({ params, context: { actor } }: LoaderFunctionArgs): Promise<Response> {
  const input = { draftId: params['draftId'] ?? '', replayId: params['replayId'] ?? '' };
  const { run, standing } = await orRespond(useCases.getReplay(actor, input));
  return Response.json({ done: run.done, standing });
}
