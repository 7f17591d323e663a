import type { LoaderFunctionArgs } from '@remix-run/node';
import { jsonResponse } from '~/http/json-response';
import { orRespond } from '~/http/or-respond.server';
import { readerLanguage } from '~/http/reader-language';
import { useCases } from '~/wiring.server';

/** The tender pack for machines. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await readerLanguage(request, context.languages);
  const wanted = { roundId: params['roundId'] ?? '', language };
  return jsonResponse(await orRespond(useCases.getPackData(context.actor, wanted)));
}
