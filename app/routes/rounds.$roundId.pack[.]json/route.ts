import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { packWanted } from '~/http/pack-wanted.server';
import { useCases } from '~/wiring.server';

/** The tender pack for machines. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const wanted = await packWanted(params, request, context);
  const { json, fileName } = await orRespond(useCases.getPackData(context.actor, wanted));
  return new Response(json, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  });
}
