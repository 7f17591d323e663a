import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { orRespond } from '~/http/or-respond.server';
import { useCases } from '~/wiring.server';

const sinceSchema = z.coerce.number().int().min(0);

/** What changed after the revision `?since=`, as JSON, for a page that is open. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const since = sinceSchema.safeParse(new URL(request.url).searchParams.get('since'));
  if (!since.success) throw new Response(null, { status: 400 });
  const input = { assessmentId: params.assessmentId ?? '', since: since.data };
  return Response.json(await orRespond(useCases.getChanges(context.actor, input)));
}
