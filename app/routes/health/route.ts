import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { useCases } from '~/wiring.server';

/** For a supervisor: 200 while the process answers. Whether it can serve is asked at `/ready`. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { release } = await orRespond(useCases.checkHealth(context.actor, {}));
  return Response.json({ status: 'ok', release });
}
