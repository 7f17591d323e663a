import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { useCases } from '~/wiring.server';

/** For a supervisor or a load balancer: 200 while everything that serving needs is there, else 503 and which part is not. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const parts = await orRespond(useCases.checkReadiness(context.actor, {}));
  const isReady = Object.values(parts).every(Boolean);
  return Response.json({ status: isReady ? 'ready' : 'not_ready', parts }, { status: isReady ? 200 : 503 });
}
