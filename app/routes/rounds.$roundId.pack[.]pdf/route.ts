import type { LoaderFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { packWanted } from '~/http/pack-wanted.server';
import { pdfResponse } from '~/http/pdf-response';
import { useCases } from '~/wiring.server';

/** The tender pack as a download. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const wanted = await packWanted(params, request, context);
  return pdfResponse(await orRespond(useCases.issuePack(context.actor, { ...wanted, address: context.address })));
}
